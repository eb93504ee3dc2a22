import type { SeedConsultation } from './consultations.ts';
import { ASKED_AGAIN, OPENED, type SeedEdition } from './editions.ts';
import { contactOf } from './people.ts';
import { CLOSED_ANSWERS, CLOSED_REASONS, OPEN_ANSWERS, OPEN_REASONS, type Answers, type Reasons } from './answers.ts';
import { fieldsOf, fixedKey, type RelativeDay, type SeedRow } from './row.ts';
import type { SourceRegion } from './source.ts';

const STANCE = { t: 'Tillstyrker', m: 'Tillstyrker med ändring', a: 'Avstyrker', o: 'Avstår' } as const;
type Letter = keyof typeof STANCE;
const isLetter = (letter: string): letter is Letter => letter in STANCE;

/** Region that answered before the text was changed and has not answered again. */
const STALE_REGION = '08';

export function openPositions(
  regions: readonly SourceRegion[],
  consultation: SeedConsultation,
  editions: readonly SeedEdition[],
): readonly SeedRow[] {
  const givenOn = (item: SeedEdition, region: SourceRegion): number => {
    const earliest = item.version > 1 && region.lanskod !== STALE_REGION ? ASKED_AGAIN : OPENED.open;
    return Math.min(-1, earliest + 2 + (Number(region.lanskod) % 6));
  };
  const answeredEdition = (item: SeedEdition, region: SourceRegion): SeedEdition => {
    if (item.version === 1 || region.lanskod !== STALE_REGION) return item;
    return editions.find((edition) => edition.id === item.id && edition.version === 1) ?? item;
  };
  return positions({ consultation, answers: OPEN_ANSWERS, reasons: OPEN_REASONS, givenOn, answeredEdition }, regions);
}

export function closedPositions(regions: readonly SourceRegion[], consultation: SeedConsultation): readonly SeedRow[] {
  const givenOn = (_item: SeedEdition, region: SourceRegion): number => OPENED.closed + 5 + Number(region.lanskod);
  const answeredEdition = (item: SeedEdition): SeedEdition => item;
  return positions(
    { consultation, answers: CLOSED_ANSWERS, reasons: CLOSED_REASONS, givenOn, answeredEdition },
    regions,
  );
}

type Round = {
  readonly consultation: SeedConsultation;
  readonly answers: Answers;
  readonly reasons: Reasons;
  readonly givenOn: (item: SeedEdition, region: SourceRegion) => number;
  readonly answeredEdition: (item: SeedEdition, region: SourceRegion) => SeedEdition;
};

function positions(round: Round, regions: readonly SourceRegion[]): readonly SeedRow[] {
  return regions.flatMap((region) =>
    (round.answers[region.lanskod] ?? '').split('').flatMap((letter, index) => {
      const item = round.consultation.asked[index];
      return item !== undefined && isLetter(letter) ? [position(round, region, { item, letter })] : [];
    }),
  );
}

function position(
  round: Round,
  region: SourceRegion,
  { item, letter }: { item: SeedEdition; letter: Letter },
): SeedRow {
  const Title = `${item.id} ${region.lanskod}`;
  const minute = String((Number(region.lanskod) * 7 + item.version * 11) % 60).padStart(2, '0');
  const Lamnad: RelativeDay = { $day: round.givenOn(item, region), $time: `09:${minute}:00Z` };
  const fields = fieldsOf({
    Title,
    Nyckel: fixedKey('Standpunkter', `${round.consultation.key} ${Title}`),
    Remiss: round.consultation.key,
    KriterieId: item.id,
    Utgava: round.answeredEdition(item, region).hash,
    Lanskod: region.lanskod,
    Standpunkt: STANCE[letter],
    Motivering: letter === 't' ? undefined : reasonOf(round, region, { item, letter }),
    Lamnad,
  });
  return { by: contactOf(region), fields };
}

/** The regions that take the same stance on the same criterion get its reasons in turn. */
function reasonOf(round: Round, region: SourceRegion, { item, letter }: { item: SeedEdition; letter: Letter }): string {
  const index = round.consultation.asked.indexOf(item);
  const alike = Object.keys(round.answers)
    .sort()
    .filter((code) => round.answers[code]?.[index] === letter);
  const reasons = round.reasons[`${item.template} ${letter}`] ?? [];
  const reason = reasons[alike.indexOf(region.lanskod)];
  if (reason === undefined) throw new Error(`Region ${region.lanskod} lacks a reason: ${item.template} ${letter}`);
  return reason;
}
