import { LINE_LIMIT, REASON_LIMIT, TEXT_LIMIT } from '#domain/limits.ts';
import type { Criterion } from '#domain/criterion.ts';
import type { Actor } from '#domain/role.ts';
import type { Workspace } from '#domain/workspace.ts';
import { criterionPicture } from '#usecases/criterionPicture.ts';
import {
  aConsultation,
  aCriterion,
  anActor,
  anEdition,
  aPosition,
  aRegion,
  aRoleAssignment,
  aWorkspace,
  held,
} from '../../factories/entities.ts';
import { aCounty, aCriterionId, aDay, aGroup, aKey, anEmail, anInstant } from '../../factories/values.ts';

/** Three bytes a character and one that JSON writes with two; words, so that a cut shows. */
const UNIT = 'krå "€" ';
const END = 'slut';

/** A text of a length that ends with a word of its own. @param length in UTF-16 units */
export function long(length: number): string {
  return UNIT.repeat(Math.floor((length - END.length) / UNIT.length)) + END;
}

/** Texts that break off without a mark, where nothing after them says that there is more. */
export function cutInSilence(texts: readonly string[]): readonly string[] {
  return texts.filter((text, at) => {
    const isTold = /tecken av|characters of|Resten av|The rest of/.test(texts[at + 1] ?? '');
    return !isTold && [...text.matchAll(/(?:krå "€" ){2,}(.{0,12})/gu)].some(([, rest = '']) => !/slut|…/u.test(rest));
  });
}

export const COUNTIES = ['01', '03', '04', '05', '06', '07', '08', '09', '10', '12', '13', '14', '17', '18', '19', '20']
  .concat(['21', '22', '23', '24', '25'])
  .map((code) => aCounty(code));
const REGION = 'Region Jämtland Härjedalen';

/** As long as every part of a criterion may be, in more product groups than anything is. */
export const theLongest = (over: Partial<Criterion> = {}): Criterion =>
  aCriterion({
    title: long(LINE_LIMIT),
    text: long(TEXT_LIMIT),
    evidence: long(TEXT_LIMIT),
    rationale: long(TEXT_LIMIT),
    followUp: long(TEXT_LIMIT),
    productGroups: Array.from({ length: 12 }, (_, at) => aGroup(`GR${String.fromCharCode(65 + at)}`)),
    source: { id: long(LINE_LIMIT), version: 12, url: `https://www.example.se/${'a'.repeat(230)}` },
    ...over,
  });

/** Names of its product groups, as long as a line may be. */
export const groupsOf = ({ productGroups }: Pick<Criterion, 'productGroups'>) =>
  productGroups.map(() => long(LINE_LIMIT));

/** Speaks for three of the regions. */
export const spokesperson: Actor = anActor('regionContact', { speaksFor: COUNTIES.slice(0, 3) });

/** A criterion that 21 regions are asked about and all but the last have answered at length. */
export function asked(criterion = theLongest(), frozen = anEdition({}, criterion)): Workspace {
  const email = (at: number) => anEmail(`kontakt.${String(at)}@samsyn.example`);
  return aWorkspace({
    criteria: [criterion],
    editions: [frozen],
    consultations: [
      aConsultation({
        title: long(LINE_LIMIT),
        items: [{ criterion: criterion.id, edition: frozen.hash, carriedFrom: [] }],
      }),
    ],
    regions: COUNTIES.map((code, at) => aRegion({ key: aKey(100 + at), code, name: REGION })),
    roles: COUNTIES.map((region, at) => aRoleAssignment({ key: aKey(700 + at), region, email: email(at) })),
    positions: COUNTIES.slice(0, -1).map((region, at) => {
      const stance = { kind: 'rejects', reason: long(REASON_LIMIT) } as const;
      const given = aPosition({ key: aKey(600 + at), criterion: criterion.id, edition: frozen.hash, region, stance });
      return held(
        { ...given, reservation: long(REASON_LIMIT) },
        { written: { email: email(at), name: 'Kontaktperson', at: anInstant('2026-03-01T10:00:00.000Z') } },
      );
    }),
  });
}

/** The criterion with everything that a card shows of it. */
export function subjectOf(criterion = theLongest(), workspace = asked(criterion)) {
  const picture = criterionPicture(workspace, criterion.id, 'everyone');
  if (picture === undefined) throw new Error('The criterion is not in the workspace.');
  return { picture, productGroups: groupsOf(criterion) };
}

/** Many criteria, each with an id of its own. */
export const ids = (count: number) => Array.from({ length: count }, (_, at) => aCriterionId(`REG-INK-${100 + at}`));
export const DAY = aDay('2026-03-02');
