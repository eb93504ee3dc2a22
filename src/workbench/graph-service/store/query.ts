import { isLookup, isUnsearchable } from '../columns/column.ts';
import { badRequest, invalidRequest, Refused } from '../errors.ts';
import { compare, compile, type Reading } from '../odata/evaluate.ts';
import { columnOf, parseFilter, type Filter } from '../odata/filter.ts';
import type { SkipToken } from '../odata/skipToken.ts';
import type { StoredItem } from './itemRow.ts';
import type { StoredList } from './lists.ts';
import { readingOf, referenceOf } from './reading.ts';
import type { Store } from './store.ts';

export type ItemQuery = {
  readonly filter: string | undefined;
  readonly orderby: string | undefined;
  /** The request carries `Prefer: HonorNonIndexedQueriesWarningMayFailRandomly`. */
  readonly mayUseAnyColumn: boolean;
  readonly after: SkipToken;
  readonly most: number;
  /** Rows a filter or sort may touch. */
  readonly threshold: number;
};
export type ItemPage = { readonly items: readonly StoredItem[]; readonly next: SkipToken | undefined };

type Sort = { readonly column: string; readonly isDescending: boolean };

/**
 * One page of a list.
 *
 * Without filter and sort it walks the numbers and copes with any size. Otherwise the first predicate, by its index,
 * has to narrow the list below the view threshold, as SharePoint demands.
 *
 * @throws Refused 400 for a column without index, 429 above the threshold; asking again never helps then
 */
export function queryItems(store: Store, list: StoredList, query: ItemQuery): ItemPage {
  if (query.filter === undefined && query.orderby === undefined) {
    const items = store.items.after(list.id, query.after.afterId, query.most + 1);
    return pageOf(items, query.most, ({ id }) => ({ afterId: id }));
  }
  const filter = query.filter === undefined ? undefined : parseFilter(query.filter);
  const sort = query.orderby === undefined ? undefined : parseOrder(query.orderby);
  const used = [...(filter ? columnsOf(filter) : []), ...(sort ? [sort.column] : [])];
  for (const name of used) refuseUnindexed(list, name, query.mayUseAnyColumn);

  const reading = readingOf(store, list);
  const rows = candidates(store, list, { filter, query, reading });
  const kept = filter === undefined ? rows : rows.filter(compile(filter, reading));
  if (sort === undefined) {
    const rest = kept.filter(({ id }) => id > query.after.afterId);
    return pageOf(rest, query.most, ({ id }) => ({ afterId: id }));
  }
  return sortedPage(kept, { sort, query, reading });
}

function pageOf(items: readonly StoredItem[], most: number, mark: (last: StoredItem) => SkipToken): ItemPage {
  const page = items.slice(0, most);
  const last = page.at(-1);
  return { items: page, next: items.length > most && last ? mark(last) : undefined };
}

function sortedPage(
  kept: readonly StoredItem[],
  { sort, query, reading }: { readonly sort: Sort; readonly query: ItemQuery; readonly reading: Reading<StoredItem> },
): ItemPage {
  const direction = sort.isDescending ? -1 : 1;
  const keyed = kept
    .map((item) => ({ item, value: reading.valueOf(item, sort.column) }))
    .sort((a, b) => direction * compare(a.value, b.value) || a.item.id - b.item.id);
  const { afterId, afterValue } = query.after;
  const rest =
    afterValue === undefined
      ? keyed
      : keyed.filter(({ item, value }) => {
          const order = direction * compare(value, afterValue);
          return order > 0 || (order === 0 && item.id > afterId);
        });
  return pageOf(
    rest.map(({ item }) => item),
    query.most,
    (last) => ({ afterId: last.id, afterValue: reading.valueOf(last, sort.column) }),
  );
}

function parseOrder(text: string): Sort {
  const match = /^(\S+)(?:\s+(asc|desc))?$/i.exec(text.trim());
  if (match?.[1] === undefined) throw badRequest('Invalid orderby clause');
  return { column: columnOf(match[1]), isDescending: match[2]?.toLowerCase() === 'desc' };
}

const columnsOf = (filter: Filter): readonly string[] =>
  filter.kind === 'compare' ? [filter.column] : [...columnsOf(filter.left), ...columnsOf(filter.right)];

function refuseUnindexed(list: StoredList, name: string, mayUseAnyColumn: boolean): void {
  const reference = referenceOf(list, name);
  if (reference === undefined) throw invalidRequest(`Field '${name}' is not recognized`);
  const { column } = reference;
  if (column && isUnsearchable(column))
    throw invalidRequest(`Field '${name}' cannot be referenced in filter or orderby.`);
  if (column?.indexed === true || mayUseAnyColumn) return;
  throw invalidRequest(
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  );
}

/** Whether an index keeps a query on a column below the threshold; that of a lookup does not, as its table is another. */
function isNarrowing(list: StoredList, name: string | undefined): boolean {
  return list.columns.some((column) => column.name === name && column.indexed && !isLookup(column));
}

type Narrowing = {
  readonly filter: Filter | undefined;
  readonly query: ItemQuery;
  readonly reading: Reading<StoredItem>;
};

function candidates(store: Store, list: StoredList, { filter, query, reading }: Narrowing): readonly StoredItem[] {
  const isSmall = store.items.count(list.id) <= query.threshold;
  if (isSmall || filter === undefined) {
    const sorted = query.orderby === undefined ? undefined : parseOrder(query.orderby).column;
    if (isSmall || isNarrowing(list, sorted)) return store.items.all(list.id);
    throw thresholdExceeded();
  }
  const ids = narrowed(store, list, { filter, query, reading });
  return [...ids].sort((a, b) => a - b).flatMap((id) => store.items.find(list.id, id) ?? []);
}

/** Numbers that the leading predicate lets through; of `and` only the first side counts, of `or` both. */
function narrowed(
  store: Store,
  list: StoredList,
  { filter, query, reading }: Narrowing & { readonly filter: Filter },
): ReadonlySet<number> {
  if (filter.kind !== 'compare') {
    const left = narrowed(store, list, { filter: filter.left, query, reading });
    if (filter.kind === 'and') return left;
    return new Set([...left, ...narrowed(store, list, { filter: filter.right, query, reading })]);
  }
  if (!isNarrowing(list, filter.column)) throw thresholdExceeded();
  const { column, operator } = filter;
  const ids = store.indexes.within(
    list.id,
    { column, operator, value: reading.literalOf(filter) },
    query.threshold + 1,
  );
  if (ids.length > query.threshold) throw thresholdExceeded();
  return new Set(ids);
}

/** Through Graph the list view threshold looks like throttling, but waiting never helps. */
const thresholdExceeded = () =>
  new Refused(
    { status: 429, code: 'activityLimitReached' },
    'The attempted operation is prohibited because it exceeds the list view threshold.',
  );
