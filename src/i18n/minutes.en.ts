import type { StandingCounts } from '#domain/standing.ts';
import type { minutesSv } from './minutes.sv.ts';
import { meetingsEn } from './meetings.en.ts';
import { swedishTime } from './swedishTime.ts';
import { termsEn } from './terms.en.ts';

const COUNTED: Record<keyof StandingCounts, string> = {
  ...termsEn.stance,
  silent: termsEn.answer.silent,
  stale: termsEn.answer.stale,
  unverified: termsEn.answer.unverified,
  hidden: termsEn.answer.hidden,
};

export const minutesEn: typeof minutesSv = {
  name: (title) => `Minutes: ${title}`,
  fileName: (title, day) => `Minutes ${day} ${title}.docx`,
  state: { made: 'Minutes', working: 'Working material, the meeting has not ended' },
  held: (network, day) => [network, day].filter((part) => part !== '').join(' · '),
  times: (from, to) =>
    from === undefined
      ? 'The meeting has not begun.'
      : `Began ${swedishTime.dateTime(from)}${to === undefined ? ', running.' : `, ended ${swedishTime.dateTime(to)}.`}`,
  decidesNothing:
    'The meeting decides nothing itself. Decisions are made by the steering group, answers given by the regions.',
  attendance: 'Attendance',
  present: (present, of) => `${present} of ${of} regions were present.`,
  item: (place, title) => `${place}. ${title}`,
  took: (minutes, planned) => (planned === 0 ? `${minutes} min` : `${minutes} min, planned ${planned} min`),
  note: 'Note',
  outcome: 'The meeting came to',
  decisions: 'Decisions',
  decision: (subject, outcome, { body, on, caseNumber }) =>
    `${subject}: ${outcome} by ${body} ${on}${caseNumber === '' ? '' : `, case ${caseNumber}`}.`,
  outcomes: { decided: 'decided', referredBack: 'referred back', rejected: 'rejected', repealed: 'repealed' },
  standing: 'Where the regions stood when the meeting ended',
  counted: (kind, count) => `${COUNTED[kind]} ${count}`,
  said: 'Said at the meeting',
  column: {
    region: 'Region',
    attendance: 'Attendance',
    functions: 'Function',
    criterion: 'Criterion',
    standing: 'Answers',
    answer: 'Answer',
    reason: 'Reason and reservation',
    confirmed: 'Confirmed',
  },
  reservation: (text) => `Reservation: ${text}`,
  shortened: meetingsEn.shortened,
  empty: 'Nothing noted.',
};
