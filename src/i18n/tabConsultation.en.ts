import type { tabConsultationSv } from './tabConsultation.sv.ts';

const regions = (count: number): string => `${count} ${count === 1 ? 'region' : 'regions'}`;
const listed = (words: readonly string[]): string => words.join(', ');

export const tabConsultationEn: typeof tabConsultationSv = {
  hidden: 'Answers are hidden from the other regions until the consultation has closed.',
  asked: (count) => `${regions(count)} asked`,
  answerAll: 'Answer everything',
  nothingLeft: 'Everything that can be answered is answered.',
  timeline: {
    label: 'Course of the consultation',
    opened: 'Opened',
    anchoring: 'Anchor until',
    lastDay: 'Last day to answer',
    closed: 'Closed',
    notClosed: 'Closed by the coordinator',
    daysLeft: (count) => {
      if (count === 0) return 'Today';
      return count === 1 ? '1 day left' : `${count} days left`;
    },
  },
  over: 'The last day to answer is over. Extend the consultation or close it.',
  overForRegions: 'The last day to answer is over. The coordinator extends the consultation or closes it.',
  regions: {
    heading: 'Who has answered',
    all: 'Answered everything',
    part: 'Answered a part',
    none: 'Not answered',
    share: (name, count, all) => `${name} (${count} of ${all})`,
    count: (label, count) => `${label}: ${count}`,
  },
  items: 'Criteria',
  askAgain: 'The text has changed: ask again',
  changing: 'The text is being changed',
  matrix: 'Standing region by region',
  decide: 'Decision paper',
  actions: {
    remind: 'Remind',
    extend: 'Extend',
    close: 'Close the consultation',
    label: 'Coordinate the consultation',
  },
  log: {
    heading: 'What has happened',
    by: (name, when) => `${name}, ${when}`,
    askedAgain: (id) => `The regions were asked again about ${id}`,
    carriedForward: (id) => `Answers on ${id} were carried forward to the new wording: editorial change`,
    reminded: (names) => `Reminder to ${listed(names)}`,
    consultationExtended: (before, after) => `Last day to answer moved from ${before} to ${after}`,
    consultationClosed: () => 'The consultation was closed',
  },
};
