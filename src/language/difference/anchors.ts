import type { Range } from './stretch.ts';

type Ids = { readonly oldIds: Int32Array; readonly youngIds: Int32Array };
type Anchor = readonly [oldAt: number, youngAt: number];

/** Lengths of what is looked for, the longer first: a longer run is met by chance more seldom. */
const LENGTHS = [5, 3, 1];

/**
 * Runs that occur once in each text, in an order that both have: where two long texts can be held against each other
 * without comparing everything with everything (as in "patience" comparison of source code).
 *
 * @returns where they begin, in order; none when the texts have no such run
 */
export function anchorsOf(ids: Ids, range: Range): readonly Anchor[] {
  for (const length of LENGTHS) {
    const anchors = inBothOrders(uniqueRuns(ids, range, length));
    if (anchors.length > 0) return anchors;
  }
  return [];
}

/** Ordered by their place in the earlier text. */
function uniqueRuns({ oldIds, youngIds }: Ids, range: Range, length: number): readonly Anchor[] {
  const young = metOnce({ ids: youngIds, start: range.youngStart, end: range.youngEnd, length });
  const runs: Anchor[] = [];
  for (const [key, oldAt] of metOnce({ ids: oldIds, start: range.oldStart, end: range.oldEnd, length })) {
    const youngAt = young.get(key);
    if (youngAt === undefined) continue;
    const run = oldIds.subarray(oldAt, oldAt + length);
    // Two runs may have one key.
    if (run.every((id, offset) => id === youngIds[youngAt + offset])) runs.push([oldAt, youngAt]);
  }
  return runs;
}

type Runs = { readonly ids: Int32Array; readonly start: number; readonly end: number; readonly length: number };

/** A prime below 2³¹, so that a key times a factor below 2²² is still exact. */
const MODULUS = 2_147_483_629;
const FACTOR = 1_048_583;

/** @returns where the runs begin whose key was met once, by their key */
function metOnce({ ids, start, end, length }: Runs): ReadonlyMap<number, number> {
  const met = new Map<number, number>();
  const often = new Set<number>();
  for (let at = start; at + length <= end; at += 1) {
    let key = 0;
    for (let offset = 0; offset < length; offset += 1) key = (key * FACTOR + (ids[at + offset] ?? 0) + 1) % MODULUS;
    if (met.has(key)) often.add(key);
    else met.set(key, at);
  }
  for (const key of often) met.delete(key);
  return met;
}

/** The longest row of runs that come in the same order in both (longest increasing subsequence, by piles). */
function inBothOrders(runs: readonly Anchor[]): readonly Anchor[] {
  const piles: number[] = [];
  const before = new Int32Array(runs.length).fill(-1);
  const youngAt = (run: number): number => runs[run]?.[1] ?? -1;
  for (const [run, [, place]] of runs.entries()) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (youngAt(piles[middle] ?? -1) < place) low = middle + 1;
      else high = middle;
    }
    before[run] = low > 0 ? (piles[low - 1] ?? -1) : -1;
    piles[low] = run;
  }
  const row: Anchor[] = [];
  for (let run = piles.at(-1) ?? -1; run >= 0; run = before[run] ?? -1) {
    const anchor = runs[run];
    if (anchor !== undefined) row.push(anchor);
  }
  return row.reverse();
}
