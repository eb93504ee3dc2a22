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

const page = {
  title: 'Regionernas krav',
  tabs: { label: 'Regionernas krav', pile: 'Krav', clusters: 'Lika krav' },
  importing: 'Importera krav',
  takeSure: (count: number) => `Godta de säkra (${NUMBER.format(count)})`,
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

/** What a person reads on the page where regions' requirements are put beside the national criteria. */
export const tabRequirementsSv = { page, aligning };

/** Never 0 or 100: nothing is that sure. */
function percentOf(probability: number): number {
  return Math.min(99, Math.max(1, Math.round(probability * 100)));
}
