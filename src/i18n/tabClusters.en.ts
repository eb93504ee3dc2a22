import type { tabClustersSv } from './tabClusters.sv.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const EXACT = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 12 });
const SHARE = new Intl.NumberFormat('en-GB', { style: 'percent' });

const counted =
  (one: string, several: string) =>
  (count: number): string =>
    `${NUMBER.format(count)} ${count === 1 ? one : several}`;
const requirements = counted('requirement', 'requirements');
const regions = counted('region', 'regions');
const wordings = counted('wording', 'wordings');
const groups = counted('group', 'groups');

/** Units with Swedish names, after one and after several. The others are symbols, or nouns as the requirement has them. */
const UNITS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  år: ['year', 'years'],
  kvartal: ['quarter', 'quarters'],
  månader: ['month', 'months'],
  veckor: ['week', 'weeks'],
  dagar: ['day', 'days'],
  arbetsdagar: ['working day', 'working days'],
  timmar: ['hour', 'hours'],
  minuter: ['minute', 'minutes'],
  sekunder: ['second', 'seconds'],
  gånger: ['time', 'times'],
  cykler: ['cycle', 'cycles'],
  varv: ['cycle', 'cycles'],
  tvättar: ['wash', 'washes'],
  personer: ['person', 'people'],
  sidor: ['page', 'pages'],
  poäng: ['point', 'points'],
  användningar: ['use', 'uses'],
  fraktioner: ['fraction', 'fractions'],
  portioner: ['portion', 'portions'],
  st: ['piece', 'pieces'],
  kr: ['SEK', 'SEK'],
  procentenheter: ['percentage point', 'percentage points'],
  'vikt%': ['% by weight', '% by weight'],
  'volym%': ['% by volume', '% by volume'],
};

/** The same in English. */
export const tabClustersEn: typeof tabClustersSv = {
  panel: 'Alike',
  number: (value) => EXACT.format(value),
  share: (value) => SHARE.format(value),
  unit: (unit, value) => UNITS[unit]?.[value === 1 ? 0 : 1] ?? unit,
  requirements,
  regions,
  wordings,
  method:
    'Requirements stand together that match the same national criterion or have almost the same words. Words are compared, not meaning: read before you use them.',
  found: (alike, of, from) => `${groups(alike)} of like requirements, ${requirements(of)} from ${regions(from)}`,
  working: {
    aligning: (done, of) => `Looking for national criteria: ${done} of ${of} requirements`,
    comparing: (done, of) => `Comparing wordings: ${done} of ${of}`,
    beginning: 'Comparing the requirements …',
    cancel: 'Cancel',
  },
  stopped: {
    title: 'The comparison was cancelled',
    body: 'Nothing is changed. Start again when you like, or choose fewer requirements with the filters.',
    again: 'Compare the requirements',
  },
  failed: {
    title: 'The requirements could not be compared',
    body: 'What reads the language did not answer. Try again. If that does not help: reload the tab. Your texts are still there.',
    again: 'Try again',
  },
  nothing: {
    title: 'There are no requirements to compare',
    body: 'Import the regions’ requirements, or remove a filter, and they are compared here.',
  },
  noneAlike: {
    title: 'No requirements are alike',
    body: 'Each requirement of the selection stands alone. Choose more regions or product groups with the filters.',
  },
  order: {
    label: (order) => `Sort by: ${order}`,
    by: { size: 'Most regions', spread: 'Most different words', limits: 'Most different limits' },
  },
  list: 'Groups of like requirements',
  more: (count) => `Show ${NUMBER.format(count)} more`,
  ownMatter: 'Without a national criterion',
  anchor: {
    title: 'National criterion',
    none: 'No national criterion says this, as far as words tell. The requirements are grouped because they are like each other.',
    gone: 'The criterion is no longer there.',
    confirmed: (count, of) =>
      count === 0
        ? 'Nobody has confirmed the match yet. It is calculated.'
        : `The match is confirmed for ${NUMBER.format(count)} of ${requirements(of)}.`,
  },
  middle: {
    title: 'The wording in the middle',
    explained: (region) => `The wording most like the others. ${region} writes:`,
    notes: 'Marked in the wording',
    marked: (note) => `note ${note}: `,
    words: (count, of) => `${NUMBER.format(count)} of ${requirements(of)} ${count === 1 ? 'says' : 'say'} this`,
    limit: (count, of) => `a limit that ${NUMBER.format(count)} of ${requirements(of)} ${count === 1 ? 'has' : 'have'}`,
    agreed: 'Nothing differs enough to be marked.',
  },
  proposal: {
    title: 'Proposed common wording',
    label: 'Common wording',
    hint: 'Begins with the wording in the middle. What you type stays on this computer.',
    restore: 'Reset',
    undo: 'Undo the reset',
    copy: 'Copy',
    copied: 'The text has been copied.',
    copyFailed: 'It could not be copied. Select the text and copy it yourself.',
    makeDraft: 'Make a draft',
    draftFailed: 'The draft could not be kept on this computer. Copy the text instead.',
  },
  limits: {
    title: 'Limits',
    none: 'The requirements set no limits in figures.',
    counted:
      'Figures with the same unit and direction are counted together. Whether they are about the same is for you to say.',
    differ:
      'The limits differ. Do not take them for the same requirement: read what each of them limits before you choose.',
    differing: 'Different limits',
    direction: {
      min: 'at least',
      max: 'at most',
      lessThan: 'less than',
      moreThan: 'more than',
      between: 'range',
      exactly: 'exactly',
      about: 'about',
      none: 'mentions',
    },
    times: (count) => `×${NUMBER.format(count)}`,
    line: (count, of, from) => `${NUMBER.format(count)} of ${requirements(of)}, ${regions(from)}`,
  },
  references: {
    title: 'References',
    line: (name, count) => `${name}: ${requirements(count)}`,
  },
  likeness: {
    title: 'The regions’ wordings',
    explained: 'Furthest from the wording in the middle first. The figure tells how alike the words are.',
    like: (share) => `${share} alike`,
    show: 'Show',
    hide: 'Hide',
    showOf: (region) => `Show the difference to ${region}`,
    hideOf: (region) => `Hide the difference to ${region}`,
    showAll: 'Show all differences',
    hideAll: 'Hide all differences',
    legend: 'Underlined is only the region’s, struck through only in the wording in the middle.',
    isMiddle: 'The wording in the middle.',
    same: 'The same text as the wording in the middle.',
    otherWords: 'Almost all words are other than in the wording in the middle, so the difference is not marked.',
  },
  source: (document, place) => [document, place].filter((part) => part !== '').join(', ') || 'Open the requirement',
  alone: {
    title: (count) => `${requirements(count)} ${count === 1 ? 'stands' : 'stand'} alone`,
    show: 'Show them',
    hide: 'Hide them',
    list: 'Requirements that stand alone',
  },
};
