const NUMBER = new Intl.NumberFormat('sv-SE');
const requirements = (count: number): string => `${NUMBER.format(count)} krav`;
const listed = (words: readonly string[]): string => words.join(', ');

/** How probable it is that a criterion says what a requirement says, in words. */
const likelihood = {
  almostCertain: 'Mycket troligt',
  likely: 'Troligt',
  possible: 'Möjligt',
  unlikely: 'Mindre troligt',
};

const limits = {
  stricter: 'regionens tal är strängare',
  laxer: 'regionens tal är mildare',
  same: 'samma tal',
  notComparable: 'talen går inte att jämföra',
  added: 'finns bara i regionens krav',
  removed: 'finns bara i kriteriet',
};

const page = {
  title: 'Regionernas krav',
  tabs: { label: 'Regionernas krav', pile: 'Krav', clusters: 'Lika krav' },
  filters: 'Filter',
  search: 'Sök i kraven',
  searchPlaceholder: 'Sök i krav, dokument och plats',
  facet: { state: 'Läge', productGroup: 'Produktgrupp', region: 'Region' },
  state: { toJudge: 'Att bedöma', matched: 'Bedömda', unmatched: 'Utan motsvarighet' },
  noGroup: 'Utan produktgrupp',
  clear: 'Rensa filter',
  count: (shown: number, all: number) =>
    shown === all ? requirements(all) : `${NUMBER.format(shown)} av ${requirements(all)}`,
  list: 'Krav',
  /** Read aloud before the rows. */
  listHint: 'Piltangenter flyttar, Retur öppnar.',
  document: (document: string, place: string) => [document, place].filter((part) => part !== '').join(', '),
  noDocument: 'Dokument ej angivet',
  likelihood,
  percent: (probability: number) => `${percentOf(probability)} %`,
  best: (id: string, probability: string) => `${id}, ${probability}`,
  noneLikely: 'Troligen inget motsvarande',
  notAligned: 'Inte jämfört än',
  judgedMatch: (ids: readonly string[]) => `Stämmer: ${listed(ids)}`,
  judgedNone: 'Inget motsvarande',
  notReader: {
    title: 'Sidan är för dem som arbetar fram kriterier',
    body: 'Läsare ser publicerade kriterier. Kontaktpersoner, arbetsgrupper och samordnare ser regionernas krav.',
    action: 'Visa alla kriterier',
  },
  noList: {
    title: 'Listan Regionala krav finns inte än',
    body: 'Webbplatsen gjordes innan listan fanns. Skapa den, så kan krav importeras.',
    otherBody: 'Webbplatsen gjordes innan listan fanns. Den nationella samordnaren kan skapa den.',
    action: 'Visa listorna',
  },
  nothingYet: {
    title: 'Här finns inga krav än',
    body: 'Importera en regions krav, så visas vilka nationella kriterier de liknar.',
    otherBody: 'När en region har lämnat sina krav visas de här.',
  },
  nothingFound: {
    title: 'Inget krav stämmer',
    body: 'Ta bort ett filter eller sök på färre ord.',
    action: 'Rensa sökning och filter',
  },
  allDone: {
    title: 'Alla krav är bedömda',
    body: 'Importera fler, eller se dem som redan är bedömda.',
    action: 'Visa bedömda',
  },
  missing: { title: 'Kravet finns inte', body: 'Det kan vara borttaget ur listan.', action: 'Visa alla krav' },
  choose: {
    title: 'Välj ett krav',
    body: 'Välj ett krav i listan, så visas de nationella kriterier som liknar det.',
    action: 'Börja med det första',
  },
};

const aligning = {
  progress: (done: number, of: number) => `Jämför ${NUMBER.format(done)} av ${requirements(of)} med kriterierna`,
  bar: 'Jämförelse med kriterierna',
  cancel: 'Avbryt',
  stopped: (left: number) => `Jämförelsen är avbruten. ${requirements(left)} är inte jämförda.`,
  resume: 'Fortsätt',
  failed: 'Jämförelsen stannade. Det som redan är jämfört finns kvar.',
  retry: 'Försök igen',
};

const sure = {
  open: (count: number) => `Godta de säkra (${NUMBER.format(count)})`,
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
  back: 'Regionernas krav',
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

const importing = {
  open: 'Importera krav',
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

/** What a person reads on the page where regions' requirements are put beside the national criteria. */
export const tabRequirementsSv = { page, aligning, sure, detail, reasons, judging, importing };

/** Never 0 or 100: nothing is that sure. */
function percentOf(probability: number): number {
  return Math.min(99, Math.max(1, Math.round(probability * 100)));
}
