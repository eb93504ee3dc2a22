import type { tabAnsweringSv } from './tabAnswering.sv.ts';

const answers = (count: number): string => `${count} ${count === 1 ? 'answer' : 'answers'}`;

export const tabAnsweringEn: typeof tabAnsweringSv = {
  title: 'Answer everything',
  left: (count) => `${count} ${count === 1 ? 'criterion' : 'criteria'} left to answer`,
  askedAgain: 'Asked again',
  changed: 'The text has changed since you answered. This is what changed:',
  was: (stance) => `Your earlier answer: ${stance}.`,
  sameAgain: 'Same answer again',
  unconfirmed: (name) => `The row was last written by ${name} and does not count. Answer to confirm.`,
  read: 'Read the text',
  hide: 'Hide the text',
  stance: (criterion) => `Position on ${criterion}`,
  clear: 'Undo the choice',
  endorseRest: (count) => (count === 1 ? 'Endorse the last one' : `Endorse the ${count} that are left`),
  chosen: (count, all) => `${count} of ${all} have an answer`,
  save: (count) => `Save ${answers(count)}`,
  saving: 'Saving …',
  saved: (count, region) => `${answers(count)} for ${region} saved.`,
  notSaved: 'No answer is saved.',
  allAnswered: (region) => `${region} has answered everything`,
  nothingLeft: 'Nothing left to answer',
  notSent: (region) =>
    `SharePoint does not have all answers for ${region} yet. The other regions see them once they are there.`,
  mayChange: (day) => `Answers can be changed criterion by criterion until ${day}.`,
  onlyContacts: 'The regions’ contacts answer. You are not the contact of any region.',
  toConsultation: 'To the consultation',
  refusal: {
    nothingAnswered: () => 'Choose an answer for at least one criterion.',
    answeredTwice: ({ criterion }) => `${criterion} has two answers. Reload the page and answer once.`,
  },
};
