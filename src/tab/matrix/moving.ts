/** A cell of the grid: a row as it is shown, and a column, the criterion being the first. */
export type Cell = { readonly row: number; readonly column: number };

/** Columns before the first region's: the criterion, and how many disagree. */
export const BEFORE_REGIONS = 2;

/** How far the grid reaches, and how many rows are in sight. */
export type Reach = { readonly rows: number; readonly columns: number; readonly page: number };

type Key = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean };

/** Where a key leads from a cell, as in every grid (WAI-ARIA Authoring Practices); undefined for other keys. */
export function targetOf({ key, ctrlKey, metaKey }: Key, from: Cell, reach: Reach): Cell | undefined {
  const isFar = ctrlKey || metaKey;
  const target = isFar ? farTarget(key, from, reach) : nearTarget(key, from, reach);
  if (target === undefined) return undefined;
  return { row: within(target.row, reach.rows), column: within(target.column, reach.columns) };
}

function nearTarget(key: string, { row, column }: Cell, { columns, page }: Reach): Cell | undefined {
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'PageDown':
      return { row: row + page, column };
    case 'PageUp':
      return { row: row - page, column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return undefined;
  }
}

function farTarget(key: string, { row, column }: Cell, { rows, columns }: Reach): Cell | undefined {
  switch (key) {
    case 'Home':
      return { row: 0, column: 0 };
    case 'End':
      return { row: rows - 1, column: columns - 1 };
    case 'ArrowDown':
      return { row: rows - 1, column };
    case 'ArrowUp':
      return { row: 0, column };
    case 'ArrowRight':
      return { row, column: columns - 1 };
    case 'ArrowLeft':
      return { row, column: 0 };
    default:
      return undefined;
  }
}

function within(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1));
}
