import type { Criterion } from '#domain/criterion.ts';
import { isPackageIntact, type PackageEdition } from '#domain/criteriaPackage.ts';
import { isIntact, type Edition } from '#domain/edition.ts';
import type { CriterionId, ProductGroupCode, RowKey } from '#domain/ids.ts';
import type { ProductGroup } from '#domain/productGroup.ts';
import type { Held, Workspace } from '#domain/workspace.ts';

const criteriaById = new WeakMap<readonly Held<Criterion>[], ReadonlyMap<CriterionId, Held<Criterion>>>();
const groupsByCode = new WeakMap<readonly Held<ProductGroup>[], ReadonlyMap<ProductGroupCode, ProductGroup>>();
const intactEditions = new WeakMap<readonly Held<Edition>[], readonly Held<Edition>[]>();
const intactPackages = new WeakMap<readonly Held<PackageEdition>[], readonly Held<PackageEdition>[]>();
const editionsById = new WeakMap<readonly Held<Edition>[], ReadonlyMap<CriterionId, readonly Held<Edition>[]>>();
const packageEditionsByKey = new WeakMap<
  readonly Held<PackageEdition>[],
  ReadonlyMap<RowKey, readonly Held<PackageEdition>[]>
>();

export function criterionById(workspace: Workspace, id: CriterionId): Held<Criterion> | undefined {
  const rows = workspace.criteria.all;
  return once(criteriaById, rows, () => new Map(rows.map((held) => [held.value.id, held]))).get(id);
}

export function productGroupByCode(workspace: Workspace, code: ProductGroupCode): ProductGroup | undefined {
  const rows = workspace.productGroups.all;
  return once(groupsByCode, rows, () => new Map(rows.map(({ value }) => [value.code, value]))).get(code);
}

/** Editions of a criterion, newest first. One whose hash does not fit its content proves nothing and is left out. */
export function editionsOf(workspace: Workspace, id: CriterionId): readonly Held<Edition>[] {
  const rows = workspace.editions.all;
  const group = once(editionsById, rows, () => newestFirst(rows, ({ content }) => content.id)).get(id);
  // Hashing is what costs: what somebody looks at is hashed, and once.
  return group === undefined ? [] : once(intactEditions, group, () => group.filter(({ value }) => isIntactOnce(value)));
}

const hashedEditions = new WeakMap<Edition, boolean>();

/** Once for each edition, however many snapshots it is in. */
function isIntactOnce(edition: Edition): boolean {
  const known = hashedEditions.get(edition) ?? isIntact(edition);
  hashedEditions.set(edition, known);
  return known;
}

/** Editions of a package, newest first, intact ones only. */
export function packageEditionsOf(workspace: Workspace, key: RowKey): readonly Held<PackageEdition>[] {
  const rows = workspace.packageEditions.all;
  const group = once(packageEditionsByKey, rows, () => newestFirst(rows, ({ content }) => content.package)).get(key);
  if (group === undefined) return [];
  return once(intactPackages, group, () => group.filter(({ value }) => isPackageIntact(value)));
}

function newestFirst<T extends { readonly version: number }, K>(
  rows: readonly Held<T>[],
  keyOf: (value: T) => K,
): ReadonlyMap<K, readonly Held<T>[]> {
  const groups = new Map<K, Held<T>[]>();
  for (const held of rows) {
    const group = groups.get(keyOf(held.value));
    if (group === undefined) groups.set(keyOf(held.value), [held]);
    else group.push(held);
  }
  for (const group of groups.values()) group.sort((a, b) => b.value.version - a.value.version);
  return groups;
}

function once<K extends object, V>(cache: WeakMap<K, V>, key: K, make: () => V): V {
  const held = cache.get(key);
  if (held !== undefined) return held;
  const made = make();
  cache.set(key, made);
  return made;
}
