import type { tabSv } from './tab.sv.ts';
import { tabFormsEn } from './tabForms.en.ts';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });
const DAY_AND_TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});
const TIME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', timeStyle: 'short' });
const NUMBER = new Intl.NumberFormat('en-GB');

const criteria = (count: number): string => `${NUMBER.format(count)} ${count === 1 ? 'criterion' : 'criteria'}`;

/** The tab in English. Dates stay as they are written in Sweden, year first. */
export const tabEn: typeof tabSv = {
  format: {
    date: (instant) => DAY.format(new Date(instant)),
    dateTime: (instant) => DAY_AND_TIME.format(new Date(instant)),
    timeOrDay: (instant, now) =>
      (DAY.format(new Date(instant)) === DAY.format(new Date(now)) ? TIME : DAY_AND_TIME).format(new Date(instant)),
    number: (value) => NUMBER.format(value),
  },
  frame: {
    skipToContent: 'Skip to content',
    navigation: 'Samsyn',
    criteria: 'Criteria',
    consultations: 'Consultations',
    problems: 'To sort out',
    settings: 'More options',
    language: 'Language',
    swedish: 'Svenska',
    english: 'English',
    reload: 'Fetch again',
    setup: 'Lists and columns',
    noRole: 'No role in Samsyn',
    breadcrumb: 'Breadcrumb',
    notFound: {
      title: 'There is no such page',
      body: 'The link may be old or mistyped.',
      action: 'Show all criteria',
    },
  },
  freshness: {
    pulling: 'Fetching from SharePoint …',
    fresh: 'Updated just now',
    reading: (rows) => `Reading, ${rows} rows so far`,
    unreached: (time) => `Not reached since ${time}`,
    neverReached: 'SharePoint cannot be reached',
    paused: (time) => `Microsoft 365 asks us to wait until ${time}`,
    signIn: 'Your sign-in has expired',
    waiting: (count) => (count === 1 ? '1 change is waiting' : `${count} changes are waiting`),
    retry: 'Try again',
  },
  start: {
    loading: 'Opening Samsyn …',
    retry: 'Try again',
    signIn: 'Sign in',
    setUp: 'Show the lists',
    notInTeams: {
      title: 'Samsyn is opened in Teams',
      body: 'This page shows its content when it is a tab in Microsoft Teams.',
      action: 'Open in Teams',
    },
    misconfigured: {
      title: 'Samsyn is not fully installed',
      body: 'The server sent no valid settings to the tab. Contact whoever manages Samsyn.',
    },
    signInRequired: {
      title: 'You need to sign in',
      body: 'Teams could not sign you in to Samsyn. Sign in and continue where you were. If that does not help, ask whoever manages Samsyn in your organisation to approve the app.',
    },
    accessDenied: {
      title: 'You do not have access to Samsyn',
      body: 'The criteria are kept on a SharePoint site that your account may not read. Ask the national coordinator for access to the site, then open the tab again.',
    },
    notFound: {
      title: 'The lists are missing',
      body: 'Samsyn could not find its SharePoint site, or the lists have not been created yet. The owner of the site can create them.',
    },
    unreachable: {
      title: 'Could not reach SharePoint',
      body: 'Check your connection and try again. Nothing that you have saved is lost.',
    },
    broken: {
      title: 'Something went wrong in the tab',
      body: 'This is a fault in Samsyn, not something you did. What you have saved is in SharePoint.',
    },
  },
  list: {
    title: 'Criteria',
    create: 'New criterion',
    search: 'Search the criteria',
    searchPlaceholder: 'Search by word, id or product group',
    facet: { level: 'Level', kind: 'Type', productGroup: 'Product group', status: 'Status' },
    chosen: (facet, count) => `${facet}, ${count} selected`,
    removeFilter: (label) => `Remove the filter ${label}`,
    clear: 'Clear',
    sortedBy: (order) => `Sort: ${order}`,
    sortBy: { relevance: 'Best match', title: 'Title', id: 'Id', changed: 'Last changed', status: 'Status' },
    count: criteria,
    countOf: (count, all) => `${NUMBER.format(count)} of ${criteria(all)}`,
    table: 'Criteria',
    column: { criterion: 'Criterion', level: 'Level', kind: 'Type', status: 'Status', changed: 'Changed' },
    nothingFound: {
      title: 'No criterion matches',
      body: 'Try fewer or other words, or remove a filter.',
      action: 'Clear search and filters',
    },
    nothingYet: {
      title: 'There are no criteria yet',
      body: 'The first criterion saved to the list Kriterier will show here.',
      readerBody: 'No criterion is published yet. What is published shows here.',
    },
  },
  criterion: {
    back: 'Criteria',
    version: (version) => `Version ${version}`,
    draftExplained: 'The criterion is not published. Do not use it in a procurement.',
    missing: 'Not written yet.',
    onlyTitleKnown: 'Only the title is known. Read the text at the National Agency for Public Procurement.',
    facts: 'About the criterion',
    sourceName: (id, version) =>
      `National Agency for Public Procurement${id === undefined ? '' : ` ${id}`}${version === undefined ? '' : `, version ${version}`}`,
    changed: 'Last changed',
    changedBy: (date, name) => `${date} by ${name}`,
    edit: 'Edit',
    share: 'Share',
    copyLink: 'Copy link',
    linkCopied: 'The link is copied.',
    copyFailed: 'Copying was not possible. Select and copy the link:',
    missingPage: {
      title: (id) => `Criterion ${id} does not exist`,
      body: 'It may have been removed, or you may not see it: readers see published criteria only.',
      action: 'Show all criteria',
    },
    history: 'History',
    versions: 'Changes in SharePoint',
    showVersions: 'Show every change saved in SharePoint',
    loadingVersions: 'Fetching the changes …',
    versionsFailed: 'The changes could not be fetched. Try again.',
    versionLine: (when, name) => `${when} by ${name}`,
    historyEdited: 'Last saved',
    historyEdition: (version, change, comment) =>
      `Edition ${version} frozen: ${[change.toLowerCase(), comment].filter((part) => part !== '').join(', ')}`,
    historyOpened: (title) => `Consultation “${title}” opened`,
    historyPosition: (region, stance) => `${region}: ${stance}`,
    moreHistory: (count) => `Show ${count} more`,
  },
  standing: {
    heading: 'The regions’ answers',
    answered: (count, all) => `${count} of ${all} have answered`,
    was: (stance) => `Earlier: ${stance}`,
    staleExplained: 'The answer is about an earlier text and does not count.',
    unverifiedExplained: (name) =>
      `The row was last written by ${name}, who is not the region’s contact. The answer does not count until the contact has confirmed it.`,
    bar: (parts) => `Distribution: ${parts}`,
  },
  consultations: {
    title: 'Consultations',
    open: 'Open a consultation',
    isOpen: 'Open',
    isClosed: 'Closed',
    empty: {
      title: 'No consultation is open',
      body: 'When the coordinator sends criteria to the 21 regions for consultation they show here.',
    },
    closesOn: (day) => `Closes ${day}`,
    closedOn: (day) => `Closed, last day ${day}`,
    opened: (day) => `Opened ${day}`,
    overdue: 'The last day has passed',
    items: criteria,
    regionsDone: (count, all) => `${count} of ${all} regions have answered everything`,
    yourAnswers: (count, all) => `You have answered ${count} of ${all}`,
    column: { criterion: 'Criterion', answers: 'The regions’ answers', yours: 'Your answer' },
    table: 'Criteria in the consultation',
    back: 'Consultations',
    missingCriterion: 'The criterion no longer exists',
    package: 'Package',
    missingPage: {
      title: 'The consultation does not exist',
      body: 'It may have been removed, or you may not see it.',
      action: 'Show all consultations',
    },
    nextUnanswered: 'Answer the next one',
  },
  ...tabFormsEn,
};
