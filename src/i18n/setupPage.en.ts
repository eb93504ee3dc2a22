import type { setupPageSv } from './setupPage.sv.ts';
import type { SetupTexts } from './setupTexts.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const columns = (count: number): string => `${NUMBER.format(count)} ${count === 1 ? 'column' : 'columns'}`;

const list = (choices: readonly string[]): string => choices.map((choice) => `“${choice}”`).join(', ');

const made: SetupTexts['steps'] = {
  createList: ({ listName, columns: count }) => `The list ${listName} has been created with ${columns(count)}.`,
  nameList: ({ listName }) => `The list is called ${listName} now.`,
  addColumn: ({ listName, columnName }) => `The column ${columnName} is in ${listName} now.`,
  addIndex: ({ listName, columnName }) => `The column ${columnName} in ${listName} has been indexed.`,
  makeUnique: ({ listName, columnName }) => `The column ${columnName} in ${listName} no longer takes duplicates.`,
  addChoices: ({ listName, columnName, choices }) =>
    `${list(choices)} can be chosen again in the column ${columnName} in ${listName}.`,
};

export const setupPageEn: typeof setupPageSv = {
  title: 'Lists and columns',
  intro:
    'Everything in Samsyn is kept in ordinary SharePoint lists. Here you see whether they are as Samsyn needs them, and can create what is missing. Nothing that is there is removed or renamed.',
  site: 'Site',
  looking: 'Reading the lists in SharePoint …',
  lookAgain: 'Check again',
  cannotLook: 'The lists could not be read.',
  siteNotFound: (site) => `The site ${site} does not exist, or you have no access to it.`,

  listsHeading: 'The lists',
  summary: {
    complete: 'Nothing is missing.',
    allMissing: 'The lists have not been created yet.',
    lacks: (lists) =>
      lists === 1
        ? 'Something is missing in one of the lists.'
        : `Something is missing in ${NUMBER.format(lists)} of the lists.`,
  },
  standing: {
    complete: 'Complete',
    missing: 'Missing',
    incomplete: 'To be completed',
    waiting: 'Waiting',
    working: 'In progress',
    done: 'Done',
  },
  step: {
    createList: (count) => `Will be created with ${columns(count)}`,
    nameList: (name) => `Will be named ${name}`,
    addColumn: (column) => `Column ${column} will be added`,
    addIndex: (column) => `Column ${column} will be indexed`,
    makeUnique: (column) => `Column ${column} will not take duplicates`,
    addChoices: (column, choices) => `${list(choices)} will be put back into column ${column}`,
  },

  create: 'Create what is missing',
  goOn: 'Go on from where it stopped',
  mayAsk: 'Teams may ask whether you allow Samsyn to create and change lists. It is used on this page only.',
  working: (number, of) => `${NUMBER.format(number)} of ${NUMBER.format(of)} steps done`,
  made,
  beginning: 'Starting …',
  cancel: 'Stop',
  stopping: 'Stopping after this step …',

  done: {
    title: 'Finished.',
    body: (steps) => `${NUMBER.format(steps)} ${steps === 1 ? 'step was' : 'steps were'} done.`,
    nothing: 'Everything was there already.',
  },
  partly: {
    title: 'Some of it could not be done.',
    body: (refused) =>
      refused === 1
        ? 'SharePoint did not accept one of the steps. The rest is done.'
        : `SharePoint did not accept ${NUMBER.format(refused)} of the steps. The rest is done.`,
  },
  refusedStep: (step, reason) => `“${step}” did not work. SharePoint answered: ${reason}`,
  cancelled: {
    title: 'Stopped.',
    body: 'What was done stays done. Next time it goes on from where it stopped.',
  },
  halted: {
    title: 'It was not possible to go on.',
    kept: 'What was done stays done.',
    mayNotManage:
      'You may not create or change lists on the site. Ask the owner of the site to open this page, or give the command below to IT.',
    consentMissing:
      'Samsyn did not get the permission Sites.Manage.All on your behalf. Try again and allow it. If you are not asked, your organisation’s administrator needs to approve the permission, or IT to run the command below.',
  },

  next: {
    heading: 'Next',
    intro:
      'The lists are empty. The owner of the site fills in these two in SharePoint; the rest is then done in Samsyn.',
    regions: 'The regions to be asked, one row each.',
    roles: 'Who is coordinator, contact person and so on. Begin with yourself as national coordinator.',
    open: 'Open the list',
  },

  leftovers: {
    heading: 'Changes that somebody has made in SharePoint',
    intro: 'Samsyn never changes these back by itself. The owner of the site can put them right in SharePoint.',
    limiting: 'Limits',
    harmless: 'For information',
    off: 'Switched off:',
    remedy: 'What to do:',
  },

  command: {
    heading: 'If somebody else is to do it',
    body: 'The owner of the site can do the same here. IT can run the command from Samsyn’s folder instead. Both need the permission Sites.Manage.All, which the administrator of Microsoft 365 can grant for the occasion and then take back.',
    label: 'Command for IT',
    copy: 'Copy',
    copied: 'The command has been copied.',
    copyFailed: 'Copying did not work. Select the command and copy it by hand.',
  },
};
