/** What a person reads when adding Samsyn as a tab of a channel, chat or meeting. */
export const tabConfigureSv = {
  title: 'Vad ska fliken visa?',
  intro: 'Alla i kanalen eller chatten ser samma sak, så långt var och en har behörighet i listorna.',
  about: 'Fliken visar',
  kind: {
    criteria: 'Alla kriterier',
    productGroup: 'Kriterierna i en produktgrupp',
    package: 'Ett kravpaket',
    consultation: 'En remiss',
    board: 'Läget i regionerna',
    meetings: 'Möten',
  },
  which: { productGroup: 'Produktgrupp', package: 'Kravpaket', consultation: 'Remiss' },
  choose: 'Välj …',
  none: {
    productGroup: 'Ännu finns inga kriterier i någon produktgrupp.',
    package: 'Ännu finns inget kravpaket.',
    consultation: 'Ännu finns ingen remiss.',
  },
  name: 'Flikens namn',
  nameHint: 'Kan ändras senare i Teams.',
  ready: 'Klart. Välj Spara i Teams.',
  names: { criteria: 'Kriterier', board: 'Läget', meetings: 'Möten' },
};
