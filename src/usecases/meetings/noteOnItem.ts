import type { RowKey } from '#domain/ids.ts';
import { MEETING_LIMIT, NOTE_LIMIT } from '#domain/limits.ts';
import type { AgendaItem, Meeting } from '#domain/meeting.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Actor } from '#domain/role.ts';
import type { Change, Held, Workspace } from '#domain/workspace.ts';
import { isTooLong, runningMeeting, type MeetingRefusal } from './meetingRefusal.ts';

export type NoteOnItem = {
  /** The row as it was when the person began to write: what others have noted since is put together with it. */
  readonly base: Held<Meeting>;
  readonly item: RowKey;
  /** Left out, it stays. */
  readonly note?: string | undefined;
  readonly outcome?: string | undefined;
};

export type NoteOnItemRefusal =
  | MeetingRefusal
  | { readonly kind: 'itemMissing' }
  | { readonly kind: 'noteTooLong'; readonly limit: number }
  | { readonly kind: 'meetingTooLong'; readonly limit: number }
  | { readonly kind: 'nothingChanged' };

/** Notes what was said on an item, and what the meeting came to. Rule A9 in docs/spec/meetings.md. */
export function noteOnItem(
  workspace: Workspace,
  actor: Actor,
  { base, item: key, note, outcome }: NoteOnItem,
): Result<readonly Change[], NoteOnItemRefusal> {
  const running = runningMeeting(workspace, actor, base.value.key);
  if (!running.ok) return running;
  const item = base.value.agenda.find((each) => each.key === key);
  if (item === undefined) return err({ kind: 'itemMissing' });
  const noted = { ...item, note: plainNote(note ?? item.note), outcome: plainNote(outcome ?? item.outcome) };
  if (Math.max(noted.note.length, noted.outcome.length) > NOTE_LIMIT) {
    return err({ kind: 'noteTooLong', limit: NOTE_LIMIT });
  }
  if (isSameNote(noted, item)) return err({ kind: 'nothingChanged' });
  const agenda = base.value.agenda.map((each) => (each === item ? noted : each));
  const value: Meeting = { ...base.value, agenda };
  if (isTooLong(value)) return err({ kind: 'meetingTooLong', limit: MEETING_LIMIT });
  return ok([{ kind: 'update', list: 'meetings', base, value }]);
}

type Noted = Pick<AgendaItem, 'note' | 'outcome'>;

/** Whether the same is noted and the same came of it. */
export function isSameNote(one: Noted, other: Noted): boolean {
  return one.note === other.note && one.outcome === other.outcome;
}

/** A text as it comes to stand in the row: without the blanks at its ends, which somebody who goes on writes after. */
export function plainNote(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
