import type { tabSearchSv } from './tabSearch.sv.ts';

const SHARE = new Intl.NumberFormat('en-GB', { style: 'percent' });
const LIST = new Intl.ListFormat('en-GB', { type: 'disjunction' });

export const tabSearchEn: typeof tabSearchSv = {
  clear: 'Clear the search',
  didYouMean: (text) => `Did you mean “${text}”?`,
  nowhere: (words) => `No criterion has ${LIST.format(words.map((word) => `“${word}”`))}.`,
  searching: 'Searching …',
  preparing: 'The search is being prepared …',
  share: (done, of) => SHARE.format(of === 0 ? 0 : Math.min(done / of, 1)),
  failed: 'Words cannot be searched for just now. Filters and sorting work.',
  failedBefore: (text) => `Words cannot be searched for just now. The list shows what “${text}” found.`,
  retry: 'Try again',
  readingLimits: 'Reading the texts …',
  limitsFailed: 'The texts could not be read. Open the filter again to retry.',
  limit: {
    absence: 'Must not be present',
    share: 'Share (%)',
    concentration: 'Concentration (mg/kg, ppm, µg/m³)',
    weight: 'Weight',
    size: 'Length, area or volume',
    time: 'Time',
    energy: 'Energy and power',
    climate: 'Climate emissions (CO₂)',
    temperature: 'Temperature',
    sound: 'Sound',
    money: 'Amount of money',
    count: 'Number',
    other: 'Another limit',
    none: 'No limits',
  },
  why: {
    code: 'Id or number',
    exact: 'As you typed it',
    form: 'Another form of the word',
    beginning: 'Begins like this',
    synonym: 'Means the same',
    part: 'Part of a compound word',
    typo: 'Similar spelling',
    concept: 'About the same thing',
  },
  otherwise: {
    synonym: (word) => `A word that means the same as “${word}”`,
    typo: (word) => `A word spelt almost like “${word}”`,
    concept: (word) => `About the same thing as “${word}”`,
  },
};
