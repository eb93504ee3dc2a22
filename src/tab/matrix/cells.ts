import { cellAt, isDeviating, type StandingMatrix } from '#usecases/standingMatrix.ts';
import { DEVIATES_GLYPH, GLYPH } from './glyphs.ts';
import { BEFORE_REGIONS } from './moving.ts';
import type { GridLook } from './useGridLook.ts';

type Line = { readonly matrix: StandingMatrix; readonly row: number; readonly look: GridLook };

/** Writes into the cells of a drawn line what each region says of its criterion; what stands there already is left. */
export function fillCells(line: HTMLElement, { matrix, row, look }: Line): void {
  const id = matrix.rows[row]?.id ?? '';
  look.regions.forEach((region, column) => {
    const cell = line.children[column + BEFORE_REGIONS];
    if (cell === undefined) return;
    const kind = cellAt(matrix, row, column);
    const isMarked = isDeviating(matrix, row, column);
    const says = isMarked ? `${look.labels[kind]}, ${look.words.deviates}` : look.labels[kind];
    cell.setAttribute('aria-label', `${region}, ${id}: ${says}`);
    const style = look.styles.cell[kind];
    if (cell.className !== style) cell.className = style;
    const glyph = isMarked ? GLYPH[kind] + DEVIATES_GLYPH : GLYPH[kind];
    if (cell.textContent !== glyph) cell.textContent = glyph;
  });
}
