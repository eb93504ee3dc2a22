import type { chatMeetingsSv } from './chatMeetings.sv.ts';

export const chatMeetingsEn: typeof chatMeetingsSv = {
  meeting: 'Meeting',
  minutes: 'Minutes',
  agenda: 'Agenda',
  planned: (minutes) => `${minutes} min`,
  started: (at) => `began ${at}`,
  ended: (at) => `ended ${at}`,
  at: (title) => `The meeting is at: ${title}`,
  pause: 'The meeting has a break, or is at an item without a criterion.',
  everybodyHeard: 'All regions asked have been heard on this item.',
  unanswered: (regions) =>
    `Contacts of ${regions.join(', ')}: answer in the meeting’s side panel, or say the answer so that it is taken down and confirm it later.`,
  more: (count) => `${count} more criteria are in Samsyn.`,
  present: (count, of) => `${count} of ${of} regions were present`,
  decided: (count) => (count === 1 ? '1 decision was recorded' : `${count} decisions were recorded`),
  waiting: (count) =>
    count === 1
      ? '1 answer that was said at the meeting waits for its region to confirm it.'
      : `${count} answers that were said at the meeting wait for their regions to confirm them.`,
  said: {
    title: (region: string) => `Taken down for ${region}: confirm the answer`,
    criterion: 'Criterion',
    answer: 'Answer',
    reason: 'Reason',
    counts: 'It was taken down as it was said at the meeting, and counts only once you have confirmed it.',
    confirm: 'Confirm',
    open: 'Open the meeting',
    saidAnew: (stance: string) =>
      `Something else has been taken down since the message was sent: ${stance}. Open the meeting and confirm there.`,
  },
};
