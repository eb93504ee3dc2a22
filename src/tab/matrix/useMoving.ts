import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { targetOf, type Cell } from './moving.ts';
import { HEAD_PX, ROW_PX } from './useCellStyles.ts';

type Extent = { readonly rows: number; readonly columns: number; readonly scroller: HTMLElement | null };

type Moving = {
  /** The cell that Tab leads to. */
  readonly active: Cell;
  /** Moves there and takes the focus along. */
  readonly go: (cell: Cell) => void;
  readonly handleKey: (event: KeyboardEvent) => void;
  /** The cell that something on the page is in. */
  readonly cellOf: (target: EventTarget) => Cell | undefined;
};

/** One cell of the grid at a time is reached with Tab; the keys of a grid move it, and what has the focus is in sight. */
export function useMoving({ rows, columns, scroller }: Extent): Moving {
  const [wanted, setWanted] = useState<Cell>({ row: 0, column: 0 });
  // There may be fewer rows than a moment ago.
  const active = { row: Math.max(0, Math.min(wanted.row, rows - 1)), column: Math.min(wanted.column, columns - 1) };
  const isMoving = useRef(false);

  useLayoutEffect(() => {
    if (!isMoving.current || scroller === null) return;
    isMoving.current = false;
    // The row is drawn already, wherever the grid is scrolled: the focus need not wait for it.
    scroller.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    scroller.scrollTop = inSight(active.row, scroller);
  });

  const go = (cell: Cell): void => {
    isMoving.current = true;
    setWanted(cell);
  };
  return {
    active,
    go,
    handleKey: (event) => {
      const page = Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - HEAD_PX) / ROW_PX) - 1);
      const target = targetOf(event, active, { rows, columns, page });
      if (target === undefined) return;
      event.preventDefault();
      go(target);
    },
    cellOf: (target) => {
      const cell = target instanceof Element ? target.closest('[aria-colindex]') : null;
      const [column, row] = [cell?.getAttribute('aria-colindex'), cell?.parentElement?.getAttribute('aria-rowindex')];
      // Counted from 1, and the head is the first row.
      return column && row ? { row: Number(row) - 2, column: Number(column) - 1 } : undefined;
    },
  };
}

/** Where to scroll for a row to be whole in sight, under the head; nowhere if it is. */
function inSight(row: number, { scrollTop, clientHeight }: HTMLElement): number {
  const top = row * ROW_PX;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + ROW_PX + HEAD_PX - clientHeight);
}
