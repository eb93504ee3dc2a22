import { align, type Budget } from './alignment.ts';
import type { Line } from './lines.ts';
import type { Pair } from './pieces.ts';
import { bagOf, likeness, type Bag } from './similarity.ts';

/** Which line of the later text each line of the earlier one is, in order; -1 for none. And those that stand elsewhere. */
export type LinePairs = { readonly partners: Int32Array; readonly moved: ReadonlyMap<number, number> };

export type LinesOfBoth = { readonly oldLines: readonly Line[]; readonly youngLines: readonly Line[] };

/** Two items or rows that have this much in common are one that was edited. */
const EDITED = 0.5;
/** One that stands elsewhere has to be more like itself before it is said to have moved. */
const MOVED = 0.6;
/** What a row is about stands in its first cell. */
const SAME_NAME = 0.7;
/** So many likenesses are worked out at most; above it lines have to be equal. */
const MOST_LIKENESSES = 40_000;

/** Equal lines first, then items and rows that were edited, then those that stand elsewhere. */
export function alignLines(pair: Pair, lines: LinesOfBoth, budget: Budget): LinePairs {
  const partners = new Int32Array(lines.oldLines.length).fill(-1);
  alignEqual(lines, partners, budget);
  const likenessOf = likenesses(pair, lines);
  for (const gap of gapsOf(lines, partners)) alignEdited(gap, likenessOf, partners);
  return { partners, moved: movedLines(lines, likenessOf, partners) };
}

function alignEqual({ oldLines, youngLines }: LinesOfBoth, partners: Int32Array, budget: Budget): void {
  const known = new Map<string, number>();
  const idOf = ({ key, kind }: Line): number => {
    const named = `${kind === 'row' ? 'row' : ''}${key}`;
    const id = known.get(named) ?? known.size;
    known.set(named, id);
    return id;
  };
  const sequences = {
    oldIds: Int32Array.from(oldLines, idOf),
    youngIds: Int32Array.from(youngLines, idOf),
    weights: Uint8Array.from(oldLines, ({ hasContent, body, end }) =>
      hasContent ? Math.min(20 + end - body, 255) : 1,
    ),
    changeCost: 0,
  };
  const range = { oldStart: 0, oldEnd: oldLines.length, youngStart: 0, youngEnd: youngLines.length };
  align(sequences, range, { partners, budget });
}

type Likeness = (oldAt: number, youngAt: number) => number;

/** Of items with items and rows with rows; running text is compared word by word instead. */
function likenesses({ old, young }: Pair, { oldLines, youngLines }: LinesOfBoth): Likeness {
  const [oldBags, youngBags] = [new Map<number, Bag>(), new Map<number, Bag>()];
  let left = MOST_LIKENESSES;
  return (oldAt, youngAt) => {
    const [one, other] = [oldLines[oldAt], youngLines[youngAt]];
    if (one === undefined || other === undefined || one.kind !== other.kind || one.kind === 'plain') return 0;
    left -= 1;
    if (left < 0) return 0;
    const oldBag = oldBags.get(oldAt) ?? bagOf(old, one);
    const youngBag = youngBags.get(youngAt) ?? bagOf(young, other);
    oldBags.set(oldAt, oldBag);
    youngBags.set(youngAt, youngBag);
    const isNamedAlike = one.name !== '' && one.name === other.name;
    return Math.max(likeness(oldBag, youngBag), isNamedAlike ? SAME_NAME : 0);
  };
}

/** Lines between those that are paired, as [oldStart, oldEnd, youngStart, youngEnd]. */
export type Gap = readonly [oldStart: number, oldEnd: number, youngStart: number, youngEnd: number];

/** One before each pair and one after the last; either side may be empty. */
export function gapsOf({ oldLines, youngLines }: LinesOfBoth, partners: Int32Array): readonly Gap[] {
  const gaps: Gap[] = [];
  let [oldStart, youngStart] = [0, 0];
  for (const [oldAt, youngAt] of partners.entries()) {
    if (youngAt < 0) continue;
    gaps.push([oldStart, oldAt, youngStart, youngAt]);
    [oldStart, youngStart] = [oldAt + 1, youngAt + 1];
  }
  return [...gaps, [oldStart, oldLines.length, youngStart, youngLines.length]];
}

/** Pairs lines of a gap that are alike so that the sum of likenesses is greatest. */
function alignEdited([oldStart, oldEnd, youngStart, youngEnd]: Gap, likenessOf: Likeness, partners: Int32Array): void {
  const [rows, columns] = [oldEnd - oldStart, youngEnd - youngStart];
  if (rows * columns === 0 || rows * columns > MOST_LIKENESSES) return;
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const alike = new Float64Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const cell = row * width + column;
      const found = likenessOf(oldStart + row, youngStart + column);
      alike[cell] = found >= EDITED ? found + (best[cell + width + 1] ?? 0) : -1;
      best[cell] = Math.max(alike[cell] ?? 0, best[cell + width] ?? 0, best[cell + 1] ?? 0);
    }
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const cell = row * width + column;
    if (alike[cell] === best[cell] && (alike[cell] ?? 0) > 0) {
      partners[oldStart + row] = youngStart + column;
      [row, column] = [row + 1, column + 1];
    } else if (best[cell + width] === best[cell]) row += 1;
    else column += 1;
  }
}

/** What is left on both sides and is the same line, or nearly: it crosses those that are paired. */
function movedLines(
  { oldLines, youngLines }: LinesOfBoth,
  likenessOf: Likeness,
  partners: Int32Array,
): Map<number, number> {
  const paired = new Set(partners);
  const oldLeft = [...oldLines.keys()].filter((at) => partners[at] === -1 && oldLines[at]?.hasContent === true);
  const youngLeft = [...youngLines.keys()].filter((at) => !paired.has(at) && youngLines[at]?.hasContent === true);
  const candidates: (readonly [oldAt: number, youngAt: number, likeness: number])[] = [];
  const isTooMuch = oldLeft.length * youngLeft.length > MOST_LIKENESSES;
  const byKey = new Map<string, number[]>();
  for (const youngAt of youngLeft) {
    const key = youngLines[youngAt]?.key ?? '';
    byKey.set(key, [...(byKey.get(key) ?? []), youngAt]);
  }
  for (const oldAt of oldLeft) {
    for (const youngAt of byKey.get(oldLines[oldAt]?.key ?? '') ?? []) candidates.push([oldAt, youngAt, 1]);
    for (const youngAt of isTooMuch ? [] : youngLeft) {
      const found = likenessOf(oldAt, youngAt);
      if (found >= MOVED && found < 1) candidates.push([oldAt, youngAt, found]);
    }
  }
  const moved = new Map<number, number>();
  const taken = new Set<number>();
  for (const [oldAt, youngAt] of candidates.sort((one, other) => other[2] - one[2])) {
    if (moved.has(oldAt) || taken.has(youngAt)) continue;
    moved.set(oldAt, youngAt);
    taken.add(youngAt);
  }
  return moved;
}
