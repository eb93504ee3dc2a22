import type { ColumnKind, ListColumn } from './listShapes.ts';

/** Pixels. */
export const ROW_HEIGHT = 40;
export const CHANGED_BY_WIDTH = 240;
export const CHANGED_AT_WIDTH = 150;

const WIDTH = {
  text: 170,
  note: 300,
  number: 110,
  day: 120,
  moment: 150,
  choice: 190,
  boolean: 90,
} as const satisfies Record<ColumnKind, number>;

/** Title is what a person recognises a row by. */
export function columnWidth({ name, kind, maxLength }: ListColumn): number {
  if (name === 'Title') return 280;
  return kind === 'text' && maxLength > 0 && maxLength <= 16 ? 130 : WIDTH[kind];
}

export function gridWidth(columns: readonly ListColumn[]): number {
  return columns.reduce((sum, column) => sum + columnWidth(column), CHANGED_BY_WIDTH + CHANGED_AT_WIDTH);
}
