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

const limits = {
  stricter: 'the region’s number is stricter',
  laxer: 'the region’s number is more lenient',
  same: 'the same number',
  notComparable: 'the numbers cannot be compared',
  added: 'only in the region’s requirement',
  removed: 'only in the criterion',
};

const page: typeof tabRequirementsSv.page = {
  title: 'The regions’ requirements',
  tabs: { label: 'The regions’ requirements', pile: 'Requirements', clusters: 'Alike' },
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

const sure: typeof tabRequirementsSv.sure = {
  open: (count) => `Accept the sure ones (${NUMBER.format(count)})`,
  title: 'Accept the sure ones',
  body: 'These requirements are so like a criterion that they can be accepted together. Untick what is wrong.',
  more: (shown, all) => `The ${NUMBER.format(shown)} surest of ${NUMBER.format(all)} are shown. The rest follow.`,
  all: 'Tick all',
  take: (count) => `Accept ${requirements(count)}`,
  takeNone: 'Nothing is ticked',
  cancel: 'Cancel',
};

const detail: typeof tabRequirementsSv.detail = {
  heading: (region) => `Requirement of ${region}`,
  previous: 'Previous',
  next: 'Next',
  back: 'The regions’ requirements',
  position: (at, of) => `${NUMBER.format(at)} of ${NUMBER.format(of)}`,
  evidence: 'Evidence',
  source: 'Source',
  changed: (name, date) => `Last saved by ${name} ${date}`,
  proposals: 'Criteria like the requirement',
  partsFound: (count) => `The requirement makes ${count} demands. Several criteria may match.`,
  part: (number) => `Part ${number}`,
  whole: 'The requirement as a whole',
  noProposals: 'No criterion is like the requirement.',
  comparing: 'Comparing with the criteria …',
  notCompared: 'The requirement has not been compared with the criteria.',
  others: (count) => `Show ${count} less likely`,
  otherJudged: 'Judged as well',
  matches: 'Matches',
  differs: 'Does not match',
  matchesNone: 'No counterpart',
  noneProbability: (probability) => `Probability that no criterion says this: ${probability}`,
  of: (action, id) => `${action}: ${id}`,
  done: 'Done, next requirement',
  keys: 'Keys: 1–9 matches, 0 no counterpart, N next, F previous, Ctrl+Z undoes, Esc to the list.',
  showDifference: 'Show the difference',
  differenceLegend:
    'The region’s text compared with the criterion’s. Underlined is only in the criterion, struck through only in the requirement, dashed stands elsewhere.',
  criterionGone: 'The criterion no longer exists',
  mayNotJudge:
    'You can read the judgement but not change it. The region’s contact, the working group and coordinators judge.',
};

const reasons: typeof tabRequirementsSv.reasons = {
  label: 'Why it is proposed',
  words: (words) => `Same words: ${listed(words)}`,
  related: (words) => `Related words: ${listed(words)}`,
  concepts: (names) => `About the same: ${listed(names)}`,
  references: (names) => `Same standards and codes: ${listed(names)}`,
  limit: (region, criterion, comparison) =>
    `Limit: “${region}” against the criterion’s “${criterion}”, ${limits[comparison]}`,
  limitsAreForPeople: 'Whether the limits mean the same is for you to say.',
  sameGroup: 'Same product group',
  remembered: 'Like a requirement that has been judged already',
};

const judging: typeof tabRequirementsSv.judging = {
  matched: (id) => `Judged: ${id} matches.`,
  differed: (id) => `Judged: ${id} does not match.`,
  unmatched: 'Judged: no counterpart.',
  many: (count) => `${requirements(count)} judged.`,
  takenBack: 'The judgement is removed.',
  undo: 'Undo',
  undone: 'The judgement is undone.',
  refused: 'The judgement was not saved.',
};

const importing: typeof tabRequirementsSv.importing = {
  open: 'Import requirements',
  title: 'Import a region’s requirements',
  intro:
    'Paste the requirements from Word, Excel, a PDF or a mail. They are divided one by one, and you see them before they are saved.',
  region: 'Region',
  chooseRegion: 'Choose a region',
  productGroup: 'Product group',
  noGroup: 'None chosen',
  groupHint: 'Leave empty if the document is about several.',
  document: 'Document',
  documentPlaceholder: 'Requirements gloves 2026.docx',
  pasted: 'The requirements',
  pastedHint: 'One requirement per line or paragraph, or a table. You can also drop a file here (.txt or .csv).',
  chooseFile: 'Choose a file',
  fileNotRead: (name) =>
    `${name} cannot be read. Only .txt and .csv can be chosen; open other files and paste the text.`,
  fileTooLarge: (name) => `${name} is too large. Divide it and import one part at a time.`,
  by: 'A requirement is',
  division: { lines: 'A line', paragraphs: 'A paragraph' },
  column: 'Column with the text',
  columnName: (number, beginning) => `${number}: ${beginning}`,
  found: (count, known) =>
    known === 0 ? requirements(count) : `${requirements(count)}, ${NUMBER.format(known)} there already`,
  preview: 'Requirements to import',
  known: 'There already',
  twice: 'Twice in the text',
  showAll: (count) => `Show ${NUMBER.format(count)} more`,
  nothingFound: 'No requirements were found in the text.',
  take: (count) => `Import ${requirements(count)}`,
  takeNone: 'Import',
  saving: 'Importing …',
  cancel: 'Close',
  notSaved: 'The requirements were not imported.',
  done: (count, known) =>
    [`${requirements(count)} imported.`, ...(known === 0 ? [] : [`${NUMBER.format(known)} there already.`])].join(' '),
  chooseRegionFirst: 'Choose the region that the requirements come from.',
};

/** The page of the regions' requirements in English. */
export const tabRequirementsEn: typeof tabRequirementsSv = {
  page,
  aligning,
  sure,
  detail,
  reasons,
  judging,
  importing,
};

function percentOf(probability: number): number {
  return Math.min(99, Math.max(1, Math.round(probability * 100)));
}
