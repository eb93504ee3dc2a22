import type { Consultation } from '#domain/consultation.ts';
import { lacksReason, type Position } from '#domain/position.ts';
import { editedByHand } from '#domain/seal.ts';
import { dayOf } from '#domain/time.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { heldRole, wasContactOf, wasKnownContactOf } from './actorOf.ts';

/**
 * Whether a row may count as its region's answer: a contact of the region wrote it last, in time, and it has the reason
 * that it needs. Whether it is about the text in question is for `standingOf`. Rules I1, I2 and I4 in
 * docs/spec/integrity.md.
 */
export function isCountable(workspace: Workspace, consultation: Consultation, held: Held<Position>): boolean {
  return isByContact(workspace, held) && !lacksReason(held.value.stance) && !isTooLate(consultation, held);
}

/**
 * Whether somebody who spoke for the region that day wrote the row last. Of what was said at a meeting and is written by
 * somebody who leads them, only where they were known to speak for it when they wrote: whoever is made its contact later
 * has not answered for it. Rules R6 and R8 in docs/spec/roles.md.
 */
export function isByContact(workspace: Workspace, held: Held<Position>): boolean {
  const { region, meeting } = held.value;
  const { email, at } = held.written;
  if (!wasContactOf(workspace, email, { region, on: dayOf(at) })) return false;
  return meeting === undefined || !isByLeader(workspace, held) || wasKnownContactOf(workspace, email, { region, at });
}

/** Whether somebody wrote it last who might lead meetings that day: of what others write nothing waits. */
export function isByLeader(workspace: Workspace, { written }: Held<unknown>): boolean {
  const on = dayOf(written.at);
  return (['coordinator', 'steeringGroup'] as const).some((role) => heldRole(workspace, written.email, role, on));
}

/** Whether it was taken down at a meeting by somebody else, and waits for its region to confirm it. */
export function isOnBehalf(workspace: Workspace, held: Held<Position>): boolean {
  return held.value.meeting !== undefined && !isByContact(workspace, held);
}

/**
 * Whether it was given or changed when the closing day was over, which only a hand in the list can do. A row that was
 * only touched then, as when a site is moved, still has the seal of what was answered, or none.
 */
export function isTooLate({ closesOn }: Pick<Consultation, 'closesOn'>, held: Held<Position>): boolean {
  // An instant of an earlier date, in UTC, is not after that day in Sweden, and its day is not asked for.
  if (isBefore(held.written.at, closesOn) || dayOf(held.written.at) <= closesOn) return false;
  return dayOf(held.value.givenAt) > closesOn || editedByHand(held);
}

function isBefore(at: string, day: string): boolean {
  return at < day;
}
