import type { Comment, CommentedText, CommentOutcome, Passage } from '#domain/comment.ts';
import { isEditable, type Criterion, type CriterionStatus } from '#domain/criterion.ts';
import { canonicalText, contentOf, hashOf } from '#domain/edition.ts';
import type { CriterionId, RowKey } from '#domain/ids.ts';
import { COMMENT_LIMIT, LINE_LIMIT, TEXT_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { placesOf } from './commentsOn.ts';
import { criterionById, editionsOf } from './lookUp.ts';
import { originAfter } from './originAfter.ts';

export type AnswerComment = {
  readonly comment: RowKey;
  readonly outcome: CommentOutcome;
  /** Why; may be empty where all was taken in. */
  readonly text: string;
  /** Whether the proposed words replace the passage in the working copy now. */
  readonly apply?: boolean | undefined;
};

export type AnswerCommentRefusal =
  | { readonly kind: 'mayNotAnswer' }
  | { readonly kind: 'commentMissing' }
  | { readonly kind: 'criterionMissing'; readonly id: CriterionId }
  | { readonly kind: 'reasonMissing'; readonly outcome: Exclude<CommentOutcome, 'accepted'> }
  | { readonly kind: 'textTooLong'; readonly limit: number }
  | { readonly kind: 'nothingProposed' }
  | { readonly kind: 'declinedNotApplied' }
  | { readonly kind: 'notEditable'; readonly status: CriterionStatus }
  | { readonly kind: 'passageGone'; readonly field: CommentedText }
  | { readonly kind: 'passageNotAlone'; readonly field: CommentedText; readonly count: number }
  | { readonly kind: 'titleMissing' }
  | { readonly kind: 'wordingTooLong'; readonly field: CommentedText; readonly limit: number };

/** Answers what was said, and puts a proposed wording into the text. Rules T7 and T8 in docs/spec/drafting.md. */
export function answerComment(
  workspace: Workspace,
  actor: Actor,
  input: AnswerComment,
  at: Moment,
): Result<readonly Change[], AnswerCommentRefusal> {
  if (!may.editDrafts(actor)) return err({ kind: 'mayNotAnswer' });
  const comment = workspace.comments.byKey(input.comment)?.value;
  if (comment === undefined || comment.about.kind === 'answer') return err({ kind: 'commentMissing' });
  const base = criterionById(workspace, comment.criterion);
  if (base === undefined) return err({ kind: 'criterionMissing', id: comment.criterion });
  const unfit = answerRefusal(input);
  if (unfit !== undefined) return err(unfit);
  const applied = input.apply === true ? withProposed(workspace, base.value, { comment, input }) : ok(base.value);
  if (!applied.ok) return applied;

  const value: Comment = {
    key: at.newKey(),
    criterion: comment.criterion,
    readHash: hashOf(contentOf(applied.value)),
    region: undefined,
    about: { kind: 'answer', to: comment.key, outcome: input.outcome },
    text: input.text.trim(),
    saidAt: at.now,
  };
  // The text first: an answer never says that something was taken in which was not.
  const changes: readonly Change[] =
    applied.value === base.value ? [] : [{ kind: 'update', list: 'criteria', base, value: applied.value }];
  return ok([...changes, { kind: 'create', list: 'comments', value }]);
}

function answerRefusal({ outcome, text }: AnswerComment): AnswerCommentRefusal | undefined {
  if (outcome !== 'accepted' && text.trim() === '') return { kind: 'reasonMissing', outcome };
  return text.length > COMMENT_LIMIT ? { kind: 'textTooLong', limit: COMMENT_LIMIT } : undefined;
}

function withProposed(
  workspace: Workspace,
  criterion: Criterion,
  { comment, input }: { readonly comment: Comment; readonly input: AnswerComment },
): Result<Criterion, AnswerCommentRefusal> {
  const { about, readHash } = comment;
  if (about.kind !== 'amendment') return err({ kind: 'nothingProposed' });
  if (input.outcome === 'declined') return err({ kind: 'declinedNotApplied' });
  if (!isEditable(criterion)) return err({ kind: 'notEditable', status: criterion.status });
  const { field } = about.passage;
  if (field === undefined) return err({ kind: 'nothingProposed' });

  const wording =
    about.passage.quote === ''
      ? wholeReplaced(
          criterion,
          { field, wasRead: textRead(workspace, criterion, { field, readHash }) },
          about.proposed,
        )
      : passageReplaced(criterion, { field, quote: about.passage.quote }, about.proposed);
  if (!wording.ok) return wording;
  const limit = field === 'title' ? LINE_LIMIT : TEXT_LIMIT;
  if (field === 'title' && wording.value === '') return err({ kind: 'titleMissing' });
  if (wording.value.length > limit) return err({ kind: 'wordingTooLong', field, limit });
  const after = { ...criterion, [field]: wording.value };
  return ok({ ...after, origin: originAfter(criterion, after) });
}

function passageReplaced(
  criterion: Criterion,
  { field, quote }: { readonly field: CommentedText } & Pick<Passage, 'quote'>,
  proposed: string,
): Result<string, AnswerCommentRefusal> {
  const places = placesOf(quote, criterion[field]);
  const [at] = places;
  if (at === undefined) return err({ kind: 'passageGone', field });
  if (places.length > 1) return err({ kind: 'passageNotAlone', field, count: places.length });
  const text = canonicalText(criterion[field]);
  return ok(text.slice(0, at) + proposed.trim() + text.slice(at + canonicalText(quote).length));
}

/** All of a text is replaced only while it reads as it did when that was proposed. */
function wholeReplaced(
  criterion: Criterion,
  { field, wasRead }: { readonly field: CommentedText; readonly wasRead: string | undefined },
  proposed: string,
): Result<string, AnswerCommentRefusal> {
  if (wasRead === undefined || canonicalText(wasRead) !== canonicalText(criterion[field])) {
    return err({ kind: 'passageGone', field });
  }
  return ok(proposed.trim());
}

function textRead(
  workspace: Workspace,
  criterion: Criterion,
  { field, readHash }: { readonly field: CommentedText } & Pick<Comment, 'readHash'>,
): string | undefined {
  const working = contentOf(criterion);
  if (hashOf(working) === readHash) return criterion[field];
  const edition = editionsOf(workspace, criterion.id).find(({ value }) => value.hash === readHash);
  return field === 'guidance' ? undefined : edition?.value.content[field];
}
