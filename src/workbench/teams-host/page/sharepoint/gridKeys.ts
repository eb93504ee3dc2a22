/** A cell by position: row among those shown, column among those shown. */
export type Cell = { readonly row: number; readonly column: number };
export type GridSize = { readonly rows: number; readonly columns: number; readonly page: number };

/** Where a key leads from a cell, by the grid pattern of WAI-ARIA; `undefined` for keys that do not move. */
export function cellAfterKey(
  cell: Cell,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns, page }: GridSize,
): Cell | undefined {
  const moves: Readonly<Record<string, Cell>> = {
    ArrowUp: { ...cell, row: cell.row - 1 },
    ArrowDown: { ...cell, row: cell.row + 1 },
    ArrowLeft: { ...cell, column: cell.column - 1 },
    ArrowRight: { ...cell, column: cell.column + 1 },
    PageUp: { ...cell, row: cell.row - page },
    PageDown: { ...cell, row: cell.row + page },
    Home: { row: ctrlKey ? 0 : cell.row, column: 0 },
    End: { row: ctrlKey ? rows - 1 : cell.row, column: columns - 1 },
  };
  const target = moves[key];
  return target && within(target, rows, columns);
}

/** The next cell to edit after Tab, row by row; stays in the last one. */
export function cellAfterTab(cell: Cell, isBackwards: boolean, { rows, columns }: GridSize): Cell {
  const position = cell.row * columns + cell.column + (isBackwards ? -1 : 1);
  if (position < 0 || position >= rows * columns) return cell;
  return { row: Math.floor(position / columns), column: position % columns };
}

function within({ row, column }: Cell, rows: number, columns: number): Cell {
  const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  return { row: clamp(row, rows), column: clamp(column, columns) };
}
