const NUMBER = new Intl.NumberFormat('sv-SE');
const criteria = (count: number): string => `${NUMBER.format(count)} ${count === 1 ? 'kriterium' : 'kriterier'}`;

const page = {
  title: 'Läget',
  grid: 'Regionernas svar per kriterium',
  list: 'Kriterier med regionernas svar',
  scope: { everything: 'Alla kriterier', consultations: 'Remisser', packages: 'Kravpaket' },
  chosenScope: (scope: string) => `Visar ${scope}`,
  search: 'Sök bland kriterierna',
  searchPlaceholder: 'Titel eller id',
  productGroup: 'Produktgrupp',
  allProductGroups: 'Alla produktgrupper',
  narrowing: {
    label: 'Urval',
    all: 'Alla',
    disagreeing: 'Inte samsyn',
    uncounted: 'Inaktuella svar',
    silent: 'Ej svarat',
    deviating: 'Med avsteg',
  },
  sortedBy: (order: string) => `Sortera: ${order}`,
  order: { disagreement: 'Minst samsyn först', silence: 'Flest svar saknas först', scope: 'Som i listan' },
  count: criteria,
  countOf: (count: number, all: number) => `${NUMBER.format(count)} av ${criteria(all)}`,
  clear: 'Rensa',
  legend: 'Tecken',
  nothingFound: {
    title: 'Inget kriterium stämmer',
    body: 'Pröva andra ord eller ett annat urval.',
    action: 'Visa alla',
  },
  nothingAsked: {
    title: 'Här finns inga kriterier än',
    body: 'När kriterier är sparade visas de här, med regionernas svar när de har varit på remiss.',
    action: 'Visa kriterierna',
  },
  missing: {
    title: 'Remissen eller kravpaketet finns inte',
    body: 'Det kan vara borttaget. Välj något annat, eller visa alla kriterier.',
    action: 'Visa alla kriterier',
  },
  notForReaders: {
    title: 'Läget visas för dem som arbetar med kriterierna',
    body: 'Du läser det som är publicerat. Kontaktpersoner, arbetsgrupp, samordnare och styrgrupp ser regionernas svar.',
    action: 'Visa kriterierna',
  },
};

const grid = {
  criterion: 'Kriterium',
  against: 'Regioner som inte tillstyrker rakt av',
  againstShort: 'Ej ✓',
  notAsked: 'Inte tillfrågad',
  deviates: 'Avsteg',
  gone: 'Kriteriet finns inte längre',
  disagreement: (id: string, against: number, asked: number) =>
    asked === 0 ? `${id}: ingen tillfrågad` : `${id}: ${against} av ${asked} tillstyrker inte rakt av`,
  /** What a region is called where there is little room. */
  shortName: (name: string) => name.replace(/^Region /, '').replace(/sregionen$/, ''),
};

const list = {
  answered: (count: number, all: number) => `${count} av ${all} har svarat`,
  notAsked: 'Ingen region är tillfrågad',
  show: 'Visa svaren',
  more: (count: number) => `Visa ${NUMBER.format(count)} till`,
};

const detail = {
  label: (id: string) => `Regionernas lydelser av ${id}`,
  close: 'Stäng',
  openCriterion: 'Öppna kriteriet',
  openConsultation: 'Öppna remissen',
  answer: 'Svara',
  consultation: (title: string) => `Remiss: ${title}`,
  neverAsked: 'Kriteriet har inte varit på remiss.',
  amendment: 'Föreslagen lydelse',
  amendmentTo: (field: string) => `Föreslagen lydelse: ${field}`,
  deviation: 'Avsteg',
  ownText: 'Regionens eget krav',
  source: (document: string, place: string) => (place === '' ? document : `${document}, ${place}`),
  nothingWished: 'Regionen har inte skrivit någon egen lydelse.',
  nobodyWishes: 'Ingen region önskar en annan lydelse.',
  legend: 'Kriteriets text jämförd med regionens. Understruket finns bara hos regionen, överstruket bara i kriteriet.',
};

/** What a person reads on the page of where the regions stand. */
export const tabMatrixSv = { page, grid, list, detail };
