import type { RowKey } from '#domain/ids.ts';
import { stateOf } from '#domain/meeting.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';

export type StartMeeting = { readonly meeting: RowKey };

export type StartMeetingRefusal =
  | { readonly kind: 'mayNotLead' }
  | { readonly kind: 'meetingMissing' }
  | { readonly kind: 'meetingEnded' }
  | { readonly kind: 'alreadyRunning' };

/** Begins a meeting at the first item of its agenda. Rule A5 in docs/spec/meetings.md. */
export function startMeeting(
  workspace: Workspace,
  actor: Actor,
  { meeting: key }: StartMeeting,
  at: Moment,
): Result<readonly Change[], StartMeetingRefusal> {
  if (!may.leadMeeting(actor)) return err({ kind: 'mayNotLead' });
  const base = workspace.meetings.byKey(key);
  if (base === undefined) return err({ kind: 'meetingMissing' });
  const state = stateOf(base.value);
  if (state !== 'planned') return err({ kind: state === 'ended' ? 'meetingEnded' : 'alreadyRunning' });
  const value = { ...base.value, steps: [{ at: at.now, item: base.value.agenda[0]?.key }] };
  return ok([{ kind: 'update', list: 'meetings', base, value }]);
}
