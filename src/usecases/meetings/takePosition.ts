import type { RowKey } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import type { Position } from '#domain/position.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { answered, answerRefusal, type OpenAnswerRefusal, type RecordPosition } from '../recordPosition.ts';
import { runningMeeting, type MeetingRefusal } from './meetingRefusal.ts';
import { itemWith } from './meetingOf.ts';
import { saidFor } from './saidAtMeetings.ts';

export type TakePosition = RecordPosition & { readonly meeting: RowKey };

export type TakePositionRefusal = MeetingRefusal | OpenAnswerRefusal | { readonly kind: 'notOnAgenda' };

/**
 * Takes down what a region says at a meeting, for it to confirm. It is a row of its own beside what the region has
 * answered itself, and does not count; for a region that the person speaks for it is that region's answer at once.
 * Rules A10–A13 in docs/spec/meetings.md.
 */
export function takePosition(
  workspace: Workspace,
  actor: Actor,
  input: TakePosition,
  at: Moment,
): Result<readonly Change[], TakePositionRefusal> {
  const running = runningMeeting(workspace, actor, input.meeting);
  if (!running.ok) return running;
  if (itemWith(workspace, running.value.value, input) === undefined) return err({ kind: 'notOnAgenda' });
  if (may.speakFor(actor, input.region)) return answered(workspace, input, at);
  const refusal = answerRefusal(workspace, input, dayOf(at.now));
  if (refusal !== undefined) return err(refusal);

  const earlier = saidFor(workspace, input).find(({ value }) => value.meeting === input.meeting);
  const { consultation, criterion, editionRead: edition, region, stance, reservation = '', meeting } = input;
  const value: Position = {
    key: earlier?.value.key ?? at.newKey(),
    ...{ consultation, criterion, edition, region, stance },
    reservation: reservation.trim(),
    givenAt: at.now,
    meeting,
  };
  if (earlier === undefined) return ok([{ kind: 'create', list: 'positions', value }]);
  return ok([{ kind: 'update', list: 'positions', base: earlier, value }]);
}
