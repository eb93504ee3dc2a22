import type { SeedConsultation } from './consultations.ts';
import { ASKED_AGAIN, type SeedEdition } from './editions.ts';
import { contactOf } from './people.ts';
import { ROUND_ANSWERS } from './roundAnswers.ts';
import { daysAfter, fieldsOf, fixedKey, on, type SeedDay, type SeedRow, type SeedValue } from './row.ts';
import type { SourceRegion } from './source.ts';

const STANCE = { t: 'Tillstyrker', m: 'Tillstyrker med ändring', a: 'Avstyrker', o: 'Avstår' } as const;
type Letter = keyof typeof STANCE;
const isLetter = (letter: string): letter is Letter => letter in STANCE;

/** Region that answered before the text was changed and has not answered again. */
const STALE_REGION = '08';

type Asking = Pick<SeedConsultation, 'key' | 'name' | 'round' | 'asked'>;

export type GivenAnswer = {
  readonly region: SourceRegion;
  readonly item: SeedEdition;
  readonly stance: (typeof STANCE)[Letter];
  /** None where the region endorses. */
  readonly reason: string | undefined;
  readonly given: SeedValue;
};

/** The answers in a consultation, by region and in the order asked. */
export function answersIn(asking: Asking, regions: readonly SourceRegion[]): readonly GivenAnswer[] {
  const { answers } = ROUND_ANSWERS[asking.name];
  return regions.flatMap((region) =>
    (answers[region.lanskod] ?? '').split('').flatMap((letter, index) => {
      const item = asking.asked[index];
      if (item === undefined || !isLetter(letter)) return [];
      const reason = letter === 't' ? undefined : reasonOf(asking, region, { item, letter });
      return [{ region, item, stance: STANCE[letter], reason, given: givenAt(asking, region, item) }];
    }),
  );
}

/** @param editions all of them: a region may have answered on one that another has followed */
export function positions(
  consultation: SeedConsultation,
  regions: readonly SourceRegion[],
  editions: readonly SeedEdition[],
): readonly SeedRow[] {
  return answersIn(consultation, regions).map(({ region, item, stance, reason, given }) => {
    const Title = `${item.id} ${region.lanskod}`;
    const fields = fieldsOf({
      Title,
      Nyckel: fixedKey('Standpunkter', `${consultation.key} ${Title}`),
      Remiss: consultation.key,
      KriterieId: item.id,
      Utgava: (isStale(consultation, region, item) ? firstOf(item, editions) : item).hash,
      Lanskod: region.lanskod,
      Standpunkt: stance,
      Motivering: reason,
      Lamnad: given,
    });
    return { by: contactOf(region), fields };
  });
}

function isStale({ name }: Asking, { lanskod }: SourceRegion, { version }: SeedEdition): boolean {
  return name === 'open' && version > 1 && lanskod === STALE_REGION;
}

function firstOf(item: SeedEdition, editions: readonly SeedEdition[]): SeedEdition {
  return editions.find(({ id, version }) => id === item.id && version === 1) ?? item;
}

function givenAt(asking: Asking, region: SourceRegion, item: SeedEdition): SeedValue {
  const minute = String((Number(region.lanskod) * 7 + item.version * 11) % 60).padStart(2, '0');
  return on(givenOn(asking, region, item), `09:${minute}:00Z`);
}

function givenOn(asking: Asking, region: SourceRegion, item: SeedEdition): SeedDay {
  const { name, round } = asking;
  if (name !== 'open') return daysAfter(round.opens, 5 + Number(region.lanskod));
  const isAgain = item.version > 1 && !isStale(asking, region, item);
  const earliest = daysAfter(isAgain ? ASKED_AGAIN : round.opens, 2 + (Number(region.lanskod) % 6));
  return typeof earliest === 'number' ? Math.min(-1, earliest) : earliest;
}

/** The regions that take the same stance on the same criterion get its reasons in turn. */
function reasonOf(
  asking: Asking,
  region: SourceRegion,
  { item, letter }: { item: SeedEdition; letter: Letter },
): string {
  const { answers, reasons } = ROUND_ANSWERS[asking.name];
  const index = asking.asked.indexOf(item);
  const alike = Object.keys(answers)
    .sort()
    .filter((code) => answers[code]?.[index] === letter);
  const known = reasons[`${item.template} ${letter}`] ?? reasons[`${item.id} ${letter}`] ?? [];
  const reason = known[alike.indexOf(region.lanskod)];
  if (reason === undefined) throw new Error(`Region ${region.lanskod} lacks a reason: ${item.template} ${letter}`);
  return reason;
}
