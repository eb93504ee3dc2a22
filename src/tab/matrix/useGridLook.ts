import { createElement, useMemo, type ReactElement } from 'react';
import { CELL_KINDS, type CellKind, type StandingMatrix } from '#usecases/standingMatrix.ts';
import { answerLabel } from '../positions/answerLook.tsx';
import { useTexts } from '../start/texts.ts';
import { useMatrixTexts, type MatrixTexts } from './matrixTexts.ts';
import { BEFORE_REGIONS } from './moving.ts';
import {
  COLUMN_PX,
  type CellStyles,
  useCellStyles,
  useCountStyle,
  useIdLine,
  useRowStyle,
  useTitleLines,
  useTitleStyle,
} from './useCellStyles.ts';

/** All that the lines of a grid have in common; the same object until something of it changes. */
export type GridLook = {
  readonly words: MatrixTexts['grid'];
  readonly labels: Readonly<Record<CellKind, string>>;
  /** Names of the regions in the order of their columns. */
  readonly regions: readonly string[];
  /** A line's cells for the regions where neither the focus nor the choice is, empty: the same for all lines. */
  readonly cells: readonly ReactElement[];
  readonly columns: { readonly gridTemplateColumns: string };
  readonly styles: {
    readonly row: string;
    readonly title: string;
    readonly titleLine: string;
    readonly idLine: string;
    readonly count: string;
    readonly cell: CellStyles;
  };
};

export function useCellLabels(): Readonly<Record<CellKind, string>> {
  const texts = useTexts();
  const { grid } = useMatrixTexts();
  return useMemo(() => {
    const labelOf = (kind: CellKind) => (kind === 'notAsked' ? grid.notAsked : answerLabel(kind, texts));
    return Object.fromEntries(CELL_KINDS.map((kind) => [kind, labelOf(kind)])) as Readonly<Record<CellKind, string>>;
  }, [grid, texts]);
}

export function useGridLook({ regions }: StandingMatrix): GridLook {
  const labels = useCellLabels();
  const { grid } = useMatrixTexts();
  const [row, title, count] = [useRowStyle(), useTitleStyle(), useCountStyle()];
  const [titleLine, idLine] = [useTitleLines(), useIdLine()];
  const cell = useCellStyles();
  return useMemo(
    () => ({
      words: grid,
      labels,
      regions: regions.map(({ name }) => name),
      cells: regions.map(({ name }, column) =>
        createElement('div', {
          key: name,
          role: 'gridcell',
          tabIndex: -1,
          'aria-colindex': column + BEFORE_REGIONS + 1,
        }),
      ),
      columns: { gridTemplateColumns: `minmax(0, 1fr) 40px repeat(${regions.length}, ${COLUMN_PX}px)` },
      styles: { row, title, titleLine, idLine, count, cell },
    }),
    [grid, labels, regions, row, title, titleLine, idLine, count, cell],
  );
}
