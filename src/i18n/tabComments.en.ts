import type { tabCommentsSv } from './tabComments.sv.ts';
import { termsEn } from './terms.en.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const characters = (count: number): string => `${NUMBER.format(count)} characters`;
const lower = (text: string): string => text.toLowerCase();

export const tabCommentsEn: typeof tabCommentsSv = {
  refusal: {
    leaveComment: {
      mayNotComment: () => 'You may not comment. Your region’s contact person can comment for the region.',
      notContactOf: () => 'You can only comment for the region whose contact person you are.',
      regionMissing: () => 'Choose which region the comment comes from.',
      criterionMissing: ({ id }) => `${id} no longer exists.`,
      notCommentable: ({ status }) =>
        `The criterion has the status “${termsEn.status[status]}” and takes no comments. Wait until it is revised.`,
      passageMissing: ({ field }) =>
        `The words are not in the ${lower(termsEn.field[field])} as it stands now. Select them again.`,
      textMissing: () => 'Write what you want to say.',
      textTooLong: ({ limit }) => `The comment is too long. Shorten it to ${characters(limit)}.`,
      proposalWithoutText: () => 'Choose which text the proposal is about.',
      proposalUnchanged: () => 'The proposal reads as the text does. Change it or leave a remark instead.',
      proposalTooLong: ({ limit }) => `The proposal is too long. Shorten it to ${characters(limit)}.`,
    },
    answerComment: {
      mayNotAnswer: () => 'The working group, area coordinators and the national coordinator answer comments.',
      commentMissing: () => 'The comment no longer exists.',
      criterionMissing: ({ id }) => `${id} no longer exists.`,
      reasonMissing: () => 'Write why. Whoever left the comment reads the answer.',
      textTooLong: ({ limit }) => `The answer is too long. Shorten it to ${characters(limit)}.`,
      nothingProposed: () => 'The comment proposes no wording. Change the text yourself and answer then.',
      declinedNotApplied: () => 'A proposal that is declined cannot be put into the text.',
      notEditable: ({ status }) =>
        `The text cannot be changed: the criterion has the status “${termsEn.status[status]}”. Answer without putting the proposal in.`,
      passageGone: ({ field }) =>
        `The passage is no longer in the ${lower(termsEn.field[field])}. Change the text yourself and answer then.`,
      passageNotAlone: ({ field, count }) =>
        `The words stand in ${NUMBER.format(count)} places in the ${lower(termsEn.field[field])}. Change the text yourself and answer then.`,
      titleMissing: () => 'The title would be empty.',
      wordingTooLong: ({ field, limit }) =>
        `${termsEn.field[field]} would be too long. It may have ${characters(limit)}.`,
    },
  },
  heading: 'Comments',
  open: (count) => `${NUMBER.format(count)} open ${count === 1 ? 'comment' : 'comments'}`,
  filter: {
    label: 'Show comments',
    open: (count) => `Open (${NUMBER.format(count)})`,
    answered: (count) => `Answered (${NUMBER.format(count)})`,
  },
  none: {
    open: 'No open comments.',
    answered: 'No answered comments.',
    all: 'Nobody has left a comment yet.',
  },
  comment: 'Comment',
  commentOn: (field) => `Comment on ${lower(field)}`,
  commentWords: 'Comment on what is selected',
  commentWhole: 'Comment on the whole criterion',
  whole: 'The whole criterion',
  wholeText: (field) => `${field}, the whole text`,
  earlier: 'Written on an earlier wording.',
  gone: 'The passage is gone.',
  saidBy: (name, region, date) =>
    [name, region !== undefined && name.includes(region) ? undefined : region, date]
      .filter((part) => part !== undefined)
      .join(', '),
  proposes: 'Proposes',
  item: (name, field) => `Comment from ${name} on ${lower(field)}`,
  outcome: { accepted: 'Taken in', partly: 'Partly taken in', declined: 'Not taken in' },
  answer: 'Answer',
  answerAgain: 'Change the answer',
  answered: 'Answer',
  unverified: (name) =>
    `A row in the list of comments was written by ${name} without the role it takes. It is not shown and not counted.`,
  form: {
    title: 'New comment',
    region: 'Region',
    field: 'Which text is it about?',
    words: 'Which words is it about?',
    wordsHint: 'Select the words in the box. Without a selection the comment is about the whole text.',
    chosen: (quote) => `Selected: “${quote}”`,
    kind: 'What do you want to do?',
    remark: 'Say something',
    amendment: 'Propose another wording',
    text: 'Comment',
    reason: 'Why? (optional)',
    proposed: 'Proposed wording',
    send: 'Leave the comment',
    sending: 'Saving …',
    cancel: 'Cancel',
    notSaved: 'The comment has not been saved.',
    saved: 'The comment has been left.',
    changedMeanwhile: 'Somebody else was first. Reload the page and try again.',
    kept: 'You wrote this earlier and did not leave it.',
  },
  answering: {
    title: 'Answer',
    outcome: 'How has the comment been taken in?',
    text: 'Answer to whoever left the comment',
    send: 'Answer',
    sendAndApply: 'Answer and put into the text',
    sending: 'Saving …',
    cancel: 'Cancel',
    notSaved: 'The answer has not been saved.',
    chooseOutcome: 'Choose how the comment has been taken in.',
  },
};
