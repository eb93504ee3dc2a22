import { tabGateEn } from './tabGate.en.ts';
import type { tabConsultingSv } from './tabConsulting.sv.ts';
import { termsEn } from './terms.en.ts';

const regions = (count: number): string => `${count} ${count === 1 ? 'region' : 'regions'}`;
const gone = (): string => 'The consultation is no longer there. Reload and try again.';
const alreadyClosed = (): string => 'The consultation is closed already.';
const closed = ({ closesOn }: { readonly closesOn: string }): string =>
  `The consultation is not open for answers. Last day: ${closesOn}.`;
const contentTooLong = ({ id, limit }: { readonly id: string; readonly limit: number }): string =>
  `The texts of ${id} are together too long for an edition. Shorten them to at most ${limit} characters in all.`;

type Refusals = (typeof tabConsultingSv)['refusal'];

const openConsultation: Refusals['openConsultation'] = {
  mayNotOpen: () => 'Only the national coordinator can open a consultation.',
  titleMissing: () => 'Give the consultation a name.',
  titleTooLong: ({ limit }) => `The name is too long. Shorten it to at most ${limit} characters.`,
  nothingChosen: () => 'Choose at least one criterion.',
  closesTooEarly: ({ earliest }) => `The regions need at least a week. Choose ${earliest} or later.`,
  anchoringOutside: ({ opensOn, closesOn }) => `Anchoring ends between ${opensOn} and ${closesOn}.`,
  noRegionChosen: () => 'Choose at least one region to ask.',
  regionUnknown: ({ code }) => `Region ${code} is not among the active regions. Remove it from the selection.`,
  criterionMissing: ({ id }) => `${id} is no longer there. Remove it from the selection.`,
  wrongStatus: ({ id, status }) =>
    `${id} has status “${termsEn.status[status]}”. Only drafts, those in review and those referred back can be sent.`,
  textMissing: ({ id }) => `${id} has no text. Write it first.`,
  rationaleMissing: ({ id }) => `${id} has no rationale. Write why it exists before the regions are asked.`,
  contentTooLong,
  gateBlocks: ({ id, checks }) =>
    `The quality gate stops ${id}: ${checks.map((check) => tabGateEn.check[check].title.toLocaleLowerCase('en')).join(', ')}. Put it right or remove the criterion from the selection.`,
  packageMissing: () => 'The package is no longer there. Choose another.',
  packageEmpty: () => 'The package is empty. Add at least one criterion to it first.',
  packageInForce: () =>
    'All criteria in the package are published already, so there is nothing to ask the regions. Add a criterion that is not published, or begin to revise one of them.',
  packageWrongStatus: ({ status }) =>
    `The package has status “${termsEn.status[status]}”. Only drafts, those in review and those referred back can be sent.`,
  notInPackage: ({ id }) => `${id} is not in the package. Add it to the package or remove it from the selection.`,
  packageItemOpen: ({ id }) =>
    `${id} is in the package but neither in the consultation nor published. Include it or remove it from the package.`,
};
const askAgain: Refusals['askAgain'] = {
  mayNotOpen: () => 'Only the national coordinator can ask the regions again.',
  consultationMissing: gone,
  consultationClosed: closed,
  notInConsultation: () => 'The criterion is not part of the consultation.',
  textUnchanged: () => 'The text is the same as the regions have already received.',
  notEditorial: ({ changed }) =>
    `${termsEn.field[changed]} has changed. That is not editorial, so the regions have to answer again.`,
  packageEditionMissing: () =>
    'The frozen edition of the package cannot be read. Look under To sort out and try again.',
  contentTooLong,
  commentTooLong: ({ limit }) => `The comment is too long. Shorten it to at most ${limit} characters.`,
};
const closeConsultation: Refusals['closeConsultation'] = {
  mayNotOpen: () => 'Only the national coordinator can close a consultation.',
  consultationMissing: gone,
  alreadyClosed,
  tooEarly: ({ closesOn, unanswered }) =>
    `${unanswered} ${unanswered === 1 ? 'region has' : 'regions have'} not answered everything and may do so until ${closesOn}.`,
  textChanged: ({ id }) =>
    `The text of ${id} has changed since the regions received it. Ask again or restore the text, then close.`,
};
const extendConsultation: Refusals['extendConsultation'] = {
  mayNotOpen: () => 'Only the national coordinator can extend a consultation.',
  consultationMissing: gone,
  alreadyClosed,
  notLater: ({ earliest }) => `Choose ${earliest} or later: the regions have planned by the day they were given.`,
};
const remindSilent: Refusals['remindSilent'] = {
  mayNotRemind: () => 'The national coordinator and area coordinators can remind the regions.',
  consultationMissing: gone,
  consultationClosed: closed,
  nobodySilent: () => 'All regions have answered everything that can be answered.',
};

