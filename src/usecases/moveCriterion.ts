import type { Criterion, CriterionStatus } from '#domain/criterion.ts';
import { contentOf, isTooLongToFreeze } from '#domain/edition.ts';
import type { CriterionId, EditionHash } from '#domain/ids.ts';
import { EDITION_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Actor } from '#domain/role.ts';
import { mayMove, statusAfter } from '#domain/transitions.ts';
import type { Change, Held, Workspace } from '#domain/workspace.ts';
import { freezeEdition } from './freezeEdition.ts';

/** Steps that are taken with a criterion by itself; the others come with a consultation or a decision. */
export const CRITERION_VERBS = ['sendForReview', 'returnToDraft', 'rest', 'wake', 'revise'] as const;
export type CriterionVerb = (typeof CRITERION_VERBS)[number];

export type MoveCriterion = {
  /** The row as the person had it before them. */
  readonly base: Held<Criterion>;
  readonly verb: CriterionVerb;
};

export type MoveCriterionRefusal =
  | { readonly kind: 'mayNotMove'; readonly verb: CriterionVerb }
  | { readonly kind: 'wrongStatus'; readonly verb: CriterionVerb; readonly status: CriterionStatus }
  | { readonly kind: 'contentTooLong'; readonly id: CriterionId; readonly limit: number };

/** Takes a criterion one step on and logs it. Rules T1–T3 in docs/spec/drafting.md. */
export function moveCriterion(
  workspace: Workspace,
  actor: Actor,
  { base, verb }: MoveCriterion,
  at: Moment,
): Result<readonly Change[], MoveCriterionRefusal> {
  if (!mayMove(actor.roles, verb)) return err({ kind: 'mayNotMove', verb });
  const { id, status: before } = base.value;
  const status = statusAfter(verb, before);
  if (status === undefined) return err({ kind: 'wrongStatus', verb, status: before });
  if (verb === 'revise' && isTooLongToFreeze(contentOf(base.value))) {
    return err({ kind: 'contentTooLong', id, limit: EDITION_LIMIT });
  }

  const { hash, changes } =
    verb === 'revise' ? inForce(workspace, base.value, at) : { hash: base.value.publishedEdition, changes: [] };
  const value = { ...base.value, status, publishedEdition: hash };
  const kind = verb === 'revise' ? 'revised' : 'moved';
  const event = { key: at.newKey(), kind, subject: id, before, after: status, note: '', at: at.now } as const;
  // The log last: it never tells of a step that was not taken.
  return ok([
    ...changes,
    { kind: 'update', list: 'criteria', base, value },
    { kind: 'create', list: 'events', value: event },
  ]);
}

/** What stays in force while the text is revised. One that was published before that was noted down is frozen now. */
function inForce(
  workspace: Workspace,
  criterion: Criterion,
  at: Moment,
): { readonly hash: EditionHash; readonly changes: readonly Change[] } {
  if (criterion.publishedEdition !== undefined) return { hash: criterion.publishedEdition, changes: [] };
  return freezeEdition(workspace, criterion, { at, comment: '' });
}
