import { quantitiesOf } from '../quantities/quantitiesOf.ts';
import { passageAt, type CheckedPassage } from './passage.ts';

/** Standards that nobody reads without paying for them. */
export function paidStandardsIn(text: string): readonly CheckedPassage[] {
  return quantitiesOf(text).flatMap((one) =>
    one.kind === 'standard' && one.access === 'paid' ? [passageAt(text, one)] : [],
  );
}

/**
 * Dates on which what is asked for changes or has changed: `till och med 2021-02-28`, `från 2027-01-01`.
 *
 * @param on ISO day; a date before it has passed
 */
export function boundDatesIn(
  text: string,
  on: string,
): readonly (CheckedPassage & { readonly date: string; readonly hasPassed: boolean })[] {
  return quantitiesOf(text).flatMap((one) => {
    if (one.kind !== 'date' || one.bound === 'none') return [];
    const { date } = one;
    return [{ ...passageAt(text, one), date, hasPassed: date < on.slice(0, date.length) }];
  });
}
