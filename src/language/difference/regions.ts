import { gapsOf, type Gap, type LinePairs, type LinesOfBoth } from './lineAlignment.ts';
import { cellsOf, type Line } from './lines.ts';
import type { Pair } from './pieces.ts';
import type { Range } from './stretch.ts';

/** A range that is compared by itself, so that no change reaches over its ends: a line, a cell, some paragraphs. */
export type Region = Range & {
  /** Whether words are held against each other, or all of it came or went. */
  readonly isCompared: boolean;
};

/** Both texts as regions in order, nothing left out. */
export function regionsOf(pair: Pair, lines: LinesOfBoth, { partners, moved }: LinePairs): readonly Region[] {
  const regions: Region[] = [];
  for (const gap of gapsOf(lines, partners)) {
    regions.push(...gapRegions(pair, lines, { gap, moved }));
    const [one, other] = [lines.oldLines[gap[1]], lines.youngLines[gap[3]]];
    if (one !== undefined && other !== undefined) regions.push(...lineRegions(pair, one, other));
  }
  return regions;
}

/** What marks two items apart from what they say; two rows with as many cells cell by cell. */
export function lineRegions({ old, young }: Pair, one: Line, other: Line): readonly Region[] {
  if (one.kind === 'row' && other.kind === 'row') {
    const [cells, otherCells] = [cellsOf(old, one), cellsOf(young, other)];
    if (cells.length === otherCells.length)
      return cells.map(([oldStart, oldEnd], at) => {
        const [youngStart, youngEnd] = otherCells[at] ?? [other.end, other.end];
        return { oldStart, oldEnd, youngStart, youngEnd, isCompared: true };
      });
  }
  const marks = { oldStart: one.start, oldEnd: one.body, youngStart: other.start, youngEnd: other.body };
  const areMarksSame =
    old.texts.slice(one.start, one.body).join('') === young.texts.slice(other.start, other.body).join('');
  return [
    { ...marks, isCompared: areMarksSame },
    { oldStart: one.body, oldEnd: one.end, youngStart: other.body, youngEnd: other.end, isCompared: true },
  ];
}

type Between = { readonly gap: Gap; readonly moved: ReadonlyMap<number, number> };

function gapRegions(pair: Pair, lines: LinesOfBoth, { gap, moved }: Between): readonly Region[] {
  const [oldStart, oldEnd, youngStart, youngEnd] = gap;
  const arrived = new Set(moved.values());
  const staying = {
    oldLines: lines.oldLines.slice(oldStart, oldEnd).filter((_, at) => !moved.has(oldStart + at)),
    youngLines: lines.youngLines.slice(youngStart, youngEnd).filter((_, at) => !arrived.has(youngStart + at)),
  };
  const range = {
    oldStart: lines.oldLines[oldStart]?.start ?? pair.old.ids.length,
    oldEnd: lines.oldLines[oldEnd]?.start ?? pair.old.ids.length,
    youngStart: lines.youngLines[youngStart]?.start ?? pair.young.ids.length,
    youngEnd: lines.youngLines[youngEnd]?.start ?? pair.young.ids.length,
  };
  const areListed = [...staying.oldLines, ...staying.youngLines].every(({ kind }) => kind !== 'plain');
  const count = staying.oldLines.length;
  if (count === staying.youngLines.length && (areListed || count === 1)) return inPairs(pair, range, staying);
  return [{ ...range, isCompared: !areListed }];
}

/** Items exchanged for as many others are held against each other in their order. */
function inPairs(pair: Pair, range: Range, { oldLines, youngLines }: LinesOfBoth): readonly Region[] {
  const regions: Region[] = [];
  let { oldStart, youngStart } = range;
  for (const [at, one] of oldLines.entries()) {
    const other = youngLines[at];
    if (other === undefined) break;
    regions.push({ oldStart, oldEnd: one.start, youngStart, youngEnd: other.start, isCompared: false });
    regions.push(...lineRegions(pair, one, other));
    [oldStart, youngStart] = [one.end, other.end];
  }
  return [...regions, { ...range, oldStart, youngStart, isCompared: false }];
}
