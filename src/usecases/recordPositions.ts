import type { CountyCode, CriterionId, RowKey } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { recordPosition, type RecordPosition, type RecordPositionRefusal } from './recordPosition.ts';

export type RecordPositions = {
  readonly consultation: RowKey;
  readonly region: CountyCode;
  /** Each criterion once. */
  readonly answers: readonly Omit<RecordPosition, 'consultation' | 'region'>[];
};

/** What is wrong with all of them, and so with none in particular. */
const ABOUT_ALL = ['notContactOf', 'consultationMissing', 'consultationClosed', 'regionNotAsked'] as const;
type AboutAll = Extract<RecordPositionRefusal, { readonly kind: (typeof ABOUT_ALL)[number] }>;
type AboutOne = Exclude<RecordPositionRefusal, AboutAll> & { readonly criterion: CriterionId };

export type RecordPositionsRefusal =
  | { readonly kind: 'nothingAnswered' }
  | { readonly kind: 'answeredTwice'; readonly criterion: CriterionId }
  | AboutAll
  | AboutOne;

/**
 * Records what a region says about several criteria at once: all of it or, with a refusal, nothing. Rule P12 in
 * docs/spec/positions.md.
 */
export function recordPositions(
  workspace: Workspace,
  actor: Actor,
  { consultation, region, answers }: RecordPositions,
  at: Moment,
): Result<readonly Change[], RecordPositionsRefusal> {
  const changes: Change[] = [];
  const answered = new Set<CriterionId>();
  for (const answer of answers) {
    const { criterion } = answer;
    if (answered.has(criterion)) return err({ kind: 'answeredTwice', criterion });
    answered.add(criterion);
    const outcome = recordPosition(workspace, actor, { ...answer, consultation, region }, at);
    if (!outcome.ok) return err(isAboutAll(outcome.error) ? outcome.error : { ...outcome.error, criterion });
    changes.push(...outcome.value);
  }
  return changes.length === 0 ? err({ kind: 'nothingAnswered' }) : ok(changes);
}

function isAboutAll(refusal: RecordPositionRefusal): refusal is AboutAll {
  return ABOUT_ALL.some((kind) => kind === refusal.kind);
}
