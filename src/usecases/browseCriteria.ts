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
import type { Actor } from '#domain/role.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { LIMIT_KINDS, type LimitKind } from '#language/quantities/limitKind.ts';
import { countsOf, facetPass, passAndCount, type FacetPass } from '#language/search/facetColumns.ts';
import type { WordsFound } from '#language/search/wordsFound.ts';
import {
  limitColumn,
  registerOf,
  sightOf,
  slotsWithin,
  type CriteriaRegister,
  type LimitsRead,
} from './criteriaRegister.ts';

/** The value of a facet, `none` where the criterion does not say. */
export type FacetValues = {
  readonly level: Level | 'none';
  readonly kind: Kind | 'none';
  readonly productGroup: ProductGroupCode;
  readonly status: CriterionStatus;
  /** What kinds of limits its text sets. */
  readonly limit: LimitKind | 'none';
};
export type Facet = keyof FacetValues;
export const FACETS = ['level', 'kind', 'productGroup', 'status', 'limit'] as const satisfies readonly Facet[];
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

export type BrowseResult = {
  readonly rows: readonly Held<Criterion>[];
  /** How many criteria the person may see at all. */
  readonly total: number;
  /** Per facet the values that occur, each counted under the other facets' filters. */
  readonly facets: FacetCounts;
  /** There are words and no answer to them yet: they narrow nothing so far. */
  readonly isSearching: boolean;
};

/** What is found out beside the page, as far as it is known. */
export type FoundOut = {
  /** What the words of the query found; of words that were typed before them while that is not known. */
  readonly words?: WordsFound | undefined;
  /** Until it is known limits narrow nothing and are not counted. */
  readonly limits?: LimitsRead | undefined;
};

/** Filters, counts and sorts what the person may see of what words found. Rules K9–K17 in docs/spec/criteria.md. */
export function browseCriteria(
  workspace: Workspace,
  actor: Actor,
  query: BrowseQuery,
  { words, limits }: FoundOut,
): BrowseResult {
  const register = registerOf(workspace.criteria.all);
  const hasWords = query.text.trim() !== '';
  const { isSeen, count } = sightOf(actor, register);
  const found = slotsWithin(isSeen, slotsFor(register, query, hasWords ? words : undefined));
  const passes = passesOver(register, query.filters, limits);
  const passed = found.subarray(0, passAndCount(Object.values(passes), found));
  return {
    rows: heldAt(register, query.descending === true ? passed.reverse() : passed),
    total: count,
    facets: countsIn(register, passes),
    isSearching: hasWords && words === undefined,
  };
}

/** What was last written, newest first, by anybody and anywhere. */
export function recentlyChanged(workspace: Workspace, actor: Actor, limit: number): readonly Held<Criterion>[] {
  const register = registerOf(workspace.criteria.all);
  const { isSeen } = sightOf(actor, register);
  return heldAt(register, slotsWithin(isSeen, register.inOrder('changed')).subarray(0, limit));
}

/** What words found, or all when there are none, in the order asked for. */
function slotsFor(register: CriteriaRegister, { sort }: BrowseQuery, words: WordsFound | undefined): Uint32Array {
  // Without words there is no relevance: the list then reads as a register, by id.
  if (words === undefined) return register.inOrder(sort === 'relevance' ? 'id' : sort);
  const found = new Uint32Array(words.ids.length);
  let length = 0;
  for (const id of words.ids) {
    const slot = register.slotOf.get(id);
    if (slot !== undefined) found[length++] = slot;
  }
  if (sort === 'relevance') return found.subarray(0, length);
  const isFound = new Uint8Array(register.rows.length);
  for (const slot of found.subarray(0, length)) isFound[slot] = 1;
  return slotsWithin(isFound, register.inOrder(sort));
}

function heldAt({ rows }: CriteriaRegister, slots: Uint32Array): readonly Held<Criterion>[] {
  const held: Held<Criterion>[] = [];
  for (const slot of slots) {
    const row = rows[slot];
    if (row !== undefined) held.push(row);
  }
  return held;
}

type Passes = { readonly [F in Exclude<Facet, 'limit'>]: FacetPass } & { readonly limit?: FacetPass };

function passesOver(register: CriteriaRegister, filters: Filters, limits: LimitsRead | undefined): Passes {
  const { level, kind, productGroup, status } = register.columns;
  return {
    level: facetPass(level, filters.level, true),
    kind: facetPass(kind, filters.kind, true),
    productGroup: facetPass(productGroup, filters.productGroup, true),
    status: facetPass(status, filters.status, true),
    ...(limits && { limit: facetPass(limitColumn(register, limits), filters.limit, true) }),
  };
}

/** In the order of a life or a level; product groups by code. */
function countsIn({ productGroups }: CriteriaRegister, passes: Passes): FacetCounts {
  return {
    level: counted(passes.level, [...LEVELS, 'none']),
    kind: counted(passes.kind, [...KINDS, 'none']),
    productGroup: counted(passes.productGroup, productGroups),
    status: counted(passes.status, CRITERION_STATUSES),
    limit: passes.limit === undefined ? [] : counted(passes.limit, [...LIMIT_KINDS, 'none']),
  };
}

function counted<V extends string>(pass: FacetPass, order: readonly V[]): readonly FacetCount<V>[] {
  const counts = countsOf(pass);
  return order.flatMap((value) => {
    const count = counts.get(value);
    return count === undefined ? [] : [{ value, count }];
  });
}
