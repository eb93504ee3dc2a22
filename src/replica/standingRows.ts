import type { RowKey } from '#domain/ids.ts';
import type { Collection, Held } from '#domain/workspace.ts';

type Keyed = { readonly key: RowKey };

/**
 * The readable rows of a list in the order of their numbers, found by key. Of two rows with one key the later one, by
 * its number in the list, stands.
 *
 * A list may have a hundred thousand rows and change by one of them every few seconds. So a row that changes in place,
 * comes last or goes costs no more than a copy of the array; all else puts the rows in order anew.
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
 * Arrays that differ only in rows replaced in place and rows added at the end share one index: a place that an older,
 * shorter array does not have finds nothing there.
 */
type Line<T> = { latest: Held<T>[]; places: Map<RowKey, number> | undefined };

const NONE: readonly never[] = [];

/** @param held every readable row of the list, in any order */
export function standingRows<T extends Keyed>(held: () => Iterable<Held<T>>): StandingRows<T> {
  let line: Line<T> = { latest: [], places: new Map() };
  let doubled: readonly Held<T>[] = NONE;
  let shown: Collection<T> | undefined;
  let isLent = false;
  let isInOrder = true;
  const leaving = new Set<Held<T>>();

  const settle = () => {
    if (!isInOrder) ({ line, doubled } = inOrder(held()));
    else if (leaving.size > 0) line = { latest: line.latest.filter((row) => !leaving.has(row)), places: undefined };
    isInOrder = true;
    leaving.clear();
  };
  /** Whoever was shown the array keeps it as it was. */
  const own = (): Held<T>[] => {
    if (isLent) line.latest = line.latest.slice();
    isLent = false;
    shown = undefined;
    return line.latest;
  };
  return {
    collection: () => {
      settle();
      isLent = true;
      return (shown ??= collectionIn(line));
    },
    doubled: () => {
      settle();
      return doubled;
    },
    put: (now, was) => {
      const place = placesIn(line).get(now.value.key);
      if (was && place !== undefined && line.latest[place] === was) own()[place] = now;
      else if (!was && place === undefined && isLater(now, line.latest.at(-1))) {
        placesIn(line).set(now.value.key, own().push(now) - 1);
      } else isInOrder = false;
      if (!isInOrder) shown = undefined;
    },
    remove: (was) => {
      if (doubled.length > 0) isInOrder = false;
      leaving.add(was);
      shown = undefined;
    },
  };
}

function placesIn<T extends Keyed>(line: Line<T>): Map<RowKey, number> {
  return (line.places ??= new Map(line.latest.map((row, place) => [row.value.key, place])));
}

function collectionIn<T extends Keyed>(line: Line<T>): Collection<T> {
  const all = line.latest;
  return {
    all,
    byKey: (key) => {
      const place = placesIn(line).get(key);
      return place === undefined ? undefined : all[place];
    },
  };
}

function inOrder<T extends Keyed>(held: Iterable<Held<T>>) {
  const rows = [...held].sort((one, other) => Number(one.rowId) - Number(other.rowId));
  const lastWith = new Map(rows.map((row, place) => [row.value.key, place]));
  if (lastWith.size === rows.length) return { line: { latest: rows, places: lastWith }, doubled: NONE };
  const doubled = rows.filter((row, place) => lastWith.get(row.value.key) !== place);
  const latest = rows.filter((row, place) => lastWith.get(row.value.key) === place);
  return { line: { latest, places: undefined }, doubled };
}

function isLater<T>(row: Held<T>, than: Held<T> | undefined): boolean {
  return than === undefined || Number(row.rowId) > Number(than.rowId);
}
