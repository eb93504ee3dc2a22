import { contentOf, hashOf } from '#domain/edition.ts';
import type { CountyCode, CriterionId } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import { err, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { leaveComment, type LeaveCommentRefusal } from './leaveComment.ts';
import { criterionById } from './lookUp.ts';

export type ProposeAsComment = {
  readonly criterion: CriterionId;
  readonly text: string;
  /** Needed of who speaks for several regions; of one it is taken for granted. */
  readonly region?: CountyCode | undefined;
};

/**
 * Leaves a proposal as a comment on the criterion nearest to it: for who may not begin a draft. Rule B33; what a comment
 * may be, T4–T6.
 */
export function proposeAsComment(
  workspace: Workspace,
  actor: Actor,
  { criterion: id, text, region }: ProposeAsComment,
  at: Moment,
): Result<readonly Change[], LeaveCommentRefusal> {
  const criterion = criterionById(workspace, id)?.value;
  if (criterion === undefined) return err({ kind: 'criterionMissing', id });
  const [only, ...others] = actor.speaksFor;
  const speaksAs = may.editDrafts(actor) ? undefined : (region ?? (others.length === 0 ? only : undefined));
  const comment = {
    criterion: id,
    readHash: hashOf(contentOf(criterion)),
    region: speaksAs,
    passage: { field: undefined, quote: '' },
    text,
  };
  return leaveComment(workspace, actor, comment, at);
}
