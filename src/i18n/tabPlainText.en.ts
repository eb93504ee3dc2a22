import type { tabPlainTextSv } from './tabPlainText.sv.ts';

export const tabPlainTextEn: typeof tabPlainTextSv = {
  table: (columns) => `Table: ${columns}`,
  footnotes: 'Footnotes',
  note: (mark) => `Footnote ${mark}`,
  placeholder: 'To be filled in',
};
