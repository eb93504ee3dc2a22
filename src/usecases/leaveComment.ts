import type { Comment, CommentSubject, Passage } from '#domain/comment.ts';
import type { Criterion, CriterionStatus } from '#domain/criterion.ts';
import { contentOf, hashOf, type EditionContent } from '#domain/edition.ts';
import type { CountyCode, CriterionId, EditionHash } from '#domain/ids.ts';
import { COMMENT_LIMIT, LINE_LIMIT, TEXT_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { placesOf } from './commentsOn.ts';
import { criterionById, editionsOf } from './lookUp.ts';
import { isInvitedOnly, isOutForComment } from './maySee.ts';

export type LeaveComment = {
  readonly criterion: CriterionId;
  /** Of the content that the person had before them. */
  readonly readHash: EditionHash;
  /** The region that the person speaks for in this; left out for the working group's own. */
  readonly region?: CountyCode | undefined;
  readonly passage: Passage;
  /** May be empty where another wording is proposed. */
  readonly text: string;
  /** Other words in the place of the passage; left out for a remark. */
  readonly proposed?: string | undefined;
};

export type LeaveCommentRefusal =
  | { readonly kind: 'mayNotComment' }
  | { readonly kind: 'notContactOf'; readonly region: CountyCode }
  | { readonly kind: 'regionMissing' }
  | { readonly kind: 'criterionMissing'; readonly id: CriterionId }
  | { readonly kind: 'notCommentable'; readonly status: CriterionStatus }
  | { readonly kind: 'passageMissing'; readonly field: NonNullable<Passage['field']> }
  | { readonly kind: 'textMissing' }
  | { readonly kind: 'textTooLong'; readonly limit: number }
  | { readonly kind: 'proposalWithoutText' }
  | { readonly kind: 'proposalUnchanged' }
  | { readonly kind: 'proposalTooLong'; readonly limit: number };

/** What is settled is not discussed; a text in force may be, towards its next revision. */
const COMMENTABLE: ReadonlySet<CriterionStatus> = new Set([
  'draft',
  'inReview',
  'inConsultation',
  'referredBack',
  'dormant',
  'published',
]);

/** Says something of a criterion or proposes other words. Rules T4–T6 in docs/spec/drafting.md. */
export function leaveComment(
  workspace: Workspace,
  actor: Actor,
  input: LeaveComment,
  at: Moment,
): Result<readonly Change[], LeaveCommentRefusal> {
  const { criterion: id, readHash, region, passage } = input;
  const criterion = criterionById(workspace, id)?.value;
  const refusal = senderRefusal(actor, input) ?? criterionRefusal(actor, id, criterion);
  if (refusal !== undefined) return err(refusal);
  const unfit = wordsRefusal(input) ?? passageRefusal(workspace, criterion, input);
  if (unfit !== undefined) return err(unfit);

  const { proposed } = input;
  const about: CommentSubject =
    proposed === undefined ? { kind: 'remark', passage } : { kind: 'amendment', passage, proposed };
  const text = input.text.trim();
  const value: Comment = { key: at.newKey(), criterion: id, readHash, region, about, text, saidAt: at.now };
  return ok([{ kind: 'create', list: 'comments', value }]);
}

function senderRefusal(actor: Actor, { region }: LeaveComment): LeaveCommentRefusal | undefined {
  if (!may.comment(actor)) return { kind: 'mayNotComment' };
  if (region !== undefined) return may.speakFor(actor, region) ? undefined : { kind: 'notContactOf', region };
  return may.editDrafts(actor) || actor.roles.has('external') ? undefined : { kind: 'regionMissing' };
}

function criterionRefusal(
  actor: Actor,
  id: CriterionId,
  criterion: Criterion | undefined,
): LeaveCommentRefusal | undefined {
  if (criterion === undefined) return { kind: 'criterionMissing', id };
  const { status } = criterion;
  const isOpen = isInvitedOnly(actor) ? isOutForComment(criterion) : COMMENTABLE.has(status);
  return isOpen ? undefined : { kind: 'notCommentable', status };
}

function wordsRefusal({ text, passage, proposed }: LeaveComment): LeaveCommentRefusal | undefined {
  if (text.length > COMMENT_LIMIT) return { kind: 'textTooLong', limit: COMMENT_LIMIT };
  if (proposed === undefined) return text.trim() === '' ? { kind: 'textMissing' } : undefined;
  if (passage.field === undefined) return { kind: 'proposalWithoutText' };
  if (proposed.trim() === passage.quote.trim()) return { kind: 'proposalUnchanged' };
  const limit = passage.field === 'title' ? LINE_LIMIT : TEXT_LIMIT;
  return proposed.length > limit ? { kind: 'proposalTooLong', limit } : undefined;
}

/** What was quoted must have stood in what was read, where that is known: the working copy, or an edition. */
function passageRefusal(
  workspace: Workspace,
  criterion: Criterion | undefined,
  { passage: { field, quote }, readHash, proposed }: LeaveComment,
): LeaveCommentRefusal | undefined {
  if (criterion === undefined || field === undefined) return undefined;
  const read = contentRead(workspace, criterion, readHash);
  // Guidance is no part of an edition: what it read then nobody knows.
  const text = read === undefined || field === 'guidance' ? criterion[field] : read[field];
  if (quote === '') return proposed === text ? { kind: 'proposalUnchanged' } : undefined;
  if (read === undefined || placesOf(quote, text).length > 0) return undefined;
  return { kind: 'passageMissing', field };
}

function contentRead(workspace: Workspace, criterion: Criterion, hash: EditionHash): EditionContent | undefined {
  const working = contentOf(criterion);
  if (hashOf(working) === hash) return working;
  return editionsOf(workspace, criterion.id).find(({ value }) => value.hash === hash)?.value.content;
}
