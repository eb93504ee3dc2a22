import type { CompareTexts } from '#language/alignment/aligner.ts';
import { compareFound } from '#language/quantities/compareTexts.ts';
import type { Found } from '#language/quantities/found.ts';
import { quantitiesOf } from '#language/quantities/quantitiesOf.ts';

/** Texts remembered before all are forgotten: more than the criteria and requirements that are worked on at a time. */
const MOST_REMEMBERED = 20_000;

export type KnownQuantities = {
  readonly of: (text: string) => readonly Found[];
  /** Most of the time that a comparison takes is finding what there is to compare, and a criterion is compared often. */
  readonly compare: CompareTexts;
};

/** Limits and references of texts, each text read once. */
export function knownQuantities(): KnownQuantities {
  const known = new Map<string, readonly Found[]>();
  const of = (text: string) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const now = quantitiesOf(text);
    known.set(text, now);
    return now;
  };
  return { of, compare: (before, after) => compareFound(of(before), of(after)) };
}
