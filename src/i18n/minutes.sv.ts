import type { Decision } from '#domain/decision.ts';
import type { StandingCounts } from '#domain/standing.ts';
import { meetingsSv } from './meetings.sv.ts';
import { swedishTime } from './swedishTime.ts';
import { termsSv } from './terms.sv.ts';

const COUNTED: Record<keyof StandingCounts, string> = {
  ...termsSv.stance,
  silent: termsSv.answer.silent,
  stale: termsSv.answer.stale,
  unverified: termsSv.answer.unverified,
  hidden: termsSv.answer.hidden,
};

/** What stands in the minutes of a meeting as a document. */
export const minutesSv = {
  name: (title: string) => `Protokoll: ${title}`,
  fileName: (title: string, day: string) => `Protokoll ${day} ${title}.docx`,
  state: { made: 'Protokoll', working: 'Arbetsmaterial, mötet är inte avslutat' },
  held: (network: string, day: string) => [network, day].filter((part) => part !== '').join(' · '),
  times: (from: string | undefined, to: string | undefined) =>
    from === undefined
      ? 'Mötet har inte börjat.'
      : `Började ${swedishTime.dateTime(from)}${to === undefined ? ', pågår.' : `, avslutades ${swedishTime.dateTime(to)}.`}`,
  decidesNothing: 'Mötet beslutar inget självt. Beslut fattas av styrgruppen och svar lämnas av regionerna.',
  attendance: 'Deltagande',
  present: (present: number, of: number) => `${present} av ${of} regioner närvarade.`,
  item: (place: number, title: string) => `${place}. ${title}`,
  took: (minutes: number, planned: number) =>
    planned === 0 ? `${minutes} min` : `${minutes} min, planerat ${planned} min`,
  note: 'Anteckning',
  outcome: 'Mötet kom fram till',
  decisions: 'Beslut',
  decision: (
    subject: string,
    outcome: string,
    { body, on, caseNumber }: Pick<Decision, 'body' | 'on' | 'caseNumber'>,
  ) => `${subject}: ${outcome} av ${body} ${on}${caseNumber === '' ? '' : `, dnr ${caseNumber}`}.`,
  outcomes: {
    decided: 'fastställt',
    referredBack: 'återremitterat',
    rejected: 'avslaget',
    repealed: 'upphävt',
  } satisfies Record<Decision['outcome'], string>,
  standing: 'Regionernas läge när mötet slutade',
  counted: (kind: keyof StandingCounts, count: number) => `${COUNTED[kind]} ${count}`,
  said: 'Sagt på mötet',
  column: {
    region: 'Region',
    attendance: 'Deltagande',
    functions: 'Funktion',
    criterion: 'Kriterium',
    standing: 'Svar',
    answer: 'Svar',
    reason: 'Motivering och reservation',
    confirmed: 'Bekräftat',
  },
  reservation: (text: string) => `Reservation: ${text}`,
  shortened: meetingsSv.shortened,
  empty: 'Inget antecknat.',
};
