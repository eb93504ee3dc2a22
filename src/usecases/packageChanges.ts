import {
  packageContentOf,
  type CriteriaPackage,
  type FrozenItem,
  type PackageContent,
} from '#domain/criteriaPackage.ts';
import { contentOf, hashOf, versionOf, type EditionContent } from '#domain/edition.ts';
import type { CriterionId, EditionHash } from '#domain/ids.ts';
import type { Workspace } from '#domain/workspace.ts';
import { criterionById, editionsOf } from './lookUp.ts';
import { PACKAGE_TEXTS } from './savePackage.ts';

/** A criterion of a package as the edition that the package names. */
export type ShownItem = {
  readonly item: FrozenItem;
  readonly version: number;
  /** Undefined where neither an intact edition nor the working copy reads so. */
  readonly content: EditionContent | undefined;
};

export type ItemChange = { readonly id: CriterionId } & (
  | { readonly kind: 'new'; readonly after: ShownItem }
  | { readonly kind: 'removed'; readonly before: ShownItem }
  | { readonly kind: 'changed' | 'unchanged'; readonly before: ShownItem; readonly after: ShownItem }
);

/** What stands in a package about the package itself. */
export const PACKAGE_FACTS = ['name', 'validFrom', 'validTo', ...PACKAGE_TEXTS] as const;
export type PackageFact = (typeof PACKAGE_FACTS)[number];

export type PackageChanges = {
  /** In the order of the later package, then those that were removed in the order of the earlier. */
  readonly items: readonly ItemChange[];
  /** Those facts that changed; none where there was nothing before. */
  readonly facts: readonly { readonly field: PackageFact; readonly before: string; readonly after: string }[];
  /** Whether criteria that both have stand in another order. */
  readonly isReordered: boolean;
};

/** What differs between two states of a package. Rule J15 in docs/spec/packages.md. */
export function packageChanges(
  workspace: Workspace,
  before: PackageContent | undefined,
  after: PackageContent,
): PackageChanges {
  const was = new Map(before?.items.map((item) => [item.criterion, item]));
  const is = new Map(after.items.map((item) => [item.criterion, item]));
  const removed = (before?.items ?? []).filter(({ criterion }) => !is.has(criterion));
  const items: readonly ItemChange[] = [
    ...after.items.map((item) => changeOf(workspace, was.get(item.criterion), item)),
    ...removed.map((item) => ({ id: item.criterion, kind: 'removed' as const, before: shown(workspace, item) })),
  ];
  const facts = PACKAGE_FACTS.map((field) => ({ field, before: before?.[field] ?? '', after: after[field] ?? '' }));
  const inBoth = (those: readonly FrozenItem[]): string =>
    those
      .map(({ criterion }) => criterion)
      .filter((id) => was.has(id) && is.has(id))
      .join();
  return {
    items,
    facts: before === undefined ? [] : facts.filter((fact) => fact.before !== fact.after),
    isReordered: inBoth(before?.items ?? []) !== inBoth(after.items),
  };
}

/** The package as it would be frozen now; criteria that are gone are left out. */
export function presentContent(workspace: Workspace, working: CriteriaPackage): PackageContent {
  const present = new Map<CriterionId, EditionHash>();
  for (const { criterion } of working.items) {
    const held = criterionById(workspace, criterion);
    if (held !== undefined) present.set(criterion, hashOf(contentOf(held.value)));
  }
  const items = working.items.filter(({ criterion }) => present.has(criterion));
  return packageContentOf({ ...working, items }, (id) => {
    const hash = present.get(id);
    if (hash === undefined) throw new RangeError(`${id} is gone and was not left out.`);
    return hash;
  });
}

/** A line of a package with the text that its edition has. */
export function shown(workspace: Workspace, item: FrozenItem): ShownItem {
  const editions = editionsOf(workspace, item.criterion).map(({ value }) => value);
  const frozen = editions.find(({ hash }) => hash === item.edition);
  if (frozen !== undefined) return { item, version: frozen.version, content: frozen.content };
  const working = criterionById(workspace, item.criterion)?.value;
  const content = working && contentOf(working);
  if (working === undefined || content === undefined || hashOf(content) !== item.edition) {
    return { item, version: 0, content: undefined };
  }
  return { item, version: versionOf(working, editions), content };
}

function changeOf(workspace: Workspace, was: FrozenItem | undefined, is: FrozenItem): ItemChange {
  const id = is.criterion;
  const after = shown(workspace, is);
  if (was === undefined) return { id, kind: 'new', after };
  const isSame = was.edition === is.edition && was.isMandatory === is.isMandatory && was.note === is.note;
  return { id, kind: isSame ? 'unchanged' : 'changed', before: shown(workspace, was), after };
}
