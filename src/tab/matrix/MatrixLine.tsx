import { memo, useLayoutEffect, useRef } from 'react';
import type { StandingMatrix } from '#usecases/standingMatrix.ts';
import { askedIn, disagreeing } from './arranging.ts';
import { fillCells } from './cells.ts';
import { BEFORE_REGIONS } from './moving.ts';
import type { GridLook } from './useGridLook.ts';
import { ROW_PX } from './useCellStyles.ts';

type Props = {
  readonly matrix: StandingMatrix;
  /** The row's number in the matrix. */
  readonly row: number;
  /** Where it is shown, from 0. */
  readonly at: number;
  /** The column that Tab leads to, if it is in this row. */
  readonly active: number | undefined;
  /** The column whose wording is shown, if it is in this row. */
  readonly chosen: number | undefined;
  readonly look: GridLook;
};

/** One criterion: its title, how many disagree, and a cell for each region. */
export const MatrixLine = memo(function MatrixLine({ matrix, row, at, active, chosen, look }: Props) {
  const line = useRef<HTMLDivElement>(null);
  // React has nothing to compare in the cells: they are the same elements in every line, and what stands in them is
  // written here. A turn of the wheel changes some seventy, and comparing them cost a quarter of it.
  useLayoutEffect(() => {
    if (line.current !== null) fillCells(line.current, { matrix, row, look });
  }, [matrix, row, look]);
  const { styles, words } = look;
  const given = matrix.rows[row];
  if (given === undefined) return null;
  const title = given.criterion?.value.title ?? words.gone;
  const [against, asked] = [disagreeing(matrix, row), askedIn(matrix, row)];
  const reached = (column: number) => ({
    tabIndex: column === active ? 0 : -1,
    'aria-colindex': column + 1,
    'aria-selected': column === chosen ? true : undefined,
  });
  const isReached = (active ?? 0) >= BEFORE_REGIONS || (chosen ?? 0) >= BEFORE_REGIONS;
  return (
    <div
      ref={line}
      role="row"
      aria-rowindex={at + 2}
      className={styles.row}
      style={{ top: at * ROW_PX, ...look.columns }}
    >
      <div role="rowheader" className={styles.title} title={title} {...reached(0)}>
        <div className={styles.titleLine}>{title}</div>
        <div className={styles.idLine}>{given.id}</div>
      </div>
      <div
        role="gridcell"
        className={styles.count}
        aria-label={words.disagreement(given.id, against, asked)}
        {...reached(1)}
      >
        {asked === 0 ? '' : against}
      </div>
      {isReached
        ? look.regions.map((region, column) => (
            <div key={region} role="gridcell" {...reached(column + BEFORE_REGIONS)} />
          ))
        : look.cells}
    </div>
  );
});
