const NUMBER = new Intl.NumberFormat('sv-SE');
const requirements = (count: number): string => `${NUMBER.format(count)} krav`;

/** What a person reads while a region's requirements are brought in: comes with the form. */
export const tabImportSv = {
  title: 'Importera en regions krav',
  intro:
    'Klistra in kraven ur Word, Excel, en PDF eller ett mejl. De delas upp ett och ett, och du ser dem innan de sparas.',
  region: 'Region',
  chooseRegion: 'Välj region',
  productGroup: 'Produktgrupp',
  noGroup: 'Ingen vald',
  groupHint: 'Lämna tomt om dokumentet gäller flera.',
  document: 'Dokument',
  documentPlaceholder: 'Kravspecifikation handskar 2026.docx',
  pasted: 'Kraven',
  pastedHint: 'Ett krav per rad eller stycke, eller en tabell. Du kan också släppa en fil här (.txt eller .csv).',
  chooseFile: 'Välj fil',
  fileNotRead: (name: string) =>
    `${name} kan inte läsas. Bara .txt och .csv går att välja; öppna andra filer och klistra in texten.`,
  fileTooLarge: (name: string) => `${name} är för stor. Dela upp den och importera en del i taget.`,
  by: 'Ett krav är',
  division: { lines: 'En rad', paragraphs: 'Ett stycke' },
  column: 'Kolumn med kravtexten',
  columnName: (number: number, beginning: string) => `${number}: ${beginning}`,
  found: (count: number, known: number) =>
    known === 0 ? requirements(count) : `${requirements(count)}, ${NUMBER.format(known)} finns redan`,
  preview: 'Krav att importera',
  known: 'Finns redan',
  twice: 'Finns två gånger i texten',
  showAll: (count: number) => `Visa ${NUMBER.format(count)} till`,
  nothingFound: 'Inga krav hittades i texten.',
  take: (count: number) => `Importera ${requirements(count)}`,
  takeNone: 'Importera',
  saving: 'Importerar …',
  cancel: 'Stäng',
  notSaved: 'Kraven är inte importerade.',
  done: (count: number, known: number) =>
    [
      `${requirements(count)} ${count === 1 ? 'importerat' : 'importerade'}.`,
      ...(known === 0 ? [] : [`${NUMBER.format(known)} fanns redan.`]),
    ].join(' '),
  chooseRegionFirst: 'Välj vilken region kraven kommer från.',
};
