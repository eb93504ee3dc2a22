import type { SeedConsultation } from './consultations.ts';
import type { SeedEdition } from './editions.ts';
import { answersIn, type GivenAnswer } from './positions.ts';
import { consultedOn } from './rounds.ts';
import { STEERING_GROUP, daysAfter, fieldsOf, fixedKey, on, type SeedDay, type SeedRow } from './row.ts';
import type { SourceRegion } from './source.ts';
import { statusOf } from './status.ts';

const BODY = 'Styrgruppen för hållbar upphandling';

/** What the steering group decided on the packages of the consultations that are over, and on each of their criteria. */
export function roundDecisions(
  regions: readonly SourceRegion[],
  consultations: readonly SeedConsultation[],
): readonly SeedRow[] {
  return consultations.flatMap((each) => {
    const { round, asked, package: frozen } = each;
    const decided = round.package?.decided;
    if (decided === undefined || frozen === undefined) return [];
    const { caseNumber, comment } = decided;
    const said = { outcome: 'Fastställt', decided: decided.on, caseNumber, comment } as const;
    return [
      ...asked.map((item) =>
        decision({ ...said, Title: item.id, KriterieId: item.id, Utgava: item.hash }, pictureOf(each, regions, item)),
      ),
      decision({ ...said, Title: 'Kravpaket', Kravpaket: frozen.key, Utgava: frozen.hash }),
    ];
  });
}

const OUTCOMES: Readonly<Record<string, 'Fastställt' | 'Återremiss' | 'Upphävt'>> = {
  Fastställd: 'Fastställt',
  Publicerad: 'Fastställt',
  Återremiss: 'Återremiss',
  Upphävd: 'Upphävt',
};

/** What was decided before the regions answered here: the stances are known from the minutes, and nothing else. */
export function earlierDecisions(
  regions: readonly SourceRegion[],
  editions: readonly SeedEdition[],
): readonly SeedRow[] {
  const newest = new Map(editions.map((edition) => [edition.id, edition]));
  return [...newest.values()].flatMap((edition, index) => {
    const outcome = OUTCOMES[statusOf(edition.template)];
    if (outcome === undefined || consultedOn({ id: edition.id, template: { id: edition.template } }) !== undefined)
      return [];
    const said = {
      outcome,
      decided: -100 - ((index * 17) % 300),
      caseNumber: `SHU 2025-${String(index + 1).padStart(3, '0')}`,
      comment: 'Infört från styrgruppens protokoll.',
      Title: edition.id,
      KriterieId: edition.id,
      Utgava: edition.hash,
    };
    return [decision(said, outcome === 'Upphävt' ? undefined : minutesOf(regions, edition, outcome))];
  });
}

type Said = {
  readonly outcome: string;
  readonly decided: SeedDay;
  readonly caseNumber: string;
  readonly comment: string;
  readonly Title: string;
  readonly KriterieId?: string;
  readonly Kravpaket?: string;
  readonly Utgava: string;
};

/** The checksum of the picture is worked out when the days in it are known. */
function decision({ outcome, decided, caseNumber, comment, ...subject }: Said, picture?: object): SeedRow {
  const fields = fieldsOf({
    ...subject,
    Title: `${subject.Title}: ${outcome}`,
    Nyckel: fixedKey('Beslut', `${subject.Utgava} ${outcome}`),
    Utfall: outcome,
    Organ: BODY,
    Datum: on(decided),
    Diarienummer: caseNumber,
    Kommentar: comment,
    Standpunktsbild: picture && { $json: picture },
    Registrerad: on(daysAfter(decided, 1), '13:00:00Z'),
  });
  return { by: STEERING_GROUP, fields };
}

function pictureOf({ key, ...consultation }: SeedConsultation, regions: readonly SourceRegion[], item: SeedEdition) {
  const answers = answersIn({ key, ...consultation }, regions).filter(({ item: { id } }) => id === item.id);
  const svar = regions.map(({ lanskod }) => {
    const given = answers.find(({ region }) => region.lanskod === lanskod);
    return given === undefined ? { lan: lanskod, svar: 'Ej svarat' } : pictured(given);
  });
  return { remiss: key, svar };
}

function pictured({ region, item, stance, reason, given }: GivenAnswer) {
  return {
    lan: region.lanskod,
    svar: stance,
    ...(reason === undefined ? {} : { motivering: reason }),
    utgava: item.hash,
    lamnad: given,
  };
}

function minutesOf(regions: readonly SourceRegion[], { id }: SeedEdition, outcome: string) {
  const isAgainst = (index: number) => outcome === 'Återremiss' && index % 4 === 1;
  const svar = regions.map(({ lanskod }, index) =>
    isAgainst(index)
      ? { lan: lanskod, svar: 'Avstyrker', motivering: 'Se protokollet.' }
      : { lan: lanskod, svar: 'Tillstyrker' },
  );
  return { remiss: fixedKey('Remisser', `före Samsyn ${id}`), svar };
}
