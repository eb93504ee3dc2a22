import { anchorsOf } from './anchors.ts';
import type { Partners, Range } from './stretch.ts';

/** Two rows of what can be equal: pieces, or lines. */
export type Sequences = {
  readonly oldIds: Int32Array;
  readonly youngIds: Int32Array;
  /** Of the earlier row; equal things weigh the same. */
  readonly weights: Uint8Array;
  /** What a change costs, in weights: so many marks and stop words are given up to have one change less. */
  readonly changeCost: number;
};

/** How much work is left. A cell takes some five nanoseconds. */
export type Budget = { cells: number };

/** Under 50 ms for everything together on the machines that the figures were measured on. */
export const ALL_CELLS = 2_000_000;
/** Above this a range is parted at what occurs once in both before it is compared. */
const PARTED_ABOVE = 100_000;
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
  const rows = middle.oldEnd - middle.oldStart;
  const columns = middle.youngEnd - middle.youngStart;
  if (rows === 0 || columns === 0) return;
  const cells = rows * columns;
  if (cells <= PARTED_ABOVE && cells <= into.budget.cells) {
    into.budget.cells -= cells;
    compare(sequences, middle, into.partners);
    return;
  }
  const anchors = into.depth < DEEPEST ? anchorsOf(sequences, middle) : [];
  if (anchors.length === 0) {
    if (cells > into.budget.cells) return;
    into.budget.cells -= cells;
    compare(sequences, middle, into.partners);
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

/** What is best in a cell, two bits for inside a change and one for inside what is the same. */
const MATCH = 0;
const SKIP_OLD = 1;
const SKIP_YOUNG = 2;
const CHOICE = 3;
const STAYS = 4;

/**
 * The weighted longest common subsequence with a price on each change (affine gaps, as Gotoh 1982), from the end. Two
 * scores for a cell: the best way on from inside a change, and from inside what is the same.
 */
function compare(sequences: Sequences, range: Range, partners: Partners): void {
  const columns = range.youngEnd - range.youngStart;
  const choices = new Uint8Array((range.oldEnd - range.oldStart) * (columns + 1));
  let below = { changed: new Int32Array(columns + 1), same: new Int32Array(columns + 1).fill(-sequences.changeCost) };
  let row = { changed: new Int32Array(columns + 1), same: new Int32Array(columns + 1) };
  below.same[columns] = 0;
  for (let at = range.oldEnd - 1; at >= range.oldStart; at -= 1) {
    scoreRow({ ...sequences, range, at, below, row, choices: choices.subarray((at - range.oldStart) * (columns + 1)) });
    [below, row] = [row, below];
  }
  walk(range, choices, partners);
}

type Scores = { readonly changed: Int32Array; readonly same: Int32Array };
type Row = Sequences & {
  readonly range: Range;
  readonly at: number;
  readonly below: Scores;
  readonly row: Scores;
  readonly choices: Uint8Array;
};

function scoreRow({ oldIds, youngIds, weights, changeCost, range, at, below, row, choices }: Row): void {
  const columns = range.youngEnd - range.youngStart;
  const { changed, same } = row;
  const id = oldIds[at];
  const weight = weights[at] ?? 0;
  let right = below.changed[columns] ?? 0;
  changed[columns] = right;
  same[columns] = right - changeCost;
  choices[columns] = SKIP_OLD;
  // No arrays in here: this is where all the time of a long comparison goes.
  for (let column = columns - 1; column >= 0; column -= 1) {
    const down = below.changed[column] ?? 0;
    let choice = right >= down ? SKIP_YOUNG : SKIP_OLD;
    if (down > right) right = down;
    let stays = right - changeCost;
    if (id === youngIds[range.youngStart + column]) {
      const matched = weight + (below.same[column + 1] ?? 0);
      if (matched >= right) {
        right = matched;
        choice = MATCH;
      }
      if (matched >= stays) {
        stays = matched;
        choice |= STAYS;
      }
    }
    changed[column] = right;
    same[column] = stays;
    choices[column] = choice;
  }
}

function walk(range: Range, choices: Uint8Array, partners: Partners): void {
  const [rows, columns] = [range.oldEnd - range.oldStart, range.youngEnd - range.youngStart];
  let [row, column, isSame] = [0, 0, true];
  while (row < rows && column < columns) {
    const choice = choices[row * (columns + 1) + column] ?? SKIP_OLD;
    if ((isSame && (choice & STAYS) !== 0) || (!isSame && (choice & CHOICE) === MATCH)) {
      partners[range.oldStart + row] = range.youngStart + column;
      [row, column, isSame] = [row + 1, column + 1, true];
    } else {
      isSame = false;
      if ((choice & CHOICE) === SKIP_OLD) row += 1;
      else column += 1;
    }
  }
}
