const NUMBER = new Intl.NumberFormat('sv-SE');
const requirements = (count: number): string => `${NUMBER.format(count)} krav`;
const listed = (words: readonly string[]): string => words.join(', ');

const limits = {
  stricter: 'regionens tal är strängare',
  laxer: 'regionens tal är mildare',
  same: 'samma tal',
  notComparable: 'talen går inte att jämföra',
  added: 'finns bara i regionens krav',
  removed: 'finns bara i kriteriet',
};

const sure = {
  title: 'Godta de säkra',
  body: 'De här kraven liknar ett kriterium så mycket att de kan godtas tillsammans. Avmarkera det som inte stämmer.',
  more: (shown: number, all: number) =>
    `De ${NUMBER.format(shown)} säkraste av ${NUMBER.format(all)} visas. Resten kommer sedan.`,
  all: 'Markera alla',
  take: (count: number) => `Godta ${requirements(count)}`,
  takeNone: 'Inget är markerat',
  cancel: 'Avbryt',
};

const detail = {
  heading: (region: string) => `Krav från ${region}`,
  previous: 'Föregående',
  next: 'Nästa',
  position: (at: number, of: number) => `${NUMBER.format(at)} av ${NUMBER.format(of)}`,
  evidence: 'Verifikat',
  source: 'Källa',
  changed: (name: string, date: string) => `Senast sparat av ${name} ${date}`,
  proposals: 'Kriterier som liknar kravet',
  partsFound: (count: number) => `Kravet ställer ${count} krav. Flera kriterier kan stämma.`,
  part: (number: number) => `Del ${number}`,
  whole: 'Kravet i sin helhet',
  noProposals: 'Inget kriterium liknar kravet.',
  comparing: 'Jämför med kriterierna …',
  notCompared: 'Kravet är inte jämfört med kriterierna.',
  others: (count: number) => `Visa ${count} mindre troliga`,
  otherJudged: 'Också bedömt',
  matches: 'Stämmer',
  differs: 'Stämmer inte',
  matchesNone: 'Inget motsvarande',
  noneProbability: (probability: string) => `Sannolikhet att inget kriterium motsvarar kravet: ${probability}`,
  /** Names a button beside others of the same name. */
  of: (action: string, id: string) => `${action}: ${id}`,
  done: 'Klart, nästa krav',
  keys: 'Tangenter: 1–9 stämmer, 0 inget motsvarande, N nästa, F föregående, Ctrl+Z ångrar, Esc till listan.',
  showDifference: 'Visa skillnaden',
  differenceLegend:
    'Regionens text jämförd med kriteriets. Understruket finns bara i kriteriet, överstruket bara i regionens krav, streckat står på annan plats.',
  criterionGone: 'Kriteriet finns inte längre',
  mayNotJudge:
    'Du kan läsa bedömningen men inte ändra den. Regionens kontaktperson, arbetsgruppen och samordnare bedömer.',
};

const reasons = {
  label: 'Varför det föreslås',
  words: (words: readonly string[]) => `Samma ord: ${listed(words)}`,
  related: (words: readonly string[]) => `Besläktade ord: ${listed(words)}`,
  concepts: (names: readonly string[]) => `Handlar om samma sak: ${listed(names)}`,
  references: (names: readonly string[]) => `Samma beteckningar: ${listed(names)}`,
  limit: (region: string, criterion: string, comparison: keyof typeof limits) =>
    `Gräns: ”${region}” mot kriteriets ”${criterion}”, ${limits[comparison]}`,
  limitsAreForPeople: 'Om gränserna betyder samma sak avgör du.',
  sameGroup: 'Samma produktgrupp',
  remembered: 'Likt ett krav som redan är bedömt',
};

const judging = {
  matched: (id: string) => `Bedömt: ${id} stämmer.`,
  differed: (id: string) => `Bedömt: ${id} stämmer inte.`,
  unmatched: 'Bedömt: inget motsvarande.',
  many: (count: number) => `${requirements(count)} bedömda.`,
  takenBack: 'Bedömningen är borttagen.',
  undo: 'Ångra',
  undone: 'Bedömningen är ångrad.',
  refused: 'Bedömningen är inte sparad.',
};

/** What a person reads beside an open requirement and while requirements are judged: comes with it. */
export const tabJudgingSv = { sure, detail, reasons, judging };
