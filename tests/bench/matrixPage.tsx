// The page that matrix.ts opens: our grid, or another, over the same answers.
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { DataGrid, type Column } from 'react-data-grid';
import { tabCatalogueSv } from '#i18n/tabCatalogue.sv.ts';
import { GLYPH } from '#tab/matrix/glyphs.ts';
import { MatrixGrid } from '#tab/matrix/MatrixGrid.tsx';
import type { Cell } from '#tab/matrix/moving.ts';
import { TextsContext } from '#tab/start/texts.ts';
import { cellAt, type StandingMatrix } from '#usecases/standingMatrix.ts';
import { matrixSample } from './matrixSample.ts';

export type Candidate = 'own' | 'peer';

declare global {
  /** @returns milliseconds from data to a painted grid */
  var showMatrix: (candidate: Candidate, criteria: number) => Promise<number>;
  /** Time between frames since it was last asked, in milliseconds. */
  var framesSince: () => readonly number[];
}

globalThis.showMatrix = async (candidate, criteria) => {
  const matrix = matrixSample(criteria);
  const place = document.createElement('div');
  place.style.cssText = 'width: 1240px; height: 700px';
  document.body.append(place);
  await painted();
  const started = performance.now();
  createRoot(place).render(
    <FluentProvider theme={teamsLightTheme} style={{ height: '100%' }}>
      <TextsContext value={tabCatalogueSv}>
        {candidate === 'own' ? <Own matrix={matrix} /> : <Peer matrix={matrix} />}
      </TextsContext>
    </FluentProvider>,
  );
  while (document.querySelectorAll('[role="gridcell"]').length < 200) await painted();
  await painted();
  return performance.now() - started;
};

function Own({ matrix }: { readonly matrix: StandingMatrix }) {
  const [chosen, choose] = useState<Cell>();
  const [rows] = useState(() => Uint32Array.from(matrix.rows.keys()));
  return <MatrixGrid matrix={matrix} rows={rows} label="Matris" chosen={chosen} onChoose={choose} />;
}

function Peer({ matrix }: { readonly matrix: StandingMatrix }) {
  const [rows] = useState(() => [...matrix.rows.keys()]);
  const [columns] = useState(() => columnsOf(matrix));
  return <DataGrid className="rdg-light" columns={columns} rows={rows} rowHeight={44} style={{ height: '100%' }} />;
}

function columnsOf(matrix: StandingMatrix): readonly Column<number>[] {
  const title: Column<number> = {
    key: 'title',
    name: 'Kriterium',
    frozen: true,
    width: 500,
    renderCell: ({ row }) => `${matrix.rows[row]?.id ?? ''} ${matrix.rows[row]?.criterion?.value.title ?? ''}`,
  };
  const answers = matrix.regions.map(({ code, name }, column): Column<number> => {
    const renderCell = ({ row }: { readonly row: number }) => (
      <span aria-label={`${name}: ${cellAt(matrix, row, column)}`}>{GLYPH[cellAt(matrix, row, column)]}</span>
    );
    return { key: code, name: code, width: 32, minWidth: 32, renderCell };
  });
  return [title, ...answers];
}

function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

let last: number | undefined;
let frames: number[] = [];
globalThis.framesSince = () => {
  if (last === undefined) requestAnimationFrame(watch);
  const since = frames;
  frames = [];
  return since;
};

function watch(time: number): void {
  if (last !== undefined) frames.push(time - last);
  last = time;
  requestAnimationFrame(watch);
}