export const tabConsultingEn: typeof tabConsultingSv = {
  opening: {
    title: 'Open a consultation',
    name: 'Heading',
    namePlaceholder: 'For instance Disposables, spring',
    what: 'What is it about?',
    byCriteria: 'Single criteria',
    byPackage: 'A package',
    package: 'Package',
    choosePackage: 'Choose a package',
    packageAsks: (asked, inForce) =>
      `${asked} criteria are sent${inForce === 0 ? '' : `, ${inForce} go along as they are in force today`}.`,
    noPackages: 'No package can be sent for consultation now.',
    criteria: 'Criteria',
    searchCriteria: 'Search drafts and reviewed criteria',
    chosen: (count) => `${count} selected`,
    noCandidates: 'No draft matches the search.',
    gatePassed: (count) =>
      count === 1 ? 'The criterion can be sent: nothing to remark.' : `All ${count} can be sent: nothing to remark.`,
    gateStops: (count) => `The quality gate stops ${count} ${count === 1 ? 'criterion' : 'criteria'}.`,
    gateMend: 'Put right what is missing, or leave them out. What you have filled in here stays.',
    leaveOut: (count) => (count === 1 ? 'Remove it from the selection' : `Remove the ${count} from the selection`),
    gateDoubts: (count) =>
      count === 1 ? 'Show 1 criterion with something to judge' : `Show ${count} criteria with something to judge`,
    when: 'When',
    opensToday: (day) => `The consultation opens today, ${day}.`,
    anchoringUntil: 'Anchor until',
    anchoringHint: 'Helps the regions plan. May be left empty.',
    closesOn: 'Last day to answer',
    chooseDay: 'Choose a day.',
    whom: 'Which regions',
    allRegions: (count) => `All ${count} regions`,
    someRegions: 'Some regions',
    regionsChosen: (count, all) => `${count} of ${all} regions`,
    area: (letter) => `Procurement area ${letter}`,
    showing: 'While it is open',
    hidden: 'Hide the regions’ answers from each other',
    hiddenHint: 'Everybody sees who has answered. What they answered shows when the consultation has closed.',
    confirm: 'Open the consultation',
    saving: 'Opening …',
    written: (done, all) => `Freezing editions: ${done} of ${all} rows written.`,
    cancel: 'Cancel',
    notOpened: 'The consultation is not open.',
    conflict: 'One of the criteria was changed while you were choosing. Check the choice and try again.',
  },
  managing: {
    cancel: 'Cancel',
    extend: {
      title: 'Extend the consultation',
      body: (day) => `Today the regions have until ${day}. Those that have answered need not do anything.`,
      confirm: 'Extend',
    },
    close: {
      title: 'Close the consultation',
      body: 'Nobody can answer any more, and what it was about is ready for decision. It cannot be opened again.',
      early: (count, day) =>
        `${regions(count)} ${count === 1 ? 'has' : 'have'} not answered everything and were given until ${day}.`,
      silent: (count) =>
        `${regions(count)} ${count === 1 ? 'has' : 'have'} not answered everything. Silence does not count as yes.`,
      confirm: 'Close the consultation',
      confirmEarly: 'Close all the same',
    },
    remind: {
      title: 'Remind those that have not answered',
      body: (count) =>
        `${regions(count)} ${count === 1 ? 'has' : 'have'} something left to answer. You send the reminder yourself; that it went out is noted here.`,
      silent: 'Regions to remind',
      noContact: 'No contact in the list Roller',
      messageLabel: 'Message',
      message: (title, day, link) =>
        `Hello! Your region has criteria left to answer in the consultation “${title}”. The last day is ${day}. ${link}`,
      chat: 'Write in Teams',
      bot: 'Let Samsyn write',
      reached: (count) =>
        count === 1
          ? 'Samsyn’s bot can write to 1 contact in Teams.'
          : `Samsyn’s bot can write to ${count} contacts in Teams.`,
      preview: (title, day) =>
        `The bot writes: “Reminder: ${title}. The last day to answer is ${day}”, with what the region has left and a button to the consultation.`,
      missed: (people) => `The bot does not reach ${people}. Write to them yourself.`,
      mail: 'Write an e-mail',
    },
  },
  again: {
    title: 'Ask the regions again?',
    body: 'A new edition is frozen of the text as it stands now. Choose what becomes of the answers given so far.',
    changes: 'This has changed',
    choice: 'The answers given so far',
    ask: (given) => ({
      name: 'Ask again',
      explained:
        given === 0
          ? 'No region has answered yet.'
          : `${regions(given)} ${given === 1 ? 'has' : 'have'} to answer anew.`,
    }),
    carry: (given) => ({
      name: 'Editorial change, the answers follow',
      explained: `Only the wording has changed, not what is demanded. ${given === 0 ? '' : `${regions(given)} need not answer again. `}The choice is logged.`,
    }),
    over: 'The last day to answer is over. Extend the consultation if the regions are to answer again.',
    comment: 'What has changed?',
    commentHint: 'The regions read this.',
    confirm: 'Ask again',
    confirmCarry: 'Carry the answers forward',
  },
  refusal: { openConsultation, askAgain, closeConsultation, extendConsultation, remindSilent },
};
