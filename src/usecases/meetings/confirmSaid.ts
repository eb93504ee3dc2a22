import type { RowKey } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import type { StanceKind } from '#domain/position.ts';
import { err, type Result } from '#domain/result.ts';
import type { Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { confirmPositions, type ConfirmPositionsRefusal } from './confirmPositions.ts';
import { saidMark } from './saidAtMeetings.ts';

export type ConfirmSaid = {
  readonly position: RowKey;
  /** `saidMark` of what the person has read. */
  readonly said: RowKey;
};

export type ConfirmSaidRefusal = ConfirmPositionsRefusal | { readonly kind: 'saidAnew'; readonly answer: StanceKind };

/**
 * Confirms what was taken down at a meeting for somebody who read of it in a message that may be old. Rule BN18 in
 * docs/spec/chat-notices.md.
 */
export function confirmSaid(
  workspace: Workspace,
  actor: Actor,
  { position, said }: ConfirmSaid,
  at: Moment,
): Result<readonly Change[], ConfirmSaidRefusal> {
  const outcome = confirmPositions(workspace, actor, { positions: [position] }, at);
  const standing = workspace.positions.byKey(position)?.value;
  if (!outcome.ok || standing === undefined || saidMark(standing) === said) return outcome;
  return err({ kind: 'saidAnew', answer: standing.stance.kind });
}
