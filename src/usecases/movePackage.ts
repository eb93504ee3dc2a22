import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import type { CriterionStatus } from '#domain/criterion.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Actor } from '#domain/role.ts';
import { mayMove, statusAfter } from '#domain/transitions.ts';
import type { Change, Held, Workspace } from '#domain/workspace.ts';

/** Steps that are a verb of their own; consulting, deciding and publishing do more than move. */
export const PACKAGE_VERBS = ['sendForReview', 'returnToDraft', 'rest', 'wake', 'revise'] as const;
export type PackageVerb = (typeof PACKAGE_VERBS)[number];

export type MovePackage = { readonly base: Held<CriteriaPackage>; readonly verb: PackageVerb };

export type MovePackageRefusal =
  | { readonly kind: 'mayNotMove'; readonly verb: PackageVerb }
  | { readonly kind: 'wrongStatus'; readonly verb: PackageVerb; readonly status: CriterionStatus }
  | { readonly kind: 'packageEmpty' };

/** The days are those of the edition in force; a new one has its own. */
const NO_DAYS = { validFrom: undefined, validTo: undefined };

/** Changes the status of a package as `STATUS_MOVES` allows. Rules J8 and J9 in docs/spec/packages.md. */
export function movePackage(
  _workspace: Workspace,
  actor: Actor,
  { base, verb }: MovePackage,
  at: Moment,
): Result<readonly Change[], MovePackageRefusal> {
  if (!mayMove(actor.roles, verb)) return err({ kind: 'mayNotMove', verb });
  const { key, status, items } = base.value;
  const next = statusAfter(verb, status);
  if (next === undefined) return err({ kind: 'wrongStatus', verb, status });
  if (verb === 'sendForReview' && items.length === 0) return err({ kind: 'packageEmpty' });
  return ok([
    {
      kind: 'update',
      list: 'packages',
      base,
      value: { ...base.value, ...(verb === 'revise' ? NO_DAYS : {}), status: next },
    },
    {
      kind: 'create',
      list: 'events',
      value: {
        key: at.newKey(),
        kind: verb === 'revise' ? 'revised' : 'moved',
        subject: key,
        before: status,
        after: next,
        note: '',
        at: at.now,
      },
    },
  ]);
}
