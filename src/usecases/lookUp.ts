import type { Criterion } from '#domain/criterion.ts';
import { isIntact, type Edition } from '#domain/edition.ts';
import type { CriterionId, ProductGroupCode } from '#domain/ids.ts';
import type { ProductGroup } from '#domain/productGroup.ts';
import type { Held, Workspace } from '#domain/workspace.ts';

const criteriaById = new WeakMap<readonly Held<Criterion>[], ReadonlyMap<CriterionId, Held<Criterion>>>();
const groupsByCode = new WeakMap<readonly Held<ProductGroup>[], ReadonlyMap<ProductGroupCode, ProductGroup>>();
const editionsById = new WeakMap<readonly Held<Edition>[], ReadonlyMap<CriterionId, readonly Held<Edition>[]>>();

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
  return once(editionsById, rows, () => groupIntact(rows)).get(id) ?? [];
}

function groupIntact(rows: readonly Held<Edition>[]): ReadonlyMap<CriterionId, readonly Held<Edition>[]> {
  const groups = new Map<CriterionId, Held<Edition>[]>();
  for (const held of rows) {
    if (!isIntact(held.value)) continue;
    const id = held.value.content.id;
    groups.set(id, [...(groups.get(id) ?? []), held]);
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
