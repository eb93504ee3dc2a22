import type { tabRequirementsSv } from './tabRequirements.sv.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const requirements = (count: number): string =>
  `${NUMBER.format(count)} ${count === 1 ? 'requirement' : 'requirements'}`;
const listed = (words: readonly string[]): string => words.join(', ');

const likelihood = {
  almostCertain: 'Very likely',
  likely: 'Likely',
  possible: 'Possible',
  unlikely: 'Less likely',
};

const page: typeof tabRequirementsSv.page = {
  title: 'The regions’ requirements',
  tabs: { label: 'The regions’ requirements', pile: 'Requirements', clusters: 'Alike' },
  importing: 'Import requirements',
  takeSure: (count) => `Accept the sure ones (${NUMBER.format(count)})`,
  filters: 'Filters',
  search: 'Search the requirements',
  searchPlaceholder: 'Search requirement, document and place',
  facet: { state: 'State', productGroup: 'Product group', region: 'Region' },
  state: { toJudge: 'To judge', matched: 'Judged', unmatched: 'Without counterpart' },
  noGroup: 'No product group',
  clear: 'Clear filters',
  count: (shown, all) => (shown === all ? requirements(all) : `${NUMBER.format(shown)} of ${requirements(all)}`),
  list: 'Requirements',
  listHint: 'Arrow keys move, Enter opens.',
  document: (document, place) => [document, place].filter((part) => part !== '').join(', '),
  noDocument: 'No document given',
  likelihood,
  percent: (probability) => `${percentOf(probability)}%`,
  best: (id, probability) => `${id}, ${probability}`,
  noneLikely: 'Probably no counterpart',
  notAligned: 'Not compared yet',
  judgedMatch: (ids) => `Matches: ${listed(ids)}`,
  judgedNone: 'No counterpart',
  notReader: {
    title: 'This page is for those who draft criteria',
    body: 'Readers see published criteria. Contacts, working groups and coordinators see the regions’ requirements.',
    action: 'Show all criteria',
  },
  noList: {
    title: 'The list Regionala krav does not exist yet',
    body: 'The site was made before the list. Make it, and requirements can be imported.',
    otherBody: 'The site was made before the list. The national coordinator can make it.',
    action: 'Show the lists',
  },
  nothingYet: {
    title: 'There are no requirements yet',
    body: 'Import a region’s requirements to see which national criteria they are like.',
    otherBody: 'When a region has handed in its requirements they are shown here.',
  },
  nothingFound: {
    title: 'No requirement matches',
    body: 'Take a filter off or search for fewer words.',
    action: 'Clear search and filters',
  },
  allDone: {
    title: 'All requirements are judged',
    body: 'Import more, or look at those that are judged already.',
    action: 'Show judged',
  },
  missing: {
    title: 'The requirement does not exist',
    body: 'It may have been removed from the list.',
    action: 'Show all requirements',
  },
  choose: {
    title: 'Choose a requirement',
    body: 'Choose a requirement in the list to see the national criteria that are like it.',
    action: 'Begin with the first',
  },
};

const aligning: typeof tabRequirementsSv.aligning = {
  progress: (done, of) => `Comparing ${NUMBER.format(done)} of ${requirements(of)} with the criteria`,
  bar: 'Comparison with the criteria',
  cancel: 'Cancel',
  stopped: (left) => `The comparison was cancelled. Not compared: ${requirements(left)}.`,
  resume: 'Continue',
  failed: 'The comparison stopped. What is compared already is kept.',
  retry: 'Try again',
};

/** The page of the regions' requirements in English. */
export const tabRequirementsEn: typeof tabRequirementsSv = { page, aligning };

function percentOf(probability: number): number {
  return Math.min(99, Math.max(1, Math.round(probability * 100)));
}
