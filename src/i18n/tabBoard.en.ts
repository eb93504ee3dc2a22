import type { tabBoardSv } from './tabBoard.sv.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const regions = (count: number) => `${count} ${count === 1 ? 'region' : 'regions'}`;

export const tabBoardEn: typeof tabBoardSv = {
  title: 'The state in the regions',
  intro: 'What every region has answered and adopted, by product group.',
  toMatrix: 'The state by criterion',
  category: 'Purchasing category',
  allCategories: 'All categories',
  onlyDue: 'Only what is due within a week',
  count: (count) => `${NUMBER.format(count)} ${count === 1 ? 'product group' : 'product groups'}`,
  countOf: (count, all) => `${NUMBER.format(count)} of ${NUMBER.format(all)} product groups`,
  idle: (count) =>
    count === 1
      ? 'In 1 more product group there is neither an open consultation nor a package in force.'
      : `In ${NUMBER.format(count)} more product groups there is neither an open consultation nor a package in force.`,
  table: 'The state in the regions by product group',
  group: 'Product group',
  due: 'Within a week',
  legend: 'Signs',
  legendAnswers: '3/5 = criteria answered in an open consultation',
  legendDue: 'something is due within a week',
  shortName: (name) => name.replace(/^Region /, '').replace(/sregionen$/, ''),
  cell: {
    nothing: 'Nothing',
    package: (name, state) => `${name}: ${state}`,
    answers: (answered, asked) => `${answered} of ${asked} criteria answered`,
    deviations: (count) => `${count} ${count === 1 ? 'deviation' : 'deviations'}`,
    due: (count) => (count === 1 ? '1 thing within a week' : `${count} things within a week`),
  },
  dueLine: {
    closes: (title, day) => `The consultation “${title}” closes on ${day}`,
    plan: (count, day) =>
      count === 1 ? `Adoption planned for ${day}` : `${regions(count)} plan to adopt, the first on ${day}`,
    reconsider: (count, day) =>
      count === 1 ? `A deviation is looked at again on ${day}` : `${count} deviations to look at again, first ${day}`,
    review: (count, day) =>
      count === 1 ? `A criterion is reviewed on ${day}` : `${count} criteria to review, the first on ${day}`,
  },
  overdue: (line) => `${line} (overdue)`,
  nothingDue: '–',
  adopted: (count, all) => `${count} of ${all} have adopted`,
  answered: (count, all) => `${count} of ${all} have answered all`,
  showRegions: 'Show the regions',
  hideRegions: 'Hide the regions',
  showRegionsIn: (group) => `Show the regions in ${group}`,
  hideRegionsIn: (group) => `Hide the regions in ${group}`,
  nothingFound: {
    title: 'No product group fits',
    body: 'Try another category, or show also what is not due within a week.',
    action: 'Show all product groups',
  },
  nothingYet: {
    title: 'There is nothing to show yet',
    body: 'When a consultation is open or a package is published, this shows what the regions do.',
    action: 'Show the packages',
  },
  notForReaders: {
    title: 'The board is for those who work with the criteria',
    body: 'You read what is published. Which regions have adopted a package is shown on the package’s page.',
    action: 'Show the packages',
  },
};
