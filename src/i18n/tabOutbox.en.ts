import type { tabOutboxSv } from './tabOutbox.sv.ts';

const WEEKDAY_AND_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** The same in English. */
export const tabOutboxEn: typeof tabOutboxSv = {
  weekdayAndTime: (instant) => WEEKDAY_AND_TIME.format(new Date(instant)),
  mark: { itsTurn: 'Waiting', itsPerson: 'Waiting for you' },
  saved: {
    signIn: 'Saved here. Sent when you have signed in again.',
    queued: 'Saved here. Sent when Microsoft 365 answers.',
    merged: (name, columns) => `Saved. ${name} had changed ${columns} meanwhile; both changes are in it.`,
    takenBack: {
      written: (title) => `The change in “${title}” was written before you took it back. It is in the list.`,
      perhapsWritten: (title) =>
        `The change in “${title}” is not sent again, but one attempt had no answer. Check whether it is in the list.`,
    },
    dismiss: 'Close',
  },
  stuck: {
    chooseTitle: 'Your change waits for your choice.',
    chooseBody: 'It stays, also when you close the page.',
    parkedTitle: 'SharePoint did not take your change.',
    parkedBody: 'It is not saved in the list but kept with you.',
    behindTitle: 'The change waits behind an earlier one.',
    behindBody: 'It is sent when you have dealt with the earlier change of the same row.',
    choose: 'Choose what is to stand',
    show: 'Show under To sort out',
  },
  draft: {
    found: (when) => `You have an unsaved draft from ${when}. It is filled in here.`,
    newer: 'The row has been changed since. When you save, the differences are shown.',
    drop: 'Throw the draft away',
    leaveIt: 'Leave as a draft',
    lost: {
      heading: 'Your draft is still here',
      body: (when) => `You wrote this on ${when}. It is not saved in the list.`,
      copy: 'Copy the text',
      copied: 'The text has been copied.',
      copyFailed: 'Copying did not work. Select the text and copy it by hand.',
      ask: { title: 'Throw the draft away?', body: 'What you wrote is thrown away and cannot be fetched back.' },
    },
    notKept: 'What you type cannot be stored on this computer. Save before you close the tab.',
  },
  limits: {
    noNewRows: (list) =>
      `The list ${list} has been changed in SharePoint, so no new rows can be made. See To sort out.`,
    noWriting: (list) => `The list ${list} has been changed in SharePoint and cannot be written. See To sort out.`,
    column: 'The column has been changed in SharePoint and cannot be written just now.',
    needsValue: 'The column has been changed in SharePoint and may no longer be empty.',
    tooLong: (limit) =>
      `The column has been changed in SharePoint and holds at most ${limit.toLocaleString('en-GB')} characters.`,
    choiceGone: (choice) => `“${choice}” can no longer be chosen: the choice has been removed in SharePoint.`,
    at: (list, column, sentence) => `${list}, ${column}: ${sentence}`,
    seeBelow: 'The list has been changed in SharePoint. Correct what is marked below.',
  },
};
