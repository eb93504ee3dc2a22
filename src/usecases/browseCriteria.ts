import {
  CRITERION_STATUSES,
  KINDS,
  LEVELS,
  type Criterion,
  type CriterionStatus,
  type Kind,
  type Level,
} from '#domain/criterion.ts';
import type { ProductGroupCode } from '#domain/ids.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { inSwedishOrder } from '#language/words.ts';
import type { CriteriaSearch } from './criteriaSearch.ts';
import { maySee } from './maySee.ts';

/** The value of a facet, `none` where the criterion does not say. */
export type FacetValues = {
  readonly level: Level | 'none';
  readonly kind: Kind | 'none';
  readonly productGroup: ProductGroupCode;
  readonly status: CriterionStatus;
};
export type Facet = keyof FacetValues;
export const FACETS = ['level', 'kind', 'productGroup', 'status'] as const satisfies readonly Facet[];
export type Filters = { readonly [F in Facet]?: readonly FacetValues[F][] | undefined };
export type FacetCount<V> = { readonly value: V; readonly count: number };
export type FacetCounts = { readonly [F in Facet]: readonly FacetCount<FacetValues[F]>[] };

export const SORTS = ['relevance', 'title', 'id', 'changed', 'status'] as const;
export type Sort = (typeof SORTS)[number];

export type BrowseQuery = {
  readonly text: string;
  readonly filters: Filters;
  readonly sort: Sort;
  readonly descending?: boolean | undefined;
};

/** One line of the list. Version and snippet are worked out when asked for: a list shows thirty of thousands. */
export type CriterionRow = { readonly held: Held<Criterion> };

export type BrowseResult = {
  readonly rows: readonly CriterionRow[];
  /** How many criteria the person may see at all. */
  readonly total: number;
  /** Per facet the values that occur, each counted under the other facets' filters. */
  readonly facets: FacetCounts;
  /** The words with their slips put right, where one of them is none that anybody wrote. */
  readonly didYouMean: string | undefined;
};

/**
 * Searches, filters, counts and sorts what the person may see. Rules K9–K11 in docs/spec/criteria.md.
 *
 * @param search where it is not there yet, words narrow nothing
 */
export function browseCriteria(
  workspace: Workspace,
  actor: Actor,
  query: BrowseQuery,
  search: CriteriaSearch | undefined,
): BrowseResult {
  const visible = visibleCriteria(workspace, actor);
  const answer = query.text.trim() === '' ? undefined : search?.find(workspace, query.text);
  const found = answer === undefined ? visible : visibleAmong(visible, answer.keys);
  const rows = found.filter((held) => FACETS.every((facet) => passes(held.value, query.filters, facet)));
  return {
    rows: sorted(rows, query).map((held) => ({ held })),
    total: visible.length,
    facets: countFacets(found, query.filters),
    didYouMean: answer?.didYouMean,
  };
}

/** What was last written, newest first, by anybody and anywhere. */
export function recentlyChanged(workspace: Workspace, actor: Actor, limit: number): readonly CriterionRow[] {
  return sorted(visibleCriteria(workspace, actor), { text: '', filters: {}, sort: 'changed' })
    .slice(0, limit)
    .map((held) => ({ held }));
}

function visibleCriteria(workspace: Workspace, actor: Actor): readonly Held<Criterion>[] {
  if (may.readDrafts(actor)) return workspace.criteria.all;
  return workspace.criteria.all.filter((held) => maySee(actor, held.value));
}

function visibleAmong(visible: readonly Held<Criterion>[], keys: readonly string[]): readonly Held<Criterion>[] {
  const byKey = new Map<string, Held<Criterion>>(visible.map((held) => [held.value.key, held]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

function valuesOf<F extends Facet>(criterion: Criterion, facet: F): readonly FacetValues[F][];
function valuesOf(criterion: Criterion, facet: Facet): readonly FacetValues[Facet][] {
  switch (facet) {
    case 'level':
      return [criterion.level ?? 'none'];
    case 'kind':
      return [criterion.kind ?? 'none'];
    case 'productGroup':
      return criterion.productGroups;
    case 'status':
      return [criterion.status];
  }
}

function passes(criterion: Criterion, filters: Filters, facet: Facet): boolean {
  const wanted: readonly string[] | undefined = filters[facet];
  if (wanted === undefined || wanted.length === 0) return true;
  return valuesOf(criterion, facet).some((value) => wanted.includes(value));
}

function countFacets(found: readonly Held<Criterion>[], filters: Filters): FacetCounts {
  const rowsFor = (facet: Facet) =>
    found.filter((held) => FACETS.every((other) => other === facet || passes(held.value, filters, other)));
  return {
    level: counted(rowsFor('level'), 'level', [...LEVELS, 'none']),
    kind: counted(rowsFor('kind'), 'kind', [...KINDS, 'none']),
    productGroup: counted(rowsFor('productGroup'), 'productGroup', []),
    status: counted(rowsFor('status'), 'status', CRITERION_STATUSES),
  };
}

/** In the order given; values without a place in it (product groups) by code. */
function counted<F extends Facet>(
  rows: readonly Held<Criterion>[],
  facet: F,
  order: readonly FacetValues[F][],
): readonly FacetCount<FacetValues[F]>[] {
  const counts = new Map<FacetValues[F], number>();
  for (const held of rows) {
    for (const value of valuesOf(held.value, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = order.length > 0 ? order : [...counts.keys()].sort(inSwedishOrder);
  return values.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, count }];
  });
}

const ORDER: Record<Exclude<Sort, 'relevance'>, (a: Held<Criterion>, b: Held<Criterion>) => number> = {
  title: (a, b) => inSwedishOrder(a.value.title, b.value.title),
  id: (a, b) => inSwedishOrder(a.value.id, b.value.id),
  changed: (a, b) => (a.written.at < b.written.at ? 1 : a.written.at > b.written.at ? -1 : 0),
  status: (a, b) => CRITERION_STATUSES.indexOf(a.value.status) - CRITERION_STATUSES.indexOf(b.value.status),
};

function sorted(rows: readonly Held<Criterion>[], query: BrowseQuery): readonly Held<Criterion>[] {
  // Without words there is no relevance: the list then reads as a register, by id.
  const sort = query.sort === 'relevance' ? (query.text.trim() === '' ? 'id' : undefined) : query.sort;
  const ordered = sort === undefined ? rows : rows.toSorted((a, b) => ORDER[sort](a, b) || ORDER.id(a, b));
  return query.descending === true ? ordered.toReversed() : ordered;
}
