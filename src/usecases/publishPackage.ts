import type { CriteriaPackage, FrozenItem, PackageEdition } from '#domain/criteriaPackage.ts';
import type { CriterionStatus } from '#domain/criterion.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { CriterionId, Day } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import { statusAfter } from '#domain/transitions.ts';
import type { Change, Held, Workspace } from '#domain/workspace.ts';
import { decidedPackage } from './decisionsOn.ts';
import { readsAs } from './freezePackage.ts';
import { criterionById, packageEditionsOf } from './lookUp.ts';
import { inOrder, isInForce, isPublishable, publication, type Publication } from './publishCriteria.ts';

export type PublishPackage = {
  readonly base: Held<CriteriaPackage>;
  /** From when it holds; as decided, and else from today, where left out. */
  readonly validFrom?: Day | undefined;
};

export type PublishPackageRefusal =
  | { readonly kind: 'mayNotPublish' }
  | { readonly kind: 'wrongStatus'; readonly status: CriterionStatus }
  | { readonly kind: 'notDecided' }
  | { readonly kind: 'textChanged' }
  | { readonly kind: 'criteriaNotDecided'; readonly ids: readonly CriterionId[] }
  | { readonly kind: 'validFromDecided'; readonly on: Day }
  | { readonly kind: 'endsBeforeItBegins'; readonly validTo: Day };

/**
 * Puts a decided package in force, with those of its criteria that are not yet, and takes the package out whose place
 * it takes. Rules J10–J14 in docs/spec/packages.md.
 */
export function publishPackage(
  workspace: Workspace,
  actor: Actor,
  { base, validFrom }: PublishPackage,
  at: Moment,
): Result<readonly Change[], PublishPackageRefusal> {
  if (!may.publish(actor)) return err({ kind: 'mayNotPublish' });
  const status = statusAfter('publish', base.value.status);
  if (status === undefined) return err({ kind: 'wrongStatus', status: base.value.status });
  const edition = decidedPackageEdition(workspace, base);
  if (edition === undefined) return err({ kind: 'notDecided' });
  if (!readsAs(base.value, edition)) return err({ kind: 'textChanged' });
  const refusal = datesRefusal(edition, validFrom);
  if (refusal !== undefined) return err(refusal);
  const criteria = criteriaOf(workspace, edition.content.items, at);
  if (!criteria.ok) return criteria;

  const { key, publishedEdition: before } = base.value;
  const from = edition.content.validFrom ?? validFrom ?? dayOf(at.now);
  const event = { kind: 'published', subject: key, before: before ?? '', after: edition.hash, note: from } as const;
  const value = { ...base.value, status, publishedEdition: edition.hash, validFrom: from };
  const published: Publication = {
    status: { kind: 'update', list: 'packages', base, value },
    event: { kind: 'create', list: 'events', value: { ...event, key: at.newKey(), at: at.now } },
  };
  return ok(inOrder([...criteria.value, published, ...replacedBy(workspace, base.value, at)]));
}

/** The edition of a package that is decided and would be published. */
export function decidedPackageEdition(
  workspace: Workspace,
  { value: { key } }: Held<CriteriaPackage>,
): PackageEdition | undefined {
  const hash = decidedPackage(workspace, key);
  return packageEditionsOf(workspace, key).find(({ value }) => value.hash === hash)?.value;
}

function datesRefusal({ content }: PackageEdition, from: Day | undefined): PublishPackageRefusal | undefined {
  const { validFrom: on, validTo } = content;
  if (from === undefined) return undefined;
  if (on !== undefined && from !== on) return { kind: 'validFromDecided', on };
  return validTo !== undefined && validTo < from ? { kind: 'endsBeforeItBegins', validTo } : undefined;
}

/** Those in force as this very edition stay as they are; the others have to be decided and unchanged. */
function criteriaOf(
  workspace: Workspace,
  items: readonly FrozenItem[],
  at: Moment,
): Result<readonly Publication[], PublishPackageRefusal> {
  const chosen = items.map((item) => ({ item, held: criterionById(workspace, item.criterion) }));
  const isReady = ({ item, held }: (typeof chosen)[number]): boolean =>
    held !== undefined &&
    (isInForce(workspace, item) || (hashOf(contentOf(held.value)) === item.edition && isPublishable(workspace, held)));
  const ids = chosen.filter((each) => !isReady(each)).map(({ item }) => item.criterion);
  if (ids.length > 0) return err({ kind: 'criteriaNotDecided', ids });
  return ok(
    chosen.flatMap(({ item, held }) =>
      held === undefined || isInForce(workspace, item) ? [] : [publication(held, at)],
    ),
  );
}

function replacedBy(workspace: Workspace, published: CriteriaPackage, at: Moment): readonly Publication[] {
  const base = published.replaces && workspace.packages.byKey(published.replaces);
  const status = base && statusAfter('supersede', base.value.status);
  if (base === undefined || status === undefined) return [];
  const { key, status: before } = base.value;
  const event = { kind: 'moved', subject: key, before, after: status, note: published.name } as const;
  return [
    {
      status: { kind: 'update', list: 'packages', base, value: { ...base.value, status } },
      event: { kind: 'create', list: 'events', value: { ...event, key: at.newKey(), at: at.now } },
    },
  ];
}
