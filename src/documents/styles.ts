import type { IStylesOptions } from 'docx';

/** On every computer, so that the document looks the same at all regions. */
const FONT = 'Arial';
const INK = '242424';

/** Half-points for sizes, twentieths of a point for distances, as Word has them. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: INK, language: { value: 'sv-SE' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    heading1: {
      run: { font: FONT, size: 34, bold: true, color: INK },
      paragraph: { spacing: { before: 0, after: 80 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 24, bold: true, color: INK },
      paragraph: { spacing: { before: 320, after: 80 }, keepNext: true },
    },
    heading3: {
      run: { font: FONT, size: 22, bold: true, color: INK },
      paragraph: { spacing: { before: 240, after: 40 }, keepNext: true },
    },
    heading4: {
      run: { font: FONT, size: 20, bold: true, color: '616161' },
      paragraph: { spacing: { before: 120, after: 40 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 24, color: '616161' },
      paragraph: { spacing: { after: 240 } },
    },
    { id: 'ListItem', name: 'List item', basedOn: 'Normal', paragraph: { indent: { left: 360, hanging: 360 } } },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 40, line: 240 } },
    },
    { id: 'CellHead', name: 'Cell head', basedOn: 'Cell', run: { bold: true, size: 18 } },
    { id: 'DraftMark', name: 'Draft mark', basedOn: 'Normal', run: { bold: true, color: 'A4262C' } },
  ],
};
