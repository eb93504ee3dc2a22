import { currentItem, stateOf, type Meeting } from '#domain/meeting.ts';
import { swedishTime } from '#i18n/swedishTime.ts';
import type { ShownMinutes } from '#usecases/meetings/minutesOf.ts';
import type { Unanswered } from '#usecases/meetings/unansweredNow.ts';
import type { Element, LinkedCard } from './adaptiveCard.ts';
import { factsOf, headOf } from './criterionHead.ts';
import { asLinked, linkedHead, linkedList, type LinkedSetting } from './linkedCard.ts';
import { inert, run } from './plainText.ts';

/** Criteria that the prompt shows, and items that are listed. */
const SHOWN = 3;
const LISTED = 15;

export type MeetingSubject = {
  readonly meeting: Meeting;
  /** What the meeting is at and who has not been heard on it; empty unless it runs. */
  readonly unanswered: readonly Unanswered[];
  readonly minutes: ShownMinutes;
};

/**
 * A meeting in a chat, the same for everybody: its agenda before, while it runs who has not been heard on what it is
 * at, and its minutes afterwards. Rule A25 in docs/spec/meetings.md.
 */
export function meetingCard(subject: MeetingSubject, setting: LinkedSetting): LinkedCard {
  const { t } = setting;
  const { meeting } = subject;
  const words = t.meetings;
  const state = stateOf(meeting);
  const facts = [meeting.network, ...factsIn(subject, setting)].filter((part) => part !== '');
  const what = `${state === 'ended' ? words.minutes : words.meeting} · ${meeting.on}`;
  const body = { planned: agenda, running: prompt, ended: minutes }[state];
  return asLinked([...linkedHead(inert(what), meeting.title, facts), ...body(subject, setting)], {
    ...setting,
    fallbackText: inert(`${what} ${meeting.title}. ${facts.join(' · ')}`),
  });
}

function factsIn(
  { minutes: { startedAt, endedAt, attendance, items } }: MeetingSubject,
  { t }: LinkedSetting,
): string[] {
  const words = t.meetings;
  if (startedAt === undefined) return [];
  if (endedAt === undefined) return [words.started(swedishTime.dateTime(startedAt))];
  const present = attendance.filter(({ kind }) => kind === 'present').length;
  const decided = new Set(items.flatMap(({ decisions }) => decisions.map(({ value }) => value.key))).size;
  return [
    words.ended(swedishTime.dateTime(endedAt)),
    words.present(present, attendance.length),
    ...(decided === 0 ? [] : [words.decided(decided)]),
  ];
}

function agenda({ meeting }: MeetingSubject, { t }: LinkedSetting): Element[] {
  const lines = meeting.agenda.map(({ title, minutes: planned }) => ({
    name: title,
    said: planned === 0 ? '' : t.meetings.planned(planned),
  }));
  return linkedList(t.meetings.agenda, lines, { t, room: LISTED });
}

function prompt({ meeting, unanswered }: MeetingSubject, { t }: LinkedSetting): Element[] {
  const item = currentItem(meeting);
  const words = t.meetings;
  if (item === undefined || item.subject.kind === 'free') return [line(words.pause)];
  const rest = unanswered.length - SHOWN;
  return [
    line(words.at(item.title)),
    ...(unanswered.length === 0 ? [line(words.everybodyHeard)] : []),
    ...unanswered
      .slice(0, SHOWN)
      .flatMap(({ picture, regions }): Element[] => [
        ...headOf({ picture, productGroups: [] }, t, '1.3'),
        ...factsOf({ picture, productGroups: [] }, t),
        line(words.unanswered(regions.map(({ name }) => name))),
      ]),
    ...(rest > 0 ? [line(words.more(rest))] : []),
  ];
}

function minutes({ minutes: { items } }: MeetingSubject, { t }: LinkedSetting): Element[] {
  const waiting = items.flatMap(({ answers }) => answers).filter(({ confirmation }) => confirmation.kind === 'waiting');
  const lines = items.map(({ item: { title, outcome } }) => ({ name: title, said: beginningOf(outcome) }));
  return [
    ...(waiting.length === 0 ? [] : [line(t.meetings.waiting(waiting.length))]),
    ...linkedList(t.meetings.agenda, lines, { t, room: LISTED }),
  ];
}

/** Most of an outcome that stands in a line; all of it is in the minutes. */
const OUTCOME_LENGTH = 200;

function beginningOf(outcome: string): string {
  const words = outcome.replace(/\s+/gu, ' ');
  return words.length <= OUTCOME_LENGTH ? words : `${words.slice(0, OUTCOME_LENGTH).trimEnd()} …`;
}

function line(text: string): Element {
  return { type: 'RichTextBlock', spacing: 'Small', inlines: [run(text)] };
}
