import type { tabMatrixSv } from './tabMatrix.sv.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const criteria = (count: number): string => `${NUMBER.format(count)} ${count === 1 ? 'criterion' : 'criteria'}`;

const page: typeof tabMatrixSv.page = {
  title: 'Standing',
  grid: 'The regions’ answers by criterion',
  list: 'Criteria with the regions’ answers',
  scope: { everything: 'All criteria', consultations: 'Consultations', packages: 'Packages' },
  chosenScope: (scope) => `Showing ${scope}`,
  search: 'Search the criteria',
  searchPlaceholder: 'Title or id',
  productGroup: 'Product group',
  allProductGroups: 'All product groups',
  narrowing: {
    label: 'Selection',
    all: 'All',
    disagreeing: 'Not agreed',
    uncounted: 'Out of date',
    silent: 'Not answered',
    deviating: 'With deviations',
  },
  sortedBy: (order) => `Sort: ${order}`,
  order: { disagreement: 'Least agreed first', silence: 'Most answers missing first', scope: 'As listed' },
  count: criteria,
  countOf: (count, all) => `${NUMBER.format(count)} of ${criteria(all)}`,
  clear: 'Clear',
  legend: 'Signs',
  nothingFound: {
    title: 'No criterion matches',
    body: 'Try other words or another selection.',
    action: 'Show all',
  },
  nothingAsked: {
    title: 'There are no criteria here yet',
    body: 'When criteria are saved they show here, with the regions’ answers once they have been consulted on.',
    action: 'Show the criteria',
  },
  missing: {
    title: 'There is no such consultation or package',
    body: 'It may have been removed. Choose another, or show all criteria.',
    action: 'Show all criteria',
  },
  notForReaders: {
    title: 'The standing is for those who work on the criteria',
    body: 'You read what is published. Contacts, the working group, coordinators and the steering group see the regions’ answers.',
    action: 'Show the criteria',
  },
};

const grid: typeof tabMatrixSv.grid = {
  criterion: 'Criterion',
  against: 'Regions that do not simply endorse',
  againstShort: 'Not ✓',
  notAsked: 'Not asked',
  deviates: 'Deviation',
  gone: 'The criterion no longer exists',
  disagreement: (id, against, asked) =>
    asked === 0 ? `${id}: nobody asked` : `${id}: ${against} of ${asked} do not simply endorse`,
  shortName: (name) => name.replace(/^Region /, '').replace(/sregionen$/, ''),
};

const list: typeof tabMatrixSv.list = {
  answered: (count, all) => `${count} of ${all} have answered`,
  notAsked: 'No region has been asked',
  show: 'Show the answers',
  more: (count) => `Show ${NUMBER.format(count)} more`,
};

const detail: typeof tabMatrixSv.detail = {
  label: (id) => `The regions’ wordings of ${id}`,
  close: 'Close',
  openCriterion: 'Open the criterion',
  openConsultation: 'Open the consultation',
  answer: 'Answer',
  consultation: (title) => `Consultation: ${title}`,
  neverAsked: 'The criterion has not been consulted on.',
  amendment: 'Proposed wording',
  amendmentTo: (field) => `Proposed wording: ${field}`,
  deviation: 'Deviation',
  ownText: 'The region’s own requirement',
  source: (document, place) => (place === '' ? document : `${document}, ${place}`),
  nothingWished: 'The region has not written a wording of its own.',
  nobodyWishes: 'No region wants another wording.',
  legend:
    'The criterion’s text compared with the region’s. Underlined is only with the region, struck through only in the criterion.',
};

/** The page of where the regions stand, in English. */
export const tabMatrixEn: typeof tabMatrixSv = { page, grid, list, detail };
