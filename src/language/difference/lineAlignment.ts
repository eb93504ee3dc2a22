import { align, type Budget } from './alignment.ts';
import { keyOf, nameOf, type Line } from './lines.ts';
import type { Pair, Pieces } from './pieces.ts';
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
  const { oldLines, youngLines } = lines;
  // Most texts are one line, and are held against each other whatever they say.
  if (oldLines.length === 1 && youngLines.length === 1) return { partners: Int32Array.of(0), moved: new Map() };
  const partners = new Int32Array(oldLines.length).fill(-1);
  const ids = lineIds(pair, lines);
  const weights = new Uint8Array(oldLines.map(lineWeight));
  const range = { oldStart: 0, oldEnd: oldLines.length, youngStart: 0, youngEnd: youngLines.length };
  align({ ...ids, weights, changeCost: 0 }, range, { partners, budget });
  const likenessOf = likenesses(pair, lines);
  for (const gap of gapsOf(lines, partners)) alignEdited(gap, likenessOf, partners);
  return { partners, moved: movedLines(lines, { ...ids, partners }, likenessOf) };
}

type LineIds = { readonly oldIds: Int32Array; readonly youngIds: Int32Array };

function lineIds({ old, young }: Pair, { oldLines, youngLines }: LinesOfBoth): LineIds {
  const known = new Map<string, number>();
  const ids = (pieces: Pieces, lines: readonly Line[]): Int32Array =>
    new Int32Array(
      lines.map((line) => {
        const key = keyOf(pieces, line);
        const id = known.get(key) ?? known.size;
        if (id === known.size) known.set(key, id);
        return id;
      }),
    );
  return { oldIds: ids(old, oldLines), youngIds: ids(young, youngLines) };
}

/** A long line says more than a short one, and both more than one of marks. */
function lineWeight({ hasContent, body, end }: Line): number {
  return hasContent ? Math.min(20 + end - body, 255) : 1;
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
    const name = nameOf(old, one);
    const isNamedAlike = name !== '' && name === nameOf(young, other);
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

type Paired = LineIds & { readonly partners: Int32Array };

/** What is left on both sides and is the same line, or nearly: it crosses those that are paired. */
function movedLines(
  { oldLines, youngLines }: LinesOfBoth,
  { oldIds, youngIds, partners }: Paired,
  likenessOf: Likeness,
): ReadonlyMap<number, number> {
  const paired = new Set(partners);
  const oldLeft = [...oldLines.keys()].filter((at) => partners[at] === -1 && oldLines[at]?.hasContent === true);
  const youngLeft = [...youngLines.keys()].filter((at) => !paired.has(at) && youngLines[at]?.hasContent === true);
  const moved = new Map<number, number>();
  const arrived = new Set<number>();
  const pair = (oldAt: number, youngAt: number): void => {
    if (moved.has(oldAt) || arrived.has(youngAt)) return;
    moved.set(oldAt, youngAt);
    arrived.add(youngAt);
  };

  const waiting = new Map<number, number[]>();
  for (const youngAt of youngLeft.toReversed()) {
    const id = youngIds[youngAt] ?? -1;
    const same = waiting.get(id);
    if (same === undefined) waiting.set(id, [youngAt]);
    else same.push(youngAt);
  }
  for (const oldAt of oldLeft) {
    const youngAt = waiting.get(oldIds[oldAt] ?? -1)?.pop();
    if (youngAt !== undefined) pair(oldAt, youngAt);
  }

  if (oldLeft.length * youngLeft.length > MOST_LIKENESSES) return moved;
  oldLeft
    .filter((oldAt) => !moved.has(oldAt))
    .flatMap((oldAt) => youngLeft.map((youngAt) => ({ oldAt, youngAt, alike: likenessOf(oldAt, youngAt) })))
    .filter(({ alike }) => alike >= MOVED)
    .sort((one, other) => other.alike - one.alike)
    .forEach(({ oldAt, youngAt }) => pair(oldAt, youngAt));
  return moved;
}
