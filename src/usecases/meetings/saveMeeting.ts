import type { CriterionId, Day, RowKey } from '#domain/ids.ts';
import { LINE_LIMIT, MEETING_LIMIT } from '#domain/limits.ts';
import { stateOf, type AgendaItem, type AgendaSubject, type Meeting } from '#domain/meeting.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Change, Held, Workspace } from '#domain/workspace.ts';
import { criterionById } from '../lookUp.ts';
import { isTooLong } from './meetingRefusal.ts';

/** An item as a person plans it. Without a key it is new; what has been noted on one that has a key stays. */
export type AgendaDraft = Pick<AgendaItem, 'subject' | 'title' | 'minutes'> & { readonly key?: RowKey | undefined };

/** What a person plans. The rest follows from how the meeting goes. */
export type MeetingDraft = Pick<Meeting, 'title' | 'network' | 'on' | 'chat'> & {
  readonly agenda: readonly AgendaDraft[];
};

export type SaveMeeting = {
  /** The row as it was when the person began; none for a new meeting. */
  readonly base?: Held<Meeting> | undefined;
  readonly draft: MeetingDraft;
};

export type SaveMeetingRefusal =
  | { readonly kind: 'mayNotLead' }
  | { readonly kind: 'meetingEnded' }
  | { readonly kind: 'meetingTitleMissing' }
  | { readonly kind: 'meetingLineTooLong'; readonly limit: number }
  | { readonly kind: 'itemTitleMissing'; readonly place: number }
  | { readonly kind: 'subjectMissing'; readonly place: number }
  | { readonly kind: 'subjectTwice'; readonly title: string }
  | { readonly kind: 'minutesWrong'; readonly place: number }
  | { readonly kind: 'meetingTooLong'; readonly limit: number }
  /** An item that is left out has been noted on, perhaps while the plan was changed. */
  | { readonly kind: 'notedItemDropped'; readonly title: string }
  | { readonly kind: 'nothingChanged' };

/** Longest time that is planned for one item, in minutes: a working day. */
const LONGEST_ITEM = 480;

export function meetingDraftOf({ title, network, on, chat, agenda }: Meeting): MeetingDraft {
  return {
    ...{ title, network, on, chat },
    agenda: agenda.map(({ key, subject, title: heading, minutes }) => ({ key, subject, title: heading, minutes })),
  };
}

/** A meeting with nothing on it yet. */
export function emptyMeetingDraft(on: Day): MeetingDraft {
  return { title: '', network: '', on, chat: '', agenda: [] };
}

/** The items that a person left out of a plan and that have been noted on; what came after it was begun stays anyway. */
export function notedBeside(now: Meeting, base: Meeting, draft: readonly AgendaDraft[]): readonly AgendaItem[] {
  const [known, kept] = [new Set(base.agenda.map(({ key }) => key)), new Set(draft.map(({ key }) => key))];
  return now.agenda.filter((item) => isNoted(item) && known.has(item.key) && !kept.has(item.key));
}

/** Whether a plan has to keep the item. Rule A4 in docs/spec/meetings.md. */
export function isNoted({ note, outcome }: AgendaItem): boolean {
  return note !== '' || outcome !== '';
}

/** Plans a meeting, or changes what is planned until it has ended. Rules A1–A4 in docs/spec/meetings.md. */
export function saveMeeting(
  workspace: Workspace,
  actor: Actor,
  { base, draft }: SaveMeeting,
  at: Moment,
): Result<readonly Change[], SaveMeetingRefusal> {
  if (!may.leadMeeting(actor)) return err({ kind: 'mayNotLead' });
  const now = base && (workspace.meetings.byKey(base.value.key) ?? base);
  if (now !== undefined && stateOf(now.value) === 'ended') return err({ kind: 'meetingEnded' });
  const value = planned(base?.value, draft, at);
  const [noted] = base && now ? notedBeside(now.value, base.value, draft.agenda) : [];
  if (noted !== undefined) return err({ kind: 'notedItemDropped', title: noted.title });
  const refusal = linesRefusal(value) ?? agendaRefusal(workspace, value.agenda);
  if (refusal !== undefined) return err(refusal);
  if (isTooLong(value)) return err({ kind: 'meetingTooLong', limit: MEETING_LIMIT });
  if (base === undefined) return ok([{ kind: 'create', list: 'meetings', value }]);
  if (JSON.stringify(value) === JSON.stringify(base.value)) return err({ kind: 'nothingChanged' });
  return ok([{ kind: 'update', list: 'meetings', base, value }]);
}

function planned(base: Meeting | undefined, draft: MeetingDraft, at: Moment): Meeting {
  const agenda = draft.agenda.map(({ key, subject, title, minutes }): AgendaItem => {
    const known = base?.agenda.find((item) => item.key === key);
    const { note = '', outcome = '' } = known ?? {};
    return { key: known?.key ?? at.newKey(), subject, title: onOneLine(title), minutes, note, outcome };
  });
  const began: Meeting = base ?? {
    ...{ key: at.newKey(), title: '', network: '', on: draft.on, agenda: [], chat: '' },
    ...{ steps: [], attendance: [], endedAt: undefined, minutes: undefined },
  };
  const { on } = draft;
  const [title, network, chat] = [onOneLine(draft.title), onOneLine(draft.network), draft.chat.trim()];
  return { ...began, title, network, on, agenda, chat };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function linesRefusal({ title, network, chat, agenda }: Meeting): SaveMeetingRefusal | undefined {
  if (title === '') return { kind: 'meetingTitleMissing' };
  const lines = [title, network, chat, ...agenda.map((item) => item.title)];
  return lines.some((line) => line.length > LINE_LIMIT) ? { kind: 'meetingLineTooLong', limit: LINE_LIMIT } : undefined;
}

function agendaRefusal(workspace: Workspace, agenda: readonly AgendaItem[]): SaveMeetingRefusal | undefined {
  const met = new Set<CriterionId | RowKey>();
  for (const [index, { subject, title, minutes }] of agenda.entries()) {
    const place = index + 1;
    if (title === '') return { kind: 'itemTitleMissing', place };
    if (!Number.isInteger(minutes) || minutes < 0 || minutes > LONGEST_ITEM) return { kind: 'minutesWrong', place };
    const named = subjectNamed(subject);
    if (named === undefined) continue;
    if (met.has(named)) return { kind: 'subjectTwice', title };
    met.add(named);
    if (!isThere(workspace, subject)) return { kind: 'subjectMissing', place };
  }
  return undefined;
}

function subjectNamed(subject: AgendaSubject): CriterionId | RowKey | undefined {
  switch (subject.kind) {
    case 'criterion':
      return subject.criterion;
    case 'consultation':
      return subject.consultation;
    case 'package':
      return subject.package;
    case 'free':
      return undefined;
  }
}

function isThere(workspace: Workspace, subject: AgendaSubject): boolean {
  switch (subject.kind) {
    case 'criterion':
      return criterionById(workspace, subject.criterion) !== undefined;
    case 'consultation':
      return workspace.consultations.byKey(subject.consultation) !== undefined;
    case 'package':
      return workspace.packages.byKey(subject.package) !== undefined;
    case 'free':
      return true;
  }
}
