import type { chatActionsSv } from './chatActions.sv.ts';
import { tabCommentsEn } from './tabComments.en.ts';
import { tabConsultingEn } from './tabConsulting.en.ts';
import { tabDraftingEn } from './tabDrafting.en.ts';
import { tabJudgingEn } from './tabJudging.en.ts';
import { tabRequirementsEn } from './tabRequirements.en.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const characters = (count: number): string => `${NUMBER.format(count)} characters`;
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

const propose: typeof chatActionsSv.propose = {
  title: 'Propose a criterion',
  intro: 'Write or paste the requirement. Samsyn first shows what there is already that resembles it.',
  text: 'Requirement',
  textHint: 'For example: Undersökningshandskarna ska vara fria från PVC.',
  textMissing: 'Write the requirement first.',
  tooLong: (limit) =>
    `The text is too long for the dialog: at most ${characters(limit)}. Create the criterion in the tab instead.`,
  shortened: (taken, whole) =>
    `The message is long: the first ${NUMBER.format(taken)} of ${characters(whole)} are here.`,
  compare: 'Show similar ones',
  compareAgain: 'Compare again',
  likest: 'This is there already',
  noneLike: 'No criterion resembles the text.',
  likelihood: tabRequirementsEn.page.likelihood,
  likeliness: (words, percent) => `${words} the same (${percent})`,
  percent: tabRequirementsEn.page.percent,
  reasons: tabJudgingEn.reasons,
  showText: (id) => `Show the text of ${id}`,
  textGoesOn: (id) => `The rest of the text is in ${id} in Samsyn.`,
  insert: (id) => `Insert ${id}`,
  isNew: 'This is a new one',
  notCompared: 'Samsyn had no time to compare with what there is. Compare again, or search first if you are not sure.',
  newIntro: 'The criterion becomes a draft. Its card goes into the message.',
  name: 'Title',
  nameHint: 'Short, so that it can be found again.',
  productGroup: 'Product group',
  chooseGroup: 'Choose a product group',
  productGroupMissing: 'Choose a product group. It is part of the id of the criterion and does not change later.',
  level: 'Level',
  levelUnknown: 'Not stated yet',
  create: 'Create the draft',
  mayNotDraft:
    'You may not create criteria. The working group, area coordinators and the national coordinator may. You can leave the text as a comment on the criterion nearest to it.',
  mayNeither:
    'You may neither create criteria nor comment. Ask the contact of your region or the national coordinator.',
  noneToCommentOn: 'None of the criteria takes comments right now. Ask the national coordinator.',
  comment: (id) => `Leave as a comment on ${id}`,
  region: 'The comment comes from',
  asComment: (text) => `Proposal of a new criterion:\n${text}`,
  commented: (id) => `The text was left as a comment on ${id}. The working group answers it in Samsyn.`,
};

const position: typeof chatActionsSv.position = {
  title: 'State a position',
  nothingLeft: 'Your region has answered everything that can be answered.',
  noRegion:
    'You are not the contact of any region. The contact of the region answers; the national coordinator keeps the list Roller.',
  intro: (count) =>
    count === 1 ? 'One criterion waits for an answer.' : `${NUMBER.format(count)} criteria wait for an answer.`,
  choose: 'Criterion',
  option: (id, title, day) => `${id} ${title}, by ${day}`,
  optionFor: (region, option) => `${region}: ${option}`,
  onlyFirst: (shown, all) =>
    `These are the ${NUMBER.format(shown)} of ${NUMBER.format(all)} that close first. The rest is in the tab.`,
  open: 'Show and answer',
  notWaiting: (id) => `${id} does not wait for an answer of your region.`,
  notChosen: 'Choose a criterion.',
  next: (saved, left) =>
    `${saved} Here is the next one. ${left === 1 ? 'It is the last.' : `${NUMBER.format(left)} left.`}`,
  last: (saved) => `${saved} Nothing more waits for an answer.`,
  toList: 'Choose another one',
};

const ask: typeof chatActionsSv.ask = {
  title: 'Ask for positions',
  intro: 'Choose what you want answered, and then which regions you ask here in the chat.',
  nothingToAsk: 'All regions have answered everything that can be answered, or no consultation is open.',
  choose: 'Criterion',
  notChosen: 'Choose a criterion.',
  option: (id, title, silent) =>
    `${id} ${title}, ${silent === 1 ? '1 region has' : `${NUMBER.format(silent)} regions have`} not answered`,
  onlyFirst: position.onlyFirst,
  toRegions: 'Choose regions',
  about: (id, title, day) => `${id} ${title}. Answer by ${day}.`,
  regions: 'Regions that have not answered',
  regionsMissing: 'Choose at least one region.',
  answeredMeanwhile: 'None of the chosen regions has anything left to answer. Choose others.',
  logged: 'The question is noted as a reminder on the page of the consultation when you choose.',
  insert: 'Insert the card',
  preview: 'Preview and send',
  asked: (names, day) => `${listed(names)}: what is your position? Answer by ${day}.`,
  sent: 'The card was sent.',
  notSent:
    'Samsyn could not send the card. Perhaps the app has not been added to the chat. Open the question again and choose Insert the card.',
  alreadySent: 'The card was sent already.',
  notUnderstood: 'The question cannot be read from the card. Please start again.',
};

const dialog: typeof chatActionsSv.dialog = {
  notUnderstood: 'The dialog sent something that Samsyn does not understand, and nothing was saved. Open it again.',
  tryAgain: 'Try again',
  signInAgain:
    'Your sign-in has ended, but what you wrote is still here. Sign in, search for a criterion once, and then choose Try again.',
  kept: 'What you wrote is still here:',
  fallback: 'This version of Teams cannot show the dialog. Do the same in the tab Kriterier.',
};

export const chatActionsEn: typeof chatActionsSv = {
  propose,
  position,
  ask,
  dialog,
  refusal: {
    startCriterion: tabDraftingEn.refusal.startCriterion,
    leaveComment: tabCommentsEn.refusal.leaveComment,
    remindSilent: tabConsultingEn.refusal.remindSilent,
  },
};
