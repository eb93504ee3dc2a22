import type { CountyCode, CriterionId, RowKey } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { answered, type OpenAnswerRefusal } from '../recordPosition.ts';
import { waitingFor } from './saidAtMeetings.ts';

export type ConfirmPositions = {
  /** Rows that were taken down at a meeting, each once. */
  readonly positions: readonly RowKey[];
};

export type ConfirmPositionsRefusal =
  | { readonly kind: 'nothingAnswered' }
  | { readonly kind: 'positionMissing' }
  | { readonly kind: 'notContactOf'; readonly region: CountyCode }
  | { readonly kind: 'nothingToConfirm'; readonly criterion: CriterionId }
  | (OpenAnswerRefusal & { readonly criterion: CriterionId });

/**
 * Makes what was taken down at a meeting the region's own answer, all of it or, with a refusal, nothing. Rules A14 and
 * A15 in docs/spec/meetings.md.
 */
export function confirmPositions(
  workspace: Workspace,
  actor: Actor,
  { positions }: ConfirmPositions,
  at: Moment,
): Result<readonly Change[], ConfirmPositionsRefusal> {
  const changes: Change[] = [];
  for (const key of new Set(positions)) {
    const held = workspace.positions.byKey(key);
    if (held === undefined) return err({ kind: 'positionMissing' });
    const { region, criterion, edition: editionRead } = held.value;
    if (!may.speakFor(actor, region)) return err({ kind: 'notContactOf', region });
    if (waitingFor(workspace, held.value) !== held) return err({ kind: 'nothingToConfirm', criterion });
    // Whoever led took down no reservation: what the region has on record stays (P10).
    const reservation = held.value.reservation === '' ? undefined : held.value.reservation;
    const outcome = answered(workspace, { ...held.value, editionRead, reservation }, at);
    if (!outcome.ok) return err({ ...outcome.error, criterion });
    changes.push(...outcome.value);
  }
  return changes.length === 0 ? err({ kind: 'nothingAnswered' }) : ok(changes);
}
