import type { RowKey } from '#domain/ids.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Moment } from '#domain/moment.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { frozenMinutes } from './frozenMinutes.ts';
import { runningMeeting, type MeetingRefusal } from './meetingRefusal.ts';

export type EndMeeting = { readonly meeting: RowKey };
export type EndMeetingRefusal = MeetingRefusal;

/** Ends a meeting and freezes its minutes. Nothing is decided by it. Rules A16 and A17 in docs/spec/meetings.md. */
export function endMeeting(
  workspace: Workspace,
  actor: Actor,
  { meeting: key }: EndMeeting,
  at: Moment,
): Result<readonly Change[], EndMeetingRefusal> {
  const running = runningMeeting(workspace, actor, key);
  if (!running.ok) return running;
  const base = running.value;
  const ended: Meeting = { ...base.value, endedAt: at.now };
  const value: Meeting = { ...ended, minutes: frozenMinutes(workspace, ended, at.now) };
  return ok([{ kind: 'update', list: 'meetings', base, value }]);
}
