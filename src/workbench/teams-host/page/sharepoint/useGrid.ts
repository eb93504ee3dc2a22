import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type FocusEvent, type ReactNode } from 'react';
import type { EditEnd } from './CellEditor.tsx';
import { cellAfterTab, type Cell, type GridSize } from './gridKeys.ts';
import { ROW_HEIGHT } from './gridMeasures.ts';
import type { ListColumn, ListRow } from './listShapes.ts';
import { useCellEditing, type WriteCell } from './useCellEditing.ts';

export type GridProps = {
  readonly name: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
  /** Undefined until somebody has been in the grid. */
  readonly active: Cell | undefined;
  readonly onActive: (cell: Cell) => void;
  readonly onWrite: WriteCell;
  /** Shown in a dialog that covers the place where problems are shown otherwise. */
  readonly problem: ReactNode;
};

const FIRST: Cell = { row: 0, column: 0 };

/** Which rows are drawn, which cell is active, and what is being edited. */
export function useGrid({ columns, rows, active: chosen, onActive, onWrite }: GridProps) {
  const active = chosen ?? FIRST;
  const region = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), Math.min(active.row, rows.length - 1)])]
        .filter((index) => index >= 0)
        .sort((a, b) => a - b),
  });
  // A row that was read again meanwhile is written with what it says now, not with what it said when editing began.
  const { editing, start, setDraft, cancel, commit } = useCellEditing((row, fields) =>
    onWrite(rows.find(({ id }) => id === row.id) ?? row, fields),
  );
  const watchFocus = useWatchedFocus();
  // The last two columns say who changed the row and when; nobody edits those.
  const size: GridSize = { rows: rows.length, columns: columns.length + 2, page: 12 };
  const goTo = (cell: Cell) => {
    onActive(cell);
    virtual.scrollToIndex(cell.row);
  };
  const edit = (cell: Cell) => {
    const row = rows[cell.row];
    const column = columns[cell.column];
    if (row && column) start(row, column);
  };
  const end = async (how: EditEnd, draft: string) => {
    if (how === 'drop') {
      cancel();
      return;
    }
    const isFree = await commit(draft);
    if (!isFree || how === 'keep') return;
    const next = cellAfterTab(active, how === 'keepAndPrevious', { ...size, columns: columns.length });
    goTo(next);
    edit(next);
  };
  return { active, region, virtual, size, editing, watchFocus, goTo, edit, setDraft, end };
}

/** A cell that is taken away, e.g. because it was scrolled out, leaves the focus nowhere: that still counts as inside. */
function useWatchedFocus() {
  const isInside = useRef(false);
  return {
    isInside: () => isInside.current,
    enter: () => {
      isInside.current = true;
    },
    leave: ({ currentTarget, relatedTarget }: FocusEvent) => {
      isInside.current = relatedTarget === null || currentTarget.contains(relatedTarget);
    },
  };
}
