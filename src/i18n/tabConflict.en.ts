import type { tabConflictSv } from './tabConflict.sv.ts';
import { swedishTime } from './swedishTime.ts';

const LIMIT = { stricter: 'stricter', laxer: 'laxer', notComparable: 'the numbers cannot be compared' };

/** The same in English. */
export const tabConflictEn: typeof tabConflictSv = {
  title: (title) => `Somebody else has changed ${title}`,
  body: (name, when) =>
    `${name} saved ${swedishTime.dateTime(when)}, while you were writing. Choose what is to stand. Nothing of yours is lost.`,
  goneTitle: (title) => `${title} has been deleted`,
  goneBody:
    'The row was deleted from the list while you were writing. You can make it again with what you wrote, or let it be gone.',
  makeAgain: 'Make it again',
  letGo: 'Let it be gone',
  over: (column) => `You changed this while ${column} was changed by somebody else.`,
  base: 'As it stood when you both began',
  showBase: 'Show how it stood at first',
  theirs: (name) => `${name} wrote`,
  mine: 'You wrote',
  useTheirs: (name) => `Keep what ${name} wrote`,
  useMine: 'Use mine',
  useBoth: 'Edit together',
  both: 'Text of both',
  bothHint: 'Begins with both texts. Write the wording that is to stand.',
  empty: '(empty)',
  added: 'added: ',
  removed: 'removed: ',
  movedFrom: (move) => `moved from here, ${move}: `,
  movedTo: (move) => `moved to here, ${move}: `,
  limits: {
    label: 'Changed limits',
    line: ({ before, after, comparison }) => `Limit: “${before}” → “${after}”, ${LIMIT[comparison]}`,
  },
  legend:
    'Underlined is added, struck through removed and dashed moved, compared with how it stood at first. The same figure tells from where and to where.',
  save: 'Save the choice',
  saving: 'Saving …',
  later: 'Choose later',
  chooseAll: 'Choose for each field.',
  again: 'Somebody changed it again. Choose anew.',
  wholeAnswer: 'The answer',
};
