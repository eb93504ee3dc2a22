import { compareTexts, type Pair } from '#language/quantities/compareTexts.ts';
import type { Found } from '#language/quantities/found.ts';

/** A limit that another text sets otherwise, as each writes it, and what the later number says of the earlier one. */
export type LimitChange = {
  readonly before: string;
  readonly after: string;
  readonly comparison: Exclude<Pair['comparison'], 'same' | 'added' | 'removed'>;
};

/** Numbers, days and what must not be there at all; names of standards are told by the words themselves. */
const LIMITS: readonly Found['kind'][] = ['quantity', 'date', 'absence'];

/** Limits that stand in both texts and differ. That two of them limit the same is for a person to say. */
export function limitChanges(before: string, after: string): readonly LimitChange[] {
  const written = (text: string, { start, length }: Found) => text.slice(start, start + length);
  return compareTexts(before, after).flatMap(({ before: old, after: young, comparison }) => {
    if (comparison === 'same' || comparison === 'added' || comparison === 'removed') return [];
    if (old === undefined || young === undefined || !LIMITS.includes(young.kind)) return [];
    return [{ before: written(before, old), after: written(after, young), comparison }];
  });
}
