import { contentOf, isTooLongToFreeze } from '#domain/edition.ts';
import type { CriterionId, Day, RowKey } from '#domain/ids.ts';
import { COMMENT_LIMIT, EDITION_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import { takesAnswers } from './consultationOf.ts';
import { freezeEdition } from './freezeEdition.ts';
import { criterionById } from './lookUp.ts';

export type AskAgain = { readonly consultation: RowKey; readonly criterion: CriterionId; readonly comment: string };

export type AskAgainRefusal =
  | { readonly kind: 'mayNotOpen' }
  | { readonly kind: 'consultationMissing' }
  | { readonly kind: 'consultationClosed'; readonly closesOn: Day }
  | { readonly kind: 'notInConsultation' }
  | { readonly kind: 'textUnchanged' }
  | { readonly kind: 'contentTooLong'; readonly id: CriterionId; readonly limit: number }
  | { readonly kind: 'commentTooLong'; readonly limit: number };

/**
 * Freezes the changed text of one criterion and asks the regions about that one again; their earlier answers
 * stay, bound to the edition they were given for. Rule C8 in docs/spec/consultations.md.
 */
export function askAgain(
  workspace: Workspace,
  actor: Actor,
  input: AskAgain,
  at: Moment,
): Result<readonly Change[], AskAgainRefusal> {
  if (!may.openConsultation(actor)) return err({ kind: 'mayNotOpen' });
  const base = workspace.consultations.byKey(input.consultation);
  if (base === undefined) return err({ kind: 'consultationMissing' });
  if (!takesAnswers(base.value, dayOf(at.now))) {
    return err({ kind: 'consultationClosed', closesOn: base.value.closesOn });
  }
  const asked = base.value.items.find((item) => item.criterion === input.criterion);
  const working = criterionById(workspace, input.criterion);
  if (asked === undefined || working === undefined) return err({ kind: 'notInConsultation' });
  const { id } = working.value;
  if (isTooLongToFreeze(contentOf(working.value))) return err({ kind: 'contentTooLong', id, limit: EDITION_LIMIT });
  if (input.comment.length > COMMENT_LIMIT) return err({ kind: 'commentTooLong', limit: COMMENT_LIMIT });

  const { hash, changes } = freezeEdition(workspace, working.value, { at, comment: input.comment.trim() });
  if (hash === asked.edition) return err({ kind: 'textUnchanged' });
  const items = base.value.items.map((item) => (item === asked ? { ...item, edition: hash } : item));
  return ok([...changes, { kind: 'update', list: 'consultations', base, value: { ...base.value, items } }]);
}
