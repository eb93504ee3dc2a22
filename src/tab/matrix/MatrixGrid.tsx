import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { StandingMatrix } from '#usecases/standingMatrix.ts';
import { withActive } from '../requirements/rowMoves.ts';
import { MatrixHead } from './MatrixHead.tsx';
import { MatrixLine } from './MatrixLine.tsx';
import { BEFORE_REGIONS, type Cell } from './moving.ts';
import { Slots } from './slots.ts';
import { ROW_PX } from './useCellStyles.ts';
import { useGridLook } from './useGridLook.ts';
import { useMoving } from './useMoving.ts';

const useStyles = makeStyles({
  // An opaque ground lets what scrolls be moved without being drawn again.
  scroller: {
    ...typographyStyles.body1,
    height: '100%',
    overflowY: 'scroll',
    overflowX: 'hidden',
    contain: 'strict',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  body: { position: 'relative' },
});

/** Rows drawn beyond what is in sight, on each side. */
const OVERSCAN = 6;

type Props = {
  readonly matrix: StandingMatrix;
  /** Numbers of the rows to show, in their order. */
  readonly rows: Uint32Array;
  readonly label: string;
  /** The cell whose wording is shown: a row of the matrix and a column of the grid. */
  readonly chosen: Cell | undefined;
  /** @param isByKey whether the keyboard chose it */
  readonly onChoose: (chosen: Cell | undefined, isByKey: boolean) => void;
};

/** Regions beside criteria: draws what is in sight, reads as a grid, moves with the keys of a grid. */
export function MatrixGrid({ matrix, rows, label, chosen, onChoose }: Props) {
  const styles = useStyles();
  const look = useGridLook(matrix);
  const [slots] = useState(() => new Slots());
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const columns = matrix.regions.length + BEFORE_REGIONS;
  const moving = useMoving({ rows: rows.length, columns, scroller });
  const { active } = moving;

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    rangeExtractor: (range) => withActive(defaultRangeExtractor(range), Math.min(active.row, rows.length - 1)),
  });
  const drawn = virtualizer.getVirtualItems().map(({ index }) => index);
  const slotOf = slots.assign(drawn);
  const choose = (cell: Cell, isByKey: boolean): void => {
    const row = rows[cell.row];
    if (row !== undefined) onChoose({ row, column: cell.column }, isByKey);
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && chosen !== undefined) {
      event.preventDefault();
      onChoose(undefined, true);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(active, true);
    } else moving.handleKey(event);
  };
  const handleClick = (event: MouseEvent): void => {
    const cell = moving.cellOf(event.target);
    if (cell === undefined) return;
    moving.go(cell);
    choose(cell, false);
  };

  return (
    <div ref={setScroller} className={styles.scroller}>
      <div role="grid" aria-label={label} aria-rowcount={rows.length + 1} aria-colcount={columns}>
        <MatrixHead look={look} />
        <div
          role="rowgroup"
          className={styles.body}
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={handleKey}
          onClick={handleClick}
        >
          {drawn.map((at, place) => {
            const row = rows[at] ?? 0;
            return (
              <MatrixLine
                key={slotOf[place]}
                matrix={matrix}
                row={row}
                at={at}
                active={at === active.row ? active.column : undefined}
                chosen={row === chosen?.row ? chosen.column : undefined}
                look={look}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
