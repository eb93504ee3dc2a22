import type { Partners, Range } from './stretch.ts';

/** Two rows of what can be equal: pieces, or lines. */
export type Sequences = {
  readonly oldIds: Int32Array;
  readonly youngIds: Int32Array;
  /** Of the earlier row; equal things weigh the same. */
  readonly weights: Uint8Array;
  /** What a change costs, in weights; less than anything weighs. */
  readonly changeCost: number;
};

/** In how many ways a piece of the one can be paired with one of the other: what a comparison costs. */
export function matchesIn({ oldIds, youngIds }: Sequences, range: Range): number {
  const counts = new Map<number, number>();
  for (let at = range.youngStart; at < range.youngEnd; at += 1) {
    const id = youngIds[at] ?? -1;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  let matches = 0;
  for (let at = range.oldStart; at < range.oldEnd; at += 1) matches += counts.get(oldIds[at] ?? -1) ?? 0;
  return matches;
}

/**
 * The weighted longest common subsequence with a price on each change: as much weight as possible stands still in as few
 * stretches as possible. Only what is equal is looked at (Hunt and Szymanski 1977), so that the cost goes with the
 * matches and not with the product of the lengths.
 *
 * @param into `matches` as told by {@link matchesIn}; `partners` is written where pieces are paired
 */
export function pairCommon(sequences: Sequences, range: Range, into: { matches: number; partners: Partners }): void {
  const ways = noWays(into.matches, range.youngEnd - range.youngStart);
  const places = placesOf(sequences.youngIds, range);
  for (let row = range.oldStart; row < range.oldEnd; row += 1) {
    const weight = sequences.weights[row] ?? 0;
    let column = places.last.get(sequences.oldIds[row] ?? -1) ?? -1;
    // From the last to the first: a way that ends in this row is not to lead on to another in it.
    for (; column >= 0; column = places.before[column] ?? -1)
      addWay(ways, {
        row,
        column,
        weight,
        changeCost: row === range.oldStart && column === 0 ? 0 : sequences.changeCost,
      });
  }
  for (let way = bestUpTo(ways, ways.tree.length - 1); way > 0; way = ways.from[way] ?? 0)
    into.partners[ways.rows[way] ?? 0] = range.youngStart + (ways.columns[way] ?? 0);
}

/** The best ways to come to each match, known by a number from 1; 0 is the way that has not begun. */
type Ways = {
  count: number;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly scores: Int32Array;
  /** The way that each goes on from. */
  readonly from: Int32Array;
  /** The last way that ended in each column. */
  readonly atColumn: Int32Array;
  /** The best way that ended in some columns: a tree of prefix maxima (Fenwick 1994). */
  readonly tree: Int32Array;
};

function noWays(most: number, columns: number): Ways {
  const row = (length: number): Int32Array => new Int32Array(length + 1);
  const [rows, ends, scores, from] = [row(most), row(most), row(most), row(most)];
  return { count: 0, rows, columns: ends, scores, from, atColumn: row(columns), tree: row(columns) };
}

type Match = { readonly row: number; readonly column: number; readonly weight: number; readonly changeCost: number };

function addWay(ways: Ways, { row, column, weight, changeCost }: Match): void {
  const { rows, scores, tree, atColumn } = ways;
  let from = bestUpTo(ways, column);
  let score = (scores[from] ?? 0) + weight - changeCost;
  const beside = column > 0 ? (atColumn[column - 1] ?? 0) : 0;
  if (beside > 0 && rows[beside] === row - 1 && (scores[beside] ?? 0) + weight >= score) {
    from = beside;
    score = (scores[beside] ?? 0) + weight;
  }
  ways.count += 1;
  rows[ways.count] = row;
  ways.columns[ways.count] = column;
  scores[ways.count] = score;
  ways.from[ways.count] = from;
  atColumn[column] = ways.count;
  for (let node = column + 1; node < tree.length; node += node & -node)
    if (score >= (scores[tree[node] ?? 0] ?? 0)) tree[node] = ways.count;
}

/** @returns the best way that ends before a column */
function bestUpTo({ scores, tree }: Ways, column: number): number {
  let best = 0;
  for (let node = column; node > 0; node -= node & -node) {
    const way = tree[node] ?? 0;
    if ((scores[way] ?? 0) > (scores[best] ?? 0)) best = way;
  }
  return best;
}

type Places = {
  /** The last column in which an id stands. */
  readonly last: ReadonlyMap<number, number>;
  /** The column before it in which the same stands; -1 for none. */
  readonly before: Int32Array;
};

function placesOf(youngIds: Int32Array, range: Range): Places {
  const last = new Map<number, number>();
  const before = new Int32Array(range.youngEnd - range.youngStart);
  for (let column = 0; column < before.length; column += 1) {
    const id = youngIds[range.youngStart + column] ?? -1;
    before[column] = last.get(id) ?? -1;
    last.set(id, column);
  }
  return { last, before };
}
