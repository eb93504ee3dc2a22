import { anchorsOf } from './anchors.ts';
import { matchesIn, pairCommon, type Sequences } from './commonSequence.ts';
import type { Partners, Range } from './stretch.ts';

/** How many more pairs of equal pieces may be looked at; each takes a tenth of a microsecond. */
export type Budget = { matches: number };

/** Some 20 ms, so that texts of ten thousand words are held against each other in less than 50. */
export const ALL_MATCHES = 200_000;
/** With more matches a range is parted at what occurs once in both before it is compared. */
const PARTED_ABOVE = 20_000;
const DEEPEST = 8;

/**
 * Finds what both have in the same order so that as much weight as possible stands still in as few stretches as
 * possible, and writes it to `partners`. What is too much to compare is left as changed.
 */
export function align(sequences: Sequences, range: Range, into: { partners: Partners; budget: Budget }): void {
  alignAtDepth(sequences, range, { ...into, depth: 0 });
}

type Into = { readonly partners: Partners; readonly budget: Budget; readonly depth: number };

function alignAtDepth(sequences: Sequences, range: Range, into: Into): void {
  const middle = withoutEnds(sequences, range, into.partners);
  if (middle.oldStart === middle.oldEnd || middle.youngStart === middle.youngEnd) return;
  const matches = matchesIn(sequences, middle);
  const anchors = matches > PARTED_ABOVE && into.depth < DEEPEST ? anchorsOf(sequences, middle) : [];
  if (anchors.length === 0) {
    if (matches > into.budget.matches) return;
    into.budget.matches -= matches;
    pairCommon(sequences, middle, { matches, partners: into.partners });
    return;
  }
  let { oldStart, youngStart } = middle;
  for (const [oldAt, youngAt] of [...anchors, [middle.oldEnd, middle.youngEnd] as const]) {
    // From an anchor on: what follows it and is equal is taken by the beginning of the next range.
    alignAtDepth(
      sequences,
      { oldStart, oldEnd: oldAt, youngStart, youngEnd: youngAt },
      { ...into, depth: into.depth + 1 },
    );
    [oldStart, youngStart] = [oldAt, youngAt];
  }
}

/** Pairs what is equal at both ends. */
function withoutEnds({ oldIds, youngIds }: Sequences, range: Range, partners: Partners): Range {
  let { oldStart, oldEnd, youngStart, youngEnd } = range;
  while (oldStart < oldEnd && youngStart < youngEnd && oldIds[oldStart] === youngIds[youngStart]) {
    partners[oldStart] = youngStart;
    oldStart += 1;
    youngStart += 1;
  }
  while (oldStart < oldEnd && youngStart < youngEnd && oldIds[oldEnd - 1] === youngIds[youngEnd - 1]) {
    oldEnd -= 1;
    youngEnd -= 1;
    partners[oldEnd] = youngEnd;
  }
  return { oldStart, oldEnd, youngStart, youngEnd };
}
