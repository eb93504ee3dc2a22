import type { tabToDoSv } from './tabToDo.sv.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const criteria = (count: number) => `${NUMBER.format(count)} ${count === 1 ? 'criterion' : 'criteria'}`;

export const tabToDoEn: typeof tabToDoSv = {
  title: 'To do',
  count: (count) => (count === 1 ? '1 thing waits' : `${NUMBER.format(count)} things wait`),
  board: 'The state in all regions',
  group: {
    answer: 'Consultations to answer',
    packages: 'Packages to consider',
    dates: 'Plans and deviations to look at again',
    consultations: 'Consultations to lead',
    decide: 'Waiting for decision',
    publish: 'To publish',
    comments: 'Comments without an answer',
    review: 'Criteria to review',
  },
  task: {
    confirm: 'Confirm your answer from the meeting',
    toConfirm: (count) => `${criteria(count)} to confirm`,
    answer: (due) => `${criteria(due)} to answer`,
    stale: (count) =>
      count === 1 ? '1 has changed since the region answered' : `${count} have changed since the region answered`,
    anchoring: (day) => `Ask your own until ${day}`,
    consider: {
      notConsidered: 'The region has not considered the package yet.',
      outdated: 'A new edition is in force. The region’s decision is about an earlier one.',
      unverified: 'The decision was written by somebody else. Confirm or change it.',
      incomplete: 'The decision lacks something and does not count.',
    },
    planPassed: 'The day that the adoption was planned for is over. Record what happened.',
    reconsider: (id) => `The deviation from ${id} is to be looked at again.`,
    closeComplete: 'Everybody has answered. The consultation can be closed.',
    closeOver: 'The last day is over. Close the consultation or extend it.',
    silent: (count) => (count === 1 ? '1 region has not answered all' : `${count} regions have not answered all`),
    comments: (count) => (count === 1 ? '1 comment without an answer' : `${count} comments without an answer`),
    review: 'To be reviewed.',
    publish: 'The package is decided and can be published.',
    publishCriterion: 'Decided outside packages and can be published.',
    decidePackage: 'The package is ready for decision.',
    decideCriteria: (count) => `${criteria(count)} outside packages ready for decision`,
  },
  by: (day) => `By ${day}`,
  overdue: (day) => `Was due on ${day}`,
  more: (count) => `Show ${NUMBER.format(count)} more`,
  empty: {
    title: 'Nothing waits for you',
    body: 'What comes to wait is shown here: consultations to answer, packages to consider and deviations to look at again.',
    action: 'Show the consultations',
  },
  nothingToDo: {
    title: 'This is where those who take part see what waits',
    body: 'You read criteria. Contacts of the regions, working groups and coordinators see here what they have to do.',
    action: 'Show all criteria',
  },
};
