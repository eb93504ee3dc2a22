import type { chatNoticesSv } from './chatNotices.sv.ts';

const days = (count: number): string => {
  if (count === 0) return 'last day today';
  return count === 1 ? '1 day left' : `${count} days left`;
};
const criteria = (count: number): string => (count === 1 ? '1 criterion' : `${count} criteria`);

export const chatNoticesEn: typeof chatNoticesSv = {
  commands: {
    help: ['help', 'help me', 'what can you do', 'hello'],
    mine: ['my answers', 'my consultations', 'our answers', 'to do'],
    digest: ['summary', 'digest', 'summarise'],
    search: ['search', 'search for', 'find', 'look for', 'show'],
    mute: ['mute', 'silence', 'turn off'],
    unmute: ['unmute', 'turn on'],
    topics: {
      digest: ['summary', 'digest'],
      consultations: ['consultations', 'consultation', 'reminders'],
      packages: ['packages', 'package'],
      changes: ['changes', 'change'],
    },
  },
  topics: { digest: 'summary', consultations: 'consultations', packages: 'packages', changes: 'changes' },
  welcome: {
    personal: [
      'Hello! I am Samsyn, and help the regions to agree on sustainability criteria.',
      'Write “my answers” to see what your region has left, or some words and I search.',
      'I write on weekday mornings when something waits for you. Write “mute summary” if you do not want that.',
    ],
    groupChat: [
      'Hello! I am Samsyn, and help the regions to agree on sustainability criteria.',
      'Choose Samsyn below the message box to find and share a criterion here; each of you can answer in the card.',
      'Mention me and write some words, such as “@Samsyn search latex”. I write nothing here by myself.',
    ],
    channel: [
      'Hello! I am Samsyn, and help the regions to agree on sustainability criteria.',
      'Add the tab Samsyn at the top of the channel to have criteria, consultations and packages at hand.',
      'Mention me and write some words, such as “@Samsyn search latex”. I write nothing here by myself.',
    ],
    meeting: [
      'Hello! I am Samsyn, and help you to go through criteria in the meeting.',
      'Open Samsyn in the side panel for the agenda, and share to the stage when all should see the same text.',
      'Mention me and write an id, such as “@Samsyn REG-INK-012”, and I show the criterion in the chat.',
    ],
  },
  help: {
    title: 'What I can do',
    lines: [
      'search latex – finds criteria by words',
      'REG-INK-012 – shows the criterion',
      'my answers – what your region has left to answer',
      'summary – everything that waits for you',
      'mute consultations / unmute consultations – chooses what I write about (summary, consultations, packages, changes)',
    ],
  },
  openTab: 'Open Samsyn',
  openToDo: 'Open To do',
  openConsultation: 'Open the consultation',
  openPackage: 'Open the package',
  answerHere: (id) => `Answer ${id} here`,
  digest: {
    title: (day) => `What waits for you ${day}`,
    nothing: 'Nothing waits for you right now.',
    answers: 'To answer',
    packages: 'Packages',
    changes: 'Changed in what you use',
    others: (count, isAll) =>
      `${count} ${isAll ? '' : 'more '}${count === 1 ? 'thing waits' : 'things wait'} in To do.`,
    answer: ({ region, title, due, left }) => `${region}, ${title}: ${criteria(due)} left, ${days(left)}`,
    consider: (region, name) => `${region} has not considered ${name}`,
    planPassed: (region, name, day) => `${region} was to adopt ${name} on ${day}. Update the adoption.`,
    reconsider: (region, name, { id, day }) =>
      `${region}, ${name}: the deviation from ${id} is to be reconsidered by ${day}`,
    outdated: (region, name) => `${region} uses an older edition of ${name}`,
    stale: (region, title, count) =>
      `${region}, ${title}: the text changed in ${criteria(count)} that you have answered`,
    silent: 'Consultations that you coordinate',
    silentOn: (title, count, left) =>
      `${title}: ${count} ${count === 1 ? 'region has' : 'regions have'} something left to answer, ${days(left)}`,
    more: (count) => `… and ${count} more`,
  },
  mine: {
    title: 'Your regions’ answers',
    noRegion: 'You are not the contact of any region, so there are no answers to show. The coordinator can add you.',
    allDone: (region) => `${region} has answered everything that can be answered.`,
    left: ({ region, title, given, of, left }) => `${region}, ${title}: ${given} of ${of} answered, ${days(left)}`,
  },
  search: {
    title: (words) => `Found for “${words}”`,
    guessed: (words) => `I did not recognise that as a command, so I searched for “${words}”.`,
    more: (count) => `${count} more are in Samsyn.`,
    nothing: (words) => `No criterion fits “${words}”. Try fewer or other words, or write “help”.`,
  },
  reminder: {
    title: (title) => `Reminder: ${title}`,
    body: (day, left) => `The last day to answer is ${day}, ${days(left)}.`,
    region: (region, due) => `${region}: ${criteria(due)} left to answer`,
    from: 'Sent by Samsyn for whoever coordinates the consultation.',
  },
  reminding: {
    open: 'Remind silent regions',
    openFor: (title) => `Remind in ${title}`,
    title: (title) => `Remind in the consultation ${title}`,
    who: 'Get the reminder from Samsyn',
    region: (region, people) => `${region}: ${people}`,
    others: 'Get no reminder from Samsyn',
    unreached: (regions) =>
      `${regions}: the contact has not added the app or has muted consultations. Write to them from the consultation’s page.`,
    noContact: (regions) => `${regions}: no contact in the list of roles.`,
    lately: (regions) => `${regions}: reminded within the last day.`,
    text: 'What Samsyn writes; each of them sees their own regions',
    nobody: 'There is no reminder to send right now.',
    send: (count) => `Send to ${count} ${count === 1 ? 'contact' : 'contacts'}`,
    back: 'Back',
    sent: (count) =>
      `The reminder goes out to ${count} ${count === 1 ? 'contact' : 'contacts'} within a minute or so. It is in the consultation’s log.`,
    wasSent: 'Nothing more is sent: those who were chosen have been reminded already, or have answered since.',
  },
  newEdition: {
    title: (name) => `A new edition of ${name} is in force`,
    body: (regions) => `${regions}: an older edition is in use. Consider the new one.`,
  },
  askedAgain: {
    title: (id) => `The text of ${id} has changed`,
    body: (regions, title) =>
      `${regions}: an earlier text was answered in the consultation “${title}”, and you can answer again.`,
  },
  muting: {
    muted: (topic) => `I write no more about ${topic} by myself. Write “unmute ${topic}” to have it again.`,
    unmuted: (topic) => `I write about ${topic} again.`,
    which:
      'What about? Write for example “mute consultations”. Summary, consultations, packages and changes can be muted.',
    notKept:
      'I cannot keep the choice, because Samsyn’s server may not write in the lists. So it writes nothing by itself.',
  },
  onlyPersonal: 'I answer that in our own chat only, so that nobody else sees it. Write it to me there.',
  fallback: (title) => `${title}. This version of Teams cannot show the card. Open Samsyn.`,
};
