/** What is read aloud of a text that people wrote: tables, footnotes, what waits to be filled in. */
export const tabPlainTextSv = {
  table: (columns: string) => `Tabell: ${columns}`,
  footnotes: 'Fotnoter',
  note: (mark: string) => `Fotnot ${mark}`,
  placeholder: 'Ska fyllas i',
};
