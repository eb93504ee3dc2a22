import type { RowKey } from '#domain/ids.ts';
import type { Collection, Held } from '#domain/workspace.ts';

type Keyed = { readonly key: RowKey };

/**
 * The readable rows of a list in the order of their numbers, found by key. Of two rows with one key the later one, by
 * its number in the list, stands.
 *
 * A list may have a hundred thousand rows and change by one of them every few seconds. So a change costs no more than a
 * copy of the array, except where a key goes from one row to another: that puts all rows in order anew.
 */
export type StandingRows<T> = {
  /** The same object until something changed. */
  readonly collection: () => Collection<T>;
  /** Rows that do not stand because a later one has their key. The same array until something changed. */
  readonly doubled: () => readonly Held<T>[];
  /** @param was the same row as it was before */
  readonly put: (now: Held<T>, was: Held<T> | undefined) => void;
  readonly remove: (was: Held<T>) => void;
};

/**
 * `numberOf` is shared by all collections in which no key went from one row to another: it says which row a key would
 * be, and a collection looks whether it has that row, with that key.
 */
type Order<T> = { all: Held<T>[]; numberOf: Map<RowKey, string>; doubled: readonly Held<T>[] };

const NONE: readonly never[] = [];

/** @param held every readable row of the list, in any order */
export function standingRows<T extends Keyed>(held: () => Iterable<Held<T>>): StandingRows<T> {
  let order: Order<T> = { all: [], numberOf: new Map(), doubled: NONE };
  let shown: Collection<T> | undefined;
  let isInOrder = true;
  /** Taken out together, since each removal would copy the array. */
  const leaving = new Set<Held<T>>();

  const settle = () => {
    if (isInOrder && leaving.size === 0) return;
    shown = undefined;
    if (!isInOrder) order = inOrder(held());
    else order.all = order.all.filter((row) => !leaving.has(row));
    isInOrder = true;
    leaving.clear();
  };
  /** Whoever was shown the rows keeps them as they were. */
  const own = (): Held<T>[] => {
    if (shown) order.all = order.all.slice();
    shown = undefined;
    return order.all;
  };
  const put = (now: Held<T>, was: Held<T> | undefined): boolean => {
    const { rowId, value } = now;
    const place = placeOf(order.all, rowId);
    const there = order.all[place];
    const isThere = there?.rowId === rowId;
    if (was && there !== was) return false;
    // Another row may have waited for the key that this one gives up.
    if (order.doubled.length > 0 && was?.value.key !== value.key) return false;
    const other = order.numberOf.get(value.key);
    if (other !== undefined && other !== rowId) return false;
    const rows = own();
    if (place === rows.length) rows.push(now);
    else rows.splice(place, isThere ? 1 : 0, now);
    if (isThere) leaving.delete(there);
    order.numberOf.set(value.key, rowId);
    return true;
  };
  return {
    collection: () => {
      settle();
      return (shown ??= collectionIn(order.all, order.numberOf));
    },
    doubled: () => {
      settle();
      return order.doubled;
    },
    put: (now, was) => {
      isInOrder &&= put(now, was);
    },
    remove: (was) => {
      isInOrder &&= order.doubled.length === 0;
      leaving.add(was);
    },
  };
}

/** Where the row with this number is, or would be. */
function placeOf<T>(all: readonly Held<T>[], rowId: string): number {
  const number = Number(rowId);
  const last = all.at(-1);
  if (last === undefined || Number(last.rowId) < number) return all.length;
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (Number(all[middle]?.rowId) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

function collectionIn<T extends Keyed>(all: readonly Held<T>[], numberOf: ReadonlyMap<RowKey, string>): Collection<T> {
  return {
    all,
    byKey: (key) => {
      const rowId = numberOf.get(key);
      const row = rowId === undefined ? undefined : all[placeOf(all, rowId)];
      return row?.value.key === key ? row : undefined;
    },
  };
}

function inOrder<T extends Keyed>(held: Iterable<Held<T>>): Order<T> {
  const rows = [...held].sort((one, other) => Number(one.rowId) - Number(other.rowId));
  const numberOf = new Map(rows.map((row) => [row.value.key, row.rowId]));
  if (numberOf.size === rows.length) return { all: rows, numberOf, doubled: NONE };
  const isStanding = ({ value, rowId }: Held<T>) => numberOf.get(value.key) === rowId;
  return { all: rows.filter(isStanding), numberOf, doubled: rows.filter((row) => !isStanding(row)) };
}
