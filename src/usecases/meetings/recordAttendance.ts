import type { CountyCode, RowKey } from '#domain/ids.ts';
import { LINE_LIMIT, MEETING_LIMIT } from '#domain/limits.ts';
import type { Attendance, Meeting } from '#domain/meeting.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { isTooLong, runningMeeting, type MeetingRefusal } from './meetingRefusal.ts';

export type RecordAttendance = {
  readonly meeting: RowKey;
  /** Each region once; of those left out nothing changes. `unknown` takes back what was said. */
  readonly regions: readonly (Attendance | { readonly region: CountyCode; readonly kind: 'unknown' })[];
};

export type RecordAttendanceRefusal =
  | MeetingRefusal
  | { readonly kind: 'regionUnknown'; readonly region: CountyCode }
  | { readonly kind: 'functionsTooLong'; readonly limit: number }
  | { readonly kind: 'meetingTooLong'; readonly limit: number }
  | { readonly kind: 'nothingChanged' };

/** Says which regions are there, by function and not by name. Rule A8 in docs/spec/meetings.md. */
export function recordAttendance(
  workspace: Workspace,
  actor: Actor,
  { meeting: key, regions }: RecordAttendance,
): Result<readonly Change[], RecordAttendanceRefusal> {
  const running = runningMeeting(workspace, actor, key);
  if (!running.ok) return running;
  const base = running.value;
  const attendance = new Map(base.value.attendance.map((each) => [each.region, each]));
  for (const said of regions) {
    const { region } = said;
    if (!workspace.regions.all.some(({ value }) => value.code === region))
      return err({ kind: 'regionUnknown', region });
    if (said.kind === 'unknown') {
      attendance.delete(region);
      continue;
    }
    const functions = said.functions.replace(/\s+/gu, ' ').trim();
    if (functions.length > LINE_LIMIT) return err({ kind: 'functionsTooLong', limit: LINE_LIMIT });
    attendance.set(region, { region, kind: said.kind, functions });
  }
  const inOrder = [...attendance.values()].sort((one, other) => (one.region < other.region ? -1 : 1));
  const value: Meeting = { ...base.value, attendance: inOrder };
  if (JSON.stringify(inOrder) === JSON.stringify(base.value.attendance)) return err({ kind: 'nothingChanged' });
  if (isTooLong(value)) return err({ kind: 'meetingTooLong', limit: MEETING_LIMIT });
  return ok([{ kind: 'update', list: 'meetings', base, value }]);
}
