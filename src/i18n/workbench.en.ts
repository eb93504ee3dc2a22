import type { workbenchSv } from './workbench.sv.ts';
import { workbenchActionsEn } from './workbenchActions.en.ts';
import { workbenchMeetingEn } from './workbenchMeeting.en.ts';

const NUMBER = new Intl.NumberFormat('en-GB');
const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});

export const workbenchEn: typeof workbenchSv = {
  appName: 'Samsyn',
  windowTitle: 'Samsyn – workbench',
  starting: 'Starting …',
  unreachable: 'The workbench does not answer. Check that npm start is running and reload the page.',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  window: { content: 'Content' },
  rail: {
    label: 'Apps',
    chat: 'Chat',
    team: 'Teams',
    meeting: 'Meeting',
    samsyn: 'Samsyn',
    sharepoint: 'SharePoint',
    faults: 'Faults',
  },
  topBar: {
    title: 'Samsyn workbench',
    titleNote: ' – not Microsoft Teams',
    appearance: 'Appearance and language',
    theme: 'Theme',
    themes: { default: 'Light', dark: 'Dark', contrast: 'High contrast' },
    language: 'Language',
    languages: { sv: 'Svenska', en: 'English' },
    person: (name: string) => `Signed in: ${name}. Change person`,
    signInAs: 'You are working as',
  },
  siteRole: {
    owner: 'Owner of the site',
    member: 'Member, can edit the lists',
    visitor: 'Visitor, can read',
    none: 'No access to the site',
  },
  actions: workbenchActionsEn,
  meeting: workbenchMeetingEn,
  addTab: {
    open: 'Add a tab',
    title: (app: string) => `Add ${app} as a tab`,
    remove: (name: string) => `Remove the tab ${name}`,
  },
  shareContent: { title: 'Share in Teams', to: 'To', message: 'Message', send: 'Share' },
  channel: { tabs: 'Tabs in the channel', posts: 'Posts' },
  guide: {
    title: 'Welcome to the workbench',
    what:
      'This window stands in for Microsoft Teams and SharePoint, so that Samsyn can be tried without an account. ' +
      'The tab, the bot and the lists are the same as in production, and what you enter is kept until next time.',
    tab: { link: 'Open the Samsyn tab', text: ' and record a region’s position in an open consultation.' },
    chat: { link: 'Go to the chat', text: ', find a criterion with the Samsyn button and send its card.' },
    lists: { link: 'Edit a SharePoint list by hand', text: ' and see what the tab makes of the change.' },
    persons: 'Change person at the top right: national coordinator, contact of any of the 21 regions, reader or guest.',
  },
  tab: {
    frame: 'The Samsyn tab',
    loading: 'Loading Samsyn …',
    failed: 'The tab could not be opened',
    silent: 'The tab has not answered for 30 seconds.',
    retry: 'Try again',
  },
  consent: {
    title: (app: string) => `${app} asks for one more permission`,
    managing: 'Create, edit and delete lists on the sites that you can change yourself.',
    forWhom: (person: string, scope: string) => `The permission is called ${scope} and applies to ${person}.`,
    allow: 'Allow',
    deny: 'Deny',
  },
  share: {
    title: 'Copy link',
    hint: 'The link works in Teams. Here in the workbench you can paste it in the chat.',
    copy: 'Copy',
    copied: 'The link has been copied.',
  },
  chat: {
    transcript: 'Messages',
    empty: 'No messages yet. Write something, or find a criterion with the Samsyn button below.',
    you: 'You',
    write: 'Type a message',
    send: 'Send',
    removeCard: 'Remove the card',
    working: 'Waiting for an answer',
    notSent: 'The message could not be sent. Try again.',
    botFailed: 'Unable to reach the app. Try again.',
    signedIn: 'You are signed in.',
  },
  extension: {
    open: 'Find a criterion and insert it in the chat',
    parameters: { query: 'Search', productGroup: 'Product group', level: 'Level' },
    placeholder: { query: 'Find a criterion', productGroup: 'A part of the product group’s name' },
    chooseLevel: 'Choose a level',
    levels: { core: 'Core', advanced: 'Advanced', spearhead: 'Spearhead' },
    more: 'Show more',
    searching: 'Searching …',
    results: 'Search results',
    none: 'No results.',
    failed: 'Unable to reach the app. Try again.',
    signIn: 'The app wants you to sign in.',
    settings: 'Settings',
  },
  lists: {
    title: 'Lists of the site',
    intro:
      'Samsyn keeps its data in ordinary SharePoint lists. This plain view lets you edit them by hand, ' +
      'past Samsyn, with the same permissions that you have on the site.',
    honest: 'SharePoint list (workbench)',
    loading: 'Loading the list …',
    noSite: (message: string) => `You have no access to the site. ${saidBySharePoint(message)}`,
    notRead: (message: string) => `The list could not be read. ${saidBySharePoint(message)}`,
    graphSays: saidBySharePoint,
    problem: { refused: 'The change was not saved.', conflict: 'Somebody else has changed the row since you read it.' },
    count: (shown: number, all: number) => (shown === all ? rows(all) : `${NUMBER.format(shown)} of ${rows(all)}`),
    filter: 'Filter',
    add: 'New item',
    remove: 'Delete',
    reload: 'Load again',
    empty: 'No rows to show.',
    changedBy: 'Modified by',
    changedAt: 'Modified',
    deleteTitle: 'Delete the row?',
    deleteQuestion: (title: string) => `“${title}” will be deleted from the list. This cannot be undone here.`,
  },
  faults: {
    title: 'Faults',
    intro:
      'Here the line between Samsyn and Microsoft 365 is made bad on purpose. It holds for all windows on this workbench, until you turn it off or the workbench is started again. Nothing that Samsyn has said is saved may be lost.',
    presetsLabel: 'Ready-made faults',
    presets: {
      badLine: { name: 'Bad line', what: 'Drops, waits and half answers' },
      throttling: { name: 'Throttling', what: 'Microsoft 365 asks for a pause' },
      everything: { name: 'Everything at once', what: 'A little of each' },
    },
    own: 'Own mix',
    turnOn: 'Turn the faults on',
    turnOff: 'Turn the faults off',
    apply: 'Use the changes',
    notChanged: 'The workbench did not accept the change. Try again.',
    total: (percent) => `${NUMBER.format(percent)} % of the requests are disturbed.`,
    tooMuch: (percent) => `${NUMBER.format(percent)} % of the requests cannot be disturbed. Lower something.`,
    times: (count) => `${NUMBER.format(count)} ×`,
    groups: {
      throttling: 'Throttling',
      server: 'Server errors',
      line: 'Bad line',
      answer: 'Broken answers',
    },
    kinds: {
      '429': { name: '429 Too many requests', what: 'The answer says how long to wait' },
      '503': { name: '503 Busy', what: 'The answer says how long to wait' },
      '500': { name: '500 Internal error', what: 'Nothing has been done' },
      '502': { name: '502 Bad gateway', what: 'A web page instead of an answer' },
      '504': { name: '504 Gateway gave up', what: 'A web page instead of an answer' },
      'drop-before': { name: 'Drop before', what: 'The line is cut before anything has been done' },
      'drop-after': { name: 'Drop after', what: 'It is done, but the answer does not arrive' },
      delay: { name: 'Delay', what: 'The answer is late' },
      stall: { name: 'The answer stalls', what: 'Half of the answer, then silence' },
      truncate: { name: 'Truncated answer', what: 'Half of the answer, as if it were whole' },
      html: { name: 'Sign-in page', what: 'A web page with status 200' },
    },
    seed: 'Seed',
    retryAfter: 'Pause when throttled',
    delay: 'Delay',
    seconds: 's',
    alsoSteps: 'Single steps of a batch ($batch) too',
    banner: {
      label: 'Faults are on',
      on: (name) => `Faults are on: ${name}.`,
      struck: (count) => (count === 1 ? '1 fault so far.' : `${NUMBER.format(count)} faults so far.`),
      show: 'Show',
    },
  },
  time: (instant: string) => TIME.format(Date.parse(instant)),
  day: (instant: string) => DAY.format(Date.parse(instant)),
};

function rows(count: number): string {
  return count === 1 ? '1 row' : `${NUMBER.format(count)} rows`;
}

function saidBySharePoint(message: string): string {
  return message === '' ? '' : `SharePoint answered: ${message}`;
}
