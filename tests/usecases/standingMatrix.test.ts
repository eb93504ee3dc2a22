import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Consultation } from '#domain/consultation.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import { STANCE_KINDS, stanceOf, type Position } from '#domain/position.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { consultationOf, questionedItem, standingIn } from '#usecases/consultationOf.ts';
import { cellAt, cellKindOf, CELL_KINDS, countOf, isDeviating, standingMatrix } from '#usecases/standingMatrix.ts';
import { adoptable, byItsContact, regionsWithContacts } from '../factories/adopting.ts';
import { aConsultation, aDeviation, anAdoption, aPackage, aPosition } from '../factories/agreement.ts';
import { aCriterion, anActor, anEdition, aRegion, aWorkspace, held } from '../factories/entities.ts';
import { aCounty, aCriterionId, aDay, aHash, aKey, anEmail, anInstant } from '../factories/values.ts';

const CODES = ['01', '12', '23'];
const IDS = ['REG-INK-001', 'REG-INK-002', 'REG-INK-003', 'REG-INK-004'].map((id) => aCriterionId(id));
const criteria = IDS.map((id, at) => aCriterion({ key: aKey(300 + at), id, title: `Krav ${at + 1}` }));
const editions = criteria.map((criterion, at) => anEdition({ key: aKey(400 + at) }, criterion));
const coordinator = anActor('coordinator');
const everything = { kind: 'everything' } as const;

/** Asks about some of the criteria, by their numbers. */
function consultation(about: readonly number[], over: Partial<Consultation> = {}): Consultation {
  const items = about.flatMap((at) => {
    const criterion = criteria[at];
    return criterion === undefined
      ? []
      : [{ criterion: criterion.id, edition: hashOf(contentOf(criterion)), carriedFrom: [] }];
  });
  return aConsultation({ items, ...over });
}

function answer(over: Partial<Position>, by = `kontakt.${over.region ?? '12'}@samsyn.example`): Held<Position> {
  const edition = editions.find(({ content }) => content.id === over.criterion)?.hash ?? aHash();
  return held(aPosition({ edition, ...over }), {
    written: { email: anEmail(by), name: 'Kontaktperson', at: anInstant('2026-03-01T10:00:00.000Z') },
  });
}

const site = (rows: Parameters<typeof aWorkspace>[0]) =>
  aWorkspace({ ...regionsWithContacts(CODES), criteria, editions, ...rows });

function picture(workspace: Workspace, scope: Parameters<typeof standingMatrix>[2], actor = coordinator) {
  const matrix = standingMatrix(workspace, actor, scope);
  if (matrix === undefined) return undefined;
  return matrix.rows.map(({ id }, row) => [id, ...matrix.regions.map((_, column) => cellAt(matrix, row, column))]);
}

describe('regions beside criteria', () => {
  it('[M1] has every active region in county-code order, and everything by id', () => {
    const former = aRegion({ key: aKey(190), code: aCounty('99'), isActive: false });
    const { regions } = regionsWithContacts(['23', '01']);
    const matrix = standingMatrix(site({ regions: [...regions, former] }), coordinator, everything);
    expect(matrix?.regions.map(({ code }) => code)).toEqual(['01', '23']);
    expect(matrix?.rows.map(({ id }) => id)).toEqual(IDS);
  });

  it('[M1] has the criteria of a package and of a consultation in their own order', () => {
    const items = [IDS[2], IDS[0]].map((criterion) => ({
      criterion: criterion ?? aCriterionId(),
      isMandatory: true,
      note: '',
    }));
    const workspace = site({ packages: [aPackage({ items })], consultations: [consultation([3, 1])] });
    const ids = (scope: Parameters<typeof standingMatrix>[2]) => picture(workspace, scope)?.map(([id]) => id);
    expect(ids({ kind: 'package', key: aKey(1000) })).toEqual([IDS[2], IDS[0]]);
    expect(ids({ kind: 'consultation', key: aKey(500) })).toEqual([IDS[3], IDS[1]]);
  });

  it('is nothing where there is no such consultation or package', () => {
    expect(standingMatrix(site({}), coordinator, { kind: 'consultation', key: aKey(1) })).toBeUndefined();
    expect(standingMatrix(site({}), coordinator, { kind: 'package', key: aKey(1) })).toBeUndefined();
  });

  it('keeps a place for a criterion that is gone since it was asked about', () => {
    const workspace = site({ consultations: [consultation([0, 1])], criteria: criteria.slice(1) });
    const matrix = standingMatrix(workspace, coordinator, { kind: 'consultation', key: aKey(500) });
    expect(matrix?.rows.map(({ id, criterion }) => [id, criterion?.value.title])).toEqual([
      [IDS[0], undefined],
      [IDS[1], 'Krav 2'],
    ]);
  });

  it('[M2] never takes a region or a criterion that was not asked for a silent one', () => {
    const workspace = site({
      consultations: [consultation([0], { regions: [aCounty('01'), aCounty('12')] })],
      positions: [answer({ criterion: IDS[0] ?? aCriterionId(), region: aCounty('12') })],
    });
    expect(picture(workspace, everything)?.slice(0, 2)).toEqual([
      [IDS[0], 'silent', 'endorses', 'notAsked'],
      [IDS[1], 'notAsked', 'notAsked', 'notAsked'],
    ]);
  });

  it('[M3] takes an open consultation before a closed one, and the later before the earlier', () => {
    const about = IDS[0] ?? aCriterionId();
    const closed = { state: 'closed', opensOn: aDay('2026-02-25') } as const;
    const workspace = site({
      consultations: [
        consultation([0]),
        consultation([0], { key: aKey(501), ...closed }),
        consultation([1], { key: aKey(502), ...closed, opensOn: aDay('2025-01-01') }),
        consultation([1], { key: aKey(503), ...closed }),
      ],
      positions: [
        answer({ criterion: about, region: aCounty('01') }),
        answer({ key: aKey(601), consultation: aKey(501), criterion: about, region: aCounty('12') }),
        answer({ key: aKey(602), consultation: aKey(502), criterion: IDS[1] ?? about, region: aCounty('01') }),
      ],
    });
    expect(picture(workspace, everything)?.slice(0, 2)).toEqual([
      [IDS[0], 'endorses', 'silent', 'silent'],
      [IDS[1], 'silent', 'silent', 'silent'],
    ]);
  });

  it('[M4] shows a reader nothing, and a contact the own answer while the others’ are hidden', () => {
    const about = IDS[0] ?? aCriterionId();
    const workspace = site({
      consultations: [consultation([0], { isHidden: true })],
      positions: [
        answer({ criterion: about, region: aCounty('01') }),
        answer({ key: aKey(601), criterion: about, region: aCounty('12') }),
      ],
    });
    expect(picture(workspace, everything, anActor('reader'))).toEqual([]);
    const contact = anActor('regionContact', { speaksFor: [aCounty('12')] });
    expect(picture(workspace, everything, contact)?.[0]).toEqual([about, 'hidden', 'endorses', 'silent']);
    expect(picture(workspace, everything)?.[0]).toEqual([about, 'endorses', 'endorses', 'silent']);
  });

  it('[M5] marks where a region departs from what it has adopted, while that counts', () => {
    const about = aCriterion();
    const adoption = anAdoption({ region: aCounty('12'), state: 'adoptedWithDeviations' });
    const deviation = aDeviation({ region: aCounty('12'), criterion: about.id });
    const workspace = (isEnded: boolean) =>
      adoptable({
        ...regionsWithContacts(CODES),
        criteria: [about],
        adoptions: [byItsContact(adoption)],
        deviations: [byItsContact({ ...deviation, isEnded })],
      });
    const marked = (given: Workspace) => {
      const matrix = standingMatrix(given, coordinator, { kind: 'package', key: aKey(1000) });
      return matrix?.regions.map((_, column) => isDeviating(matrix, 0, column));
    };
    expect(marked(workspace(false))).toEqual([false, true, false]);
    expect(marked(workspace(true))).toEqual([false, false, false]);
  });
});

