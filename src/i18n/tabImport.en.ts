import type { tabImportSv } from './tabImport.sv.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const requirements = (count: number): string =>
  `${NUMBER.format(count)} ${count === 1 ? 'requirement' : 'requirements'}`;

/** Bringing requirements in, in English. */
export const tabImportEn: typeof tabImportSv = {
  title: 'Import a region’s requirements',
  intro:
    'Paste the requirements from Word, Excel, a PDF or a mail. They are divided one by one, and you see them before they are saved.',
  region: 'Region',
  chooseRegion: 'Choose a region',
  productGroup: 'Product group',
  noGroup: 'None chosen',
  groupHint: 'Leave empty if the document is about several.',
  document: 'Document',
  documentPlaceholder: 'Requirements gloves 2026.docx',
  pasted: 'The requirements',
  pastedHint: 'One requirement per line or paragraph, or a table. You can also drop a file here (.txt or .csv).',
  chooseFile: 'Choose a file',
  fileNotRead: (name) =>
    `${name} cannot be read. Only .txt and .csv can be chosen; open other files and paste the text.`,
  fileTooLarge: (name) => `${name} is too large. Divide it and import one part at a time.`,
  by: 'A requirement is',
  division: { lines: 'A line', paragraphs: 'A paragraph' },
  column: 'Column with the text',
  columnName: (number, beginning) => `${number}: ${beginning}`,
  found: (count, known) =>
    known === 0 ? requirements(count) : `${requirements(count)}, ${NUMBER.format(known)} there already`,
  preview: 'Requirements to import',
  known: 'There already',
  twice: 'Twice in the text',
  showAll: (count) => `Show ${NUMBER.format(count)} more`,
  nothingFound: 'No requirements were found in the text.',
  take: (count) => `Import ${requirements(count)}`,
  takeNone: 'Import',
  saving: 'Importing …',
  cancel: 'Close',
  notSaved: 'The requirements were not imported.',
  done: (count, known) =>
    [`${requirements(count)} imported.`, ...(known === 0 ? [] : [`${NUMBER.format(known)} there already.`])].join(' '),
  chooseRegionFirst: 'Choose the region that the requirements come from.',
};
