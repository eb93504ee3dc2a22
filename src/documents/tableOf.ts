import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Language } from '#i18n/catalogue.ts';
import { label } from './label.ts';
import { writable } from './trackedParagraphs.ts';

type TableText = {
  readonly heads: readonly string[];
  /** Cell by cell; a line break begins a new paragraph. */
  readonly rows: readonly (readonly string[])[];
  /** Of the columns, in twentieths of a point; together the width of the text. */
  readonly widths: readonly number[];
  readonly language: Language;
};

const MARGINS = { top: 60, bottom: 60, left: 90, right: 90 };

/** A table whose heads are told as such to a screen reader and repeated on every page. */
export function tableOf({ heads, rows, widths, language }: TableText): Table {
  const cell = (children: readonly Paragraph[], at: number): TableCell =>
    new TableCell({
      children,
      margins: MARGINS,
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((text, at) =>
      cell([new Paragraph({ style: 'CellHead', children: [label({ text, language })] })], at),
    ),
  });
  const lines = (text: string): readonly Paragraph[] =>
    writable(text)
      .split('\n')
      .map((line) => new Paragraph({ style: 'Cell', children: [new TextRun(line)] }));
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [head, ...rows.map((row) => new TableRow({ children: row.map((text, at) => cell(lines(text), at)) }))],
  });
}
