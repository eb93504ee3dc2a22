import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, useRef, useState } from 'react';
import type { StandingMatrix } from '#usecases/standingMatrix.ts';
import { Legend } from './Legend.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixList } from './MatrixList.tsx';
import { useMatrixTexts } from './matrixTexts.ts';
import type { Cell } from './moving.ts';
import { useHasRoomBeside } from './rooms.ts';
import { late } from '../start/late.tsx';

const Detail = late(() => import('./Detail.tsx'));
const DetailDialog = late(() => import('./DetailDialog.tsx'));

const useStyles = makeStyles({
  panes: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    flexGrow: 1,
    flexBasis: 0,
    // High enough to show something where the window is low; the page then scrolls.
    minHeight: '360px',
  },
  beside: { gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 340px)' },
  pane: { minHeight: 0, minWidth: 0 },
  detail: {
    overflowY: 'auto',
    paddingInline: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

type Chosen = { readonly cell: Cell; readonly isByKey: boolean };
type Props = { readonly matrix: StandingMatrix; readonly rows: Uint32Array; readonly hasGrid: boolean };

/** The grid, or the list where there is no room for one, and what was chosen in it. */
export function MatrixPanes({ matrix, rows, hasGrid }: Props) {
  const styles = useStyles();
  const { page, detail } = useMatrixTexts();
  const hasRoom = useHasRoomBeside();
  const [chosen, choose] = useState<Chosen>();
  const grid = useRef<HTMLDivElement>(null);
  const isBeside = chosen !== undefined && hasRoom && hasGrid;
  const close = (): void => {
    choose(undefined);
    grid.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus({ preventScroll: true });
  };
  return (
    <>
      {hasGrid ? (
        <>
          <Legend />
          <div className={mergeClasses(styles.panes, isBeside && styles.beside)}>
            <div ref={grid} className={styles.pane}>
              <MatrixGrid
                matrix={matrix}
                rows={rows}
                label={page.grid}
                chosen={chosen?.cell}
                onChoose={(cell, isByKey) => choose(cell && { cell, isByKey })}
              />
            </div>
            {isBeside && (
              <section
                aria-label={detail.label(matrix.rows[chosen.cell.row]?.id ?? '')}
                className={mergeClasses(styles.pane, styles.detail)}
                onKeyDown={(event) => event.key === 'Escape' && close()}
              >
                <Suspense>
                  <Detail matrix={matrix} chosen={chosen.cell} isByKey={chosen.isByKey} onClose={close} />
                </Suspense>
              </section>
            )}
          </div>
        </>
      ) : (
        <MatrixList
          matrix={matrix}
          rows={rows}
          onChoose={(row) => choose({ cell: { row, column: 0 }, isByKey: true })}
        />
      )}
      {chosen && !isBeside && (
        <Suspense>
          <DetailDialog matrix={matrix} chosen={chosen.cell} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
