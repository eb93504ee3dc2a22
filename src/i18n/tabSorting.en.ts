import type { tabSortingSv } from './tabSorting.sv.ts';
import { swedishTime } from './swedishTime.ts';

const NUMBER = new Intl.NumberFormat('en-GB');

/** The same in English. */
export const tabSortingEn: typeof tabSortingSv = {
  sorting: {
    title: 'To sort out',
    allWell: {
      title: 'All is well',
      body: 'No changes are waiting, every row can be read and the lists look as Samsyn needs them.',
    },
    cancel: 'Cancel',
    openList: (list) => `Open ${list} in SharePoint`,
  },
  pending: {
    heading: 'Your changes that are waiting',
    intro:
      'What you have saved stays here until SharePoint has taken it. What does not wait for you is sent by itself.',
    row: {
      regions: { made: 'New region', changed: 'Changed region' },
      roles: { made: 'New role', changed: 'Changed role' },
      productGroups: { made: 'New product group', changed: 'Changed product group' },
      criteria: { made: 'New criterion', changed: 'Changed criterion' },
      editions: { made: 'New edition', changed: 'Changed edition' },
      packages: { made: 'New package', changed: 'Changed package' },
      consultations: { made: 'New consultation', changed: 'Changed consultation' },
      positions: { made: 'New answer', changed: 'Changed answer' },
      regionalRequirements: { made: 'New regional requirement', changed: 'Changed regional requirement' },
      terms: { made: 'New glossary entry', changed: 'Changed glossary entry' },
      packageEditions: { made: 'New package edition', changed: 'Changed package edition' },
      comments: { made: 'New comment', changed: 'Changed comment' },
      decisions: { made: 'New decision', changed: 'Changed decision' },
      adoptions: { made: 'New adoption', changed: 'Changed adoption' },
      deviations: { made: 'New deviation', changed: 'Changed deviation' },
      events: { made: 'New event', changed: 'Changed event' },
      gateSettings: { made: 'New setting of a check', changed: 'Changed setting of a check' },
      presences: { made: 'New sign of presence', changed: 'Changed sign of presence' },
      conversations: { made: 'New conversation with the bot', changed: 'Changed conversation with the bot' },
      notices: { made: 'New notice', changed: 'Changed notice' },
      meetings: { made: 'New meeting', changed: 'Changed meeting' },
    },
    since: (instant) => `Made ${swedishTime.dateTime(instant)}`,
    unnamed: 'Untitled',
    sending: 'Being sent …',
    behind: 'Sent after an earlier change that is waiting.',
    waiting: {
      soon: 'Sent as soon as possible.',
      unreachable: 'Sent when SharePoint can be reached again.',
      busy: 'Sent when Microsoft 365 has time.',
      signInRequired: 'Sent when you have signed in again.',
    },
    parked: 'SharePoint did not take the change.',
    parkedRemedy: {
      accessDenied: 'Ask the national coordinator for the right to write in the list and try again, or take it back.',
      other: 'Correct and save again, try again, or take the change back.',
    },
    collision: (name, when) => `${name} changed the same thing ${swedishTime.dateTime(when)}. Choose what is to stand.`,
    gone: 'The row has been deleted from the list. Choose whether it is to be made again.',
    unreadable: 'The change was saved by an older version of Samsyn and cannot be read. Take it back and do it again.',
    notKept: 'Could not be stored on this computer. Do not close the tab until it has been sent.',
    retry: 'Try now',
    retryAll: 'Try sending all now',
    difference: 'Show difference',
    hideDifference: 'Hide difference',
    choose: 'Choose what is to stand',
    edit: 'Correct',
    takeBack: 'Take back',
    confirm: {
      title: 'Take the change back?',
      body: (title) => `What you wrote in “${title}” is thrown away and cannot be fetched back.`,
      more: 'Later changes that build on it are taken back too.',
      action: 'Take back',
    },
  },
  sweep: {
    heading: 'Deletions to confirm',
    body: (removes, of, list) =>
      `${NUMBER.format(removes)} of ${NUMBER.format(of)} rows in ${list} were missing when the list was read again. They are shown until somebody has said that they are gone.`,
    bodyForOthers: 'The national coordinator decides.',
    readAnew: 'Read the list again',
    confirm: 'Yes, they are deleted',
    ask: {
      title: (removes, list) => `Remove ${NUMBER.format(removes)} rows from ${list}?`,
      body: 'They disappear from Samsyn on this computer. What is still in SharePoint is not affected.',
    },
  },
  gone: {
    heading: 'Lists that are missing',
    body: (list) => `The list ${list} is not on the site. What was in it is shown as it was last.`,
    setUp: 'Go to lists and columns',
    remedy:
      'Restore the list from the recycle bin in SharePoint. If it is not there it can be made again, but then without its rows.',
    askOwner: 'The national coordinator can restore the list or make it again.',
  },
  toMake: {
    heading: 'New lists to make',
    body: (list) => `The list ${list} came with a later version of Samsyn and is not on the site yet.`,
    remedy:
      'Make them under Lists and columns. Nothing else changes, and until then everything works but what they are for.',
  },
  drifts: {
    heading: 'Lists that have been changed',
    off: 'Switched off:',
    remedy: 'What to do:',
    check: 'Check again',
  },
  unreadable: {
    heading: 'Rows that cannot be read',
    intro:
      'A value in the list is such that Samsyn does not understand it. The row is not shown and not counted until it is corrected. Open the list, correct the columns and save; within seconds the row is back. Everything else works as usual.',
    column: { row: 'Row', columns: 'Columns to correct', written: 'Last changed', todo: 'What to do' },
    untitled: 'Untitled',
    rowNumber: (id) => `row ${id}`,
    table: 'Rows that cannot be read',
  },
};
