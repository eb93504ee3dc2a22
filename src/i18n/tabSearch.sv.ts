const SHARE = new Intl.NumberFormat('sv-SE', { style: 'percent' });
const LIST = new Intl.ListFormat('sv-SE', { type: 'disjunction' });

/** What the search says about itself, where criteria are listed and where they are chosen. */
export const tabSearchSv = {
  clear: 'Rensa sökningen',
  didYouMean: (text: string) => `Menade du ”${text}”?`,
  nowhere: (words: readonly string[]) => `Inget kriterium har ${LIST.format(words.map((word) => `”${word}”`))}.`,
  searching: 'Söker …',
  preparing: 'Sökningen förbereds …',
  share: (done: number, of: number) => SHARE.format(of === 0 ? 0 : Math.min(done / of, 1)),
  failed: 'Sökorden går inte att söka på just nu. Filter och sortering fungerar.',
  failedBefore: (text: string) => `Sökorden går inte att söka på just nu. Listan visar träffarna för ”${text}”.`,
  retry: 'Försök igen',
  readingLimits: 'Läser kravtexterna …',
  limitsFailed: 'Kravtexterna gick inte att läsa. Öppna filtret igen för att försöka på nytt.',
  limit: {
    absence: 'Får inte förekomma',
    share: 'Andel (%)',
    concentration: 'Halt (mg/kg, ppm, µg/m³)',
    weight: 'Vikt',
    size: 'Mått, yta eller volym',
    time: 'Tid',
    energy: 'Energi och effekt',
    climate: 'Klimatutsläpp (CO₂)',
    temperature: 'Temperatur',
    sound: 'Ljud',
    money: 'Belopp',
    count: 'Antal',
    other: 'Annat gränsvärde',
    none: 'Inga gränsvärden',
  },
  why: {
    code: 'Id eller nummer',
    exact: 'Som du skrev',
    form: 'Böjt ord',
    beginning: 'Börjar så',
    synonym: 'Betyder samma sak',
    part: 'Del av ett sammansatt ord',
    typo: 'Liknande stavning',
    concept: 'Handlar om samma sak',
  },
  otherwise: {
    synonym: (word: string) => `Ord med samma betydelse som ”${word}”`,
    typo: (word: string) => `Ord som stavas nästan som ”${word}”`,
    concept: (word: string) => `Handlar om samma sak som ”${word}”`,
  },
};
