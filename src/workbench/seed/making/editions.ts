import { KINDS, LEVELS, type Kind, type Level } from '#domain/criterion.ts';
import { hashOf, type EditionContent } from '#domain/edition.ts';
import { criterionId, type EditionHash } from '#domain/ids.ts';
import { textOf, type OwnCriterion } from './ownCriteria.ts';
import { COORDINATOR, daysAfter, fieldsOf, fixedKey, on, textIn, type SeedDay, type SeedRow } from './row.ts';
import { consultedOn } from './rounds.ts';
import { FROZEN, statusOf } from './status.ts';

/** Day on which the text of T006 was changed and the regions were asked again. */
export const ASKED_AGAIN = -9;
export const ASKED_AGAIN_TEMPLATE = 'T006';

/** Criteria with an earlier edition: how it differs and why it was replaced. */
const EARLIER: Readonly<Record<string, readonly [change: 'Innebörd' | 'Förtydligande', comment: string]>> = {
  T006: ['Innebörd', 'Gränsvärdet för AOX sänkt från 0,20 till 0,15 kg per ton efter synpunkter under remissen.'],
  T029: ['Innebörd', 'Gränsvärdet halverat till E1/2 när utbudet blivit tillräckligt stort.'],
  T039: ['Innebörd', 'Andelen miljömärkta kemikalier höjd från 80 till 95 procent.'],
  T045: ['Förtydligande', 'Hänvisningen rättad till den generation av Svanen som gäller.'],
  T054: ['Innebörd', 'Målet sänkt från 20 till 10 procent; mätningen visade ett lägre utgångsläge.'],
  T063: ['Innebörd', 'Två leveranser per vecka i stället för tre efter gemensam uppföljning.'],
};

/** In the order of LEVELS and KINDS. */
const LEVEL_CHOICES = ['Bas', 'Avancerad', 'Spjutspets'];
const KIND_CHOICES = [
  'Kvalificeringskrav',
  'Teknisk specifikation',
  'Tilldelningskriterium',
  'Särskilt kontraktsvillkor',
];

/** A frozen edition, newest last within a criterion. */
export type SeedEdition = {
  readonly template: string;
  readonly id: string;
  readonly version: number;
  readonly hash: EditionHash;
  readonly row: SeedRow;
};

export function editions(criteria: readonly OwnCriterion[]): readonly SeedEdition[] {
  return criteria.filter(({ template }) => FROZEN.has(statusOf(template.id))).flatMap(editionsOf);
}

function editionsOf(criterion: OwnCriterion): readonly SeedEdition[] {
  const { template, number } = criterion;
  const frozen = consultedOn(criterion)?.opens ?? -200 - ((number * 13) % 400);
  const earlier = EARLIER[template.id];
  const first = { change: 'Första utgåvan', comment: 'Fryst inför remiss.' };
  const present = contentOf(criterion, textIn(criterion.row, 'Kravtext'));
  if (earlier === undefined) return [edition(criterion, { ...first, version: 1, content: present, frozen })];

  const [change, comment] = earlier;
  const before = contentOf(criterion, textOf(template, 1));
  const wasOpen = template.id === ASKED_AGAIN_TEMPLATE;
  return [
    edition(criterion, { ...first, version: 1, content: before, frozen: wasOpen ? frozen : daysAfter(frozen, -120) }),
    edition(criterion, { change, comment, version: 2, content: present, frozen: wasOpen ? ASKED_AGAIN : frozen }),
  ];
}

/** The content whose hash the edition carries, in the domain's words. */
export function contentOf({ id, row }: OwnCriterion, kravtext: string): EditionContent {
  const known = criterionId(id);
  if (known === undefined) throw new Error(`${id} is no criterion id.`);
  const read = (column: string): string => textIn(row, column);
  return {
    id: known,
    title: read('Title'),
    level: levelOf(read('Niva')),
    kind: kindOf(read('Typ')),
    text: kravtext,
    evidence: read('Verifikat'),
    followUp: read('Uppfoljning'),
    rationale: read('Motiv'),
    evidenceKinds: [],
    exemptions: '',
    englishText: '',
  };
}

const levelOf = (choice: string): Level | undefined => LEVELS[LEVEL_CHOICES.indexOf(choice)];
const kindOf = (choice: string): Kind | undefined => KINDS[KIND_CHOICES.indexOf(choice)];

type Freezing = { version: number; content: EditionContent; frozen: SeedDay; change: string; comment: string };

function edition(
  { id, template, row }: OwnCriterion,
  { version, content, frozen, change, comment }: Freezing,
): SeedEdition {
  const hash = hashOf(content);
  const { title: titel, text: kravtext, evidence: verifikat, followUp: uppfoljning, rationale: motiv } = content;
  // The order and the words are those that people see when they open the row in SharePoint.
  const Innehall = JSON.stringify({
    id,
    titel,
    niva: row.fields['Niva'],
    typ: row.fields['Typ'],
    kravtext,
    verifikat,
    uppfoljning,
    motiv,
  });
  const columns = {
    Title: `${id} v${version}`,
    Nyckel: fixedKey('Utgavor', `${id} v${version}`),
    KriterieId: id,
    Version: version,
    Kontrollsumma: hash,
    Innehall,
    Andringsklass: change,
    Fryst: on(frozen, '08:30:00Z'),
    Kommentar: comment,
  };
  return { template: template.id, id, version, hash, row: { by: COORDINATOR, fields: fieldsOf(columns) } };
}
