import { stateOf, type Meeting, type MeetingState } from '#domain/meeting.ts';
import type { RowKey } from '#domain/ids.ts';
import { MEETING_LIMIT } from '#domain/limits.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Held, Workspace } from '#domain/workspace.ts';

/** Why somebody cannot lead a meeting on. */
export type MeetingRefusal =
  | { readonly kind: 'mayNotLead' }
  | { readonly kind: 'meetingMissing' }
  | { readonly kind: 'meetingNotRunning'; readonly state: Exclude<MeetingState, 'running'> };

/** The meeting, for whoever may lead it and while it lasts. */
export function runningMeeting(workspace: Workspace, actor: Actor, key: RowKey): Result<Held<Meeting>, MeetingRefusal> {
  if (!may.leadMeeting(actor)) return err({ kind: 'mayNotLead' });
  const held = workspace.meetings.byKey(key);
  if (held === undefined) return err({ kind: 'meetingMissing' });
  const state = stateOf(held.value);
  return state === 'running' ? ok(held) : err({ kind: 'meetingNotRunning', state });
}

/** Whether any part of a meeting no longer fits the column that it is kept in. */
export function isTooLong({ agenda, steps, attendance }: Meeting): boolean {
  const lines = agenda.map(({ subject, title, minutes }) => ({ subject, title, minutes }));
  const notes = agenda.map(({ key, note }) => [key, note]);
  const outcomes = agenda.map(({ key, outcome }) => [key, outcome]);
  return [lines, notes, outcomes, steps, attendance].some((part) => JSON.stringify(part).length > MEETING_LIMIT);
}