describe('any workspace', () => {
  const at = fc.nat({ max: IDS.length - 1 });
  const anyConsultation = fc.record({
    about: fc.uniqueArray(at, { maxLength: 4 }),
    state: fc.constantFrom('open', 'closed'),
    opensOn: fc.constantFrom('2026-01-10', '2026-02-20'),
    regions: fc.option(fc.subarray(CODES, { minLength: 1 }), { nil: undefined }),
    isHidden: fc.boolean(),
  });
  const anyAnswer = fc.record({
    about: at,
    consultation: fc.nat({ max: 2 }),
    region: fc.constantFrom(...CODES, '99'),
    stance: fc.constantFrom(...STANCE_KINDS),
    isOfThisText: fc.boolean(),
    by: fc.constantFrom(...CODES),
    minute: fc.nat({ max: 9 }),
  });
  const anyWorkspace = fc
    .tuple(fc.array(anyConsultation, { maxLength: 3 }), fc.array(anyAnswer, { maxLength: 25 }))
    .map(([asked, answers]) =>
      site({
        consultations: asked.map(({ about, opensOn, regions, ...over }, number) =>
          consultation(about, {
            ...over,
            key: aKey(500 + number),
            opensOn: aDay(opensOn),
            regions: regions?.map((code) => aCounty(code)),
          }),
        ),
        positions: answers.map(({ about, consultation: number, region, stance, isOfThisText, by, minute }, index) =>
          answer(
            {
              key: aKey(600 + index),
              consultation: aKey(500 + number),
              criterion: IDS[about] ?? aCriterionId(),
              region: aCounty(region),
              stance: stanceOf(stance, 'Längre övergångstid.'),
              givenAt: anInstant(`2026-03-01T10:0${minute}:00.000Z`),
              ...(isOfThisText ? {} : { edition: aHash('b') }),
            },
            `kontakt.${by}@samsyn.example`,
          ),
        ),
      }),
    );

  it('[M2] [M3] [M4] has in every cell what the standing of that criterion says, and counts it', () => {
    const seenBy = fc.constantFrom(coordinator, anActor('regionContact'), anActor('steeringGroup'));
    fc.assert(
      fc.property(anyWorkspace, seenBy, (workspace, actor) => {
        const matrix = standingMatrix(workspace, actor, everything);
        if (matrix === undefined) throw new Error('Everything is always there.');
        matrix.rows.forEach(({ id }, row) => {
          const last = consultationOf(workspace, id);
          const standing =
            last &&
            standingIn(workspace, last.held.value, questionedItem(workspace, last.held.value, last.item), actor);
          const said = matrix.regions.map(({ code }) => {
            const own = standing?.regions.find(({ region }) => region.code === code);
            return own === undefined ? 'notAsked' : cellKindOf(own.answer);
          });
          expect(matrix.regions.map((_, column) => cellAt(matrix, row, column))).toEqual(said);
          for (const kind of CELL_KINDS) {
            expect(countOf(matrix, row, kind)).toBe(said.filter((each) => each === kind).length);
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});
