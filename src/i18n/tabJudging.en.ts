import type { tabJudgingSv } from './tabJudging.sv.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const requirements = (count: number): string =>
  `${NUMBER.format(count)} ${count === 1 ? 'requirement' : 'requirements'}`;
const listed = (words: readonly string[]): string => words.join(', ');

const limits = {
  stricter: 'the region’s number is stricter',
  laxer: 'the region’s number is more lenient',
  same: 'the same number',
  notComparable: 'the numbers cannot be compared',
  added: 'only in the region’s requirement',
  removed: 'only in the criterion',
};

const sure: typeof tabJudgingSv.sure = {
  title: 'Accept the sure ones',
  body: 'These requirements are so like a criterion that they can be accepted together. Untick what is wrong.',
  more: (shown, all) => `The ${NUMBER.format(shown)} surest of ${NUMBER.format(all)} are shown. The rest follow.`,
  all: 'Tick all',
  take: (count) => `Accept ${requirements(count)}`,
  takeNone: 'Nothing is ticked',
  cancel: 'Cancel',
};

const detail: typeof tabJudgingSv.detail = {
  heading: (region) => `Requirement of ${region}`,
  previous: 'Previous',
  next: 'Next',
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

const reasons: typeof tabJudgingSv.reasons = {
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

const judging: typeof tabJudgingSv.judging = {
  matched: (id) => `Judged: ${id} matches.`,
  differed: (id) => `Judged: ${id} does not match.`,
  unmatched: 'Judged: no counterpart.',
  many: (count) => `${requirements(count)} judged.`,
  takenBack: 'The judgement is removed.',
  undo: 'Undo',
  undone: 'The judgement is undone.',
  refused: 'The judgement was not saved.',
};

/** Judging requirements, in English. */
export const tabJudgingEn: typeof tabJudgingSv = { sure, detail, reasons, judging };
