import { instantAt, type Instant, type RowKey } from '#domain/ids.ts';
import { MEETING_LIMIT } from '#domain/limits.ts';
import type { Meeting, Step } from '#domain/meeting.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { isTooLong, runningMeeting, type MeetingRefusal } from './meetingRefusal.ts';

export type StepTo = {
  readonly meeting: RowKey;
  /** `undefined` for a break. */
  readonly item: RowKey | undefined;
};

export type StepToRefusal =
  | MeetingRefusal
  | { readonly kind: 'itemMissing' }
  | { readonly kind: 'nothingChanged' }
  | { readonly kind: 'meetingTooLong'; readonly limit: number };

/**
 * Moves a meeting to an item of its agenda. Steps are only ever added, so that two people who step at once lose
 * nothing: the later one says where the meeting is. Rules A6 and A7 in docs/spec/meetings.md.
 */
export function stepTo(
  workspace: Workspace,
  actor: Actor,
  { meeting: key, item }: StepTo,
  at: Moment,
): Result<readonly Change[], StepToRefusal> {
  const running = runningMeeting(workspace, actor, key);
  if (!running.ok) return running;
  const base = running.value;
  const { agenda, steps } = base.value;
  if (item !== undefined && !agenda.some((each) => each.key === item)) return err({ kind: 'itemMissing' });
  if (steps.at(-1)?.item === item) return err({ kind: 'nothingChanged' });
  const value: Meeting = { ...base.value, steps: [...steps, { at: after(steps.at(-1), at.now), item }] };
  if (isTooLong(value)) return err({ kind: 'meetingTooLong', limit: MEETING_LIMIT });
  return ok([{ kind: 'update', list: 'meetings', base, value }]);
}

/** Steps are put in order by their time, and two people's clocks differ: the last one taken is always the latest. */
function after(last: Step | undefined, now: Instant): Instant {
  return last !== undefined && now <= last.at ? instantAt(Date.parse(last.at) + 1) : now;
}
