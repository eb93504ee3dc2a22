import { ALL_MATCHES, type Budget } from './alignment.ts';
import type { Change } from './change.ts';
import { alignLines, type LinePairs, type LinesOfBoth } from './lineAlignment.ts';
import { linesOf } from './lines.ts';
import { mask, maskable } from './masked.ts';
import { markPassages } from './movedPassages.ts';
import { claimSpaces, markMove, noMoves, type Moves } from './moves.ts';
import { piecesOf, type Pair } from './pieces.ts';
import { lineRegions, regionsOf } from './regions.ts';
import { spelled } from './spelled.ts';
import { stretchesOf, type Partners } from './stretch.ts';
import { alignWords, tidyWords } from './words.ts';

/**
 * Two texts held against each other as a person reads them. Lines that mark items of a list or rows of a table are
 * paired first, then words; words, numbers, dates, standards and placeholders are whole; a passage that stands
 * elsewhere is told as moved. Texts of ten thousand words take less than a twentieth of a second: what is too long to
 * be compared word by word is told as exchanged.
 *
 * @returns both texts in one row, see {@link Change}; nothing for two empty texts
 */
export function difference(before: string, after: string): readonly Change[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const pair = maskable(piecesOf(before, after));
  const lines = { oldLines: linesOf(pair.old), youngLines: linesOf(pair.young) };
  const budget: Budget = { matches: ALL_MATCHES };
  const linePairs = alignLines(pair, lines, budget);
  const moves = noMoves(pair);
  markLines(pair, { lines, linePairs, moves }, budget);

  const regions = regionsOf(pair, lines, linePairs);
  const partners: Partners = new Int32Array(pair.old.ids.length).fill(-1);
  alignWords(pair, regions, { partners, budget });
  const inOrder = partners.slice();
  tidyWords(pair, regions, partners);
  const stretches = regions.flatMap((region) => stretchesOf(region, partners));
  const changed = stretches.filter(({ isSame }) => !isSame);
  markPassages({ pair, changed, moves, inOrder }, linePairs.moved.size + 1, budget);
  claimSpaces(pair, moves, stretches);
  return spelled(pair, stretches, moves);
}

type Lines = { readonly lines: LinesOfBoth; readonly linePairs: LinePairs; readonly moves: Moves };

/** Marks lines that stand elsewhere, with the numbers from 1 on, and takes them out of the comparison. */
function markLines(pair: Pair, { lines, linePairs, moves }: Lines, budget: Budget): void {
  const pairs = [...linePairs.moved].flatMap(([oldAt, youngAt]) => {
    const [one, other] = [lines.oldLines[oldAt], lines.youngLines[youngAt]];
    return one === undefined || other === undefined ? [] : [{ one, other }];
  });
  const regions = pairs.flatMap(({ one, other }) => lineRegions(pair, one, other));
  alignWords(pair, regions, { partners: moves.partners, budget });
  tidyWords(pair, regions, moves.partners);
  for (const [number, { one, other }] of pairs.entries()) {
    const range = { oldStart: one.start, oldEnd: one.end, youngStart: other.start, youngEnd: other.end };
    markMove(moves, number + 1, range);
    mask(pair, range);
  }
}
