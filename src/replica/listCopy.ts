import type { Collection, EntityOf, Held, ListName, Problem } from '#domain/workspace.ts';
import type { Row } from '#graph/gateway.ts';
import type { RowCodec } from '#graph/rowCodec.ts';
import { isNewer } from './revision.ts';
import { standingRows } from './standingRows.ts';

/** A row that cannot be read, as the problem that it is. */
type Unread = { readonly revision: string; readonly problem: Problem };
type Known<T> = Held<T> | Unread;

export type RowChange = {
  readonly rows: readonly Row[];
  readonly removed: Iterable<string>;
  /** Whether the row is surely what the list has now, even where its version is lower than the known one. */
  readonly isAsItStands?: (rowId: string) => boolean;
};

/** The rows of one list in memory. Mutable inside, immutable snapshots outside. */
export type ListCopy<T> = {
  /** The same object until something changed. */
  readonly collection: () => Collection<T>;
  /** In the order of the list. The same array until something changed. */
  readonly problems: () => readonly Problem[];
  readonly held: (rowId: string) => Held<T> | undefined;
  /** Also of a row that cannot be read. */
  readonly has: (rowId: string) => boolean;
  readonly ids: () => readonly string[];
  readonly size: () => number;
  /**
   * Takes a change in, decoding only rows that are new or newer.
   *
   * @returns what of it was news
   */
  readonly change: (change: RowChange) => { readonly rows: readonly Row[]; readonly removed: readonly string[] };
};

type ListOf<L extends ListName> = { readonly name: L; readonly codec: RowCodec<EntityOf[L]> };

/** An empty copy of a list. */
export function listCopy<L extends ListName>(list: ListOf<L>): ListCopy<EntityOf[L]> {
  const known = new Map<Numbered, Known<EntityOf[L]>>();
  const standing = standingRows<EntityOf[L]>(() => [...known.values()].filter(isHeld));
  const problems = problemList(list, standing.doubled);

  const forget = (rowId: string): boolean => {
    const before = known.get(numbered(rowId));
    if (before && isHeld(before)) standing.remove(before);
    problems.remove(rowId);
    return known.delete(numbered(rowId));
  };
  const learn = (row: Row, before: Known<EntityOf[L]> | undefined) => {
    const now = decoded(list, row);
    const was = before && isHeld(before) ? before : undefined;
    known.set(numbered(row.id), now);
    problems.remove(row.id);
    if (isHeld(now)) standing.put(now, was);
    else {
      problems.put(now.problem);
      if (was) standing.remove(was);
    }
  };
  return {
    collection: standing.collection,
    problems: problems.all,
    held: (rowId) => {
      const row = known.get(numbered(rowId));
      return row && isHeld(row) ? row : undefined;
    },
    has: (rowId) => known.has(numbered(rowId)),
    ids: () => [...known.keys()].map(String),
    size: () => known.size,
    change: ({ rows, removed, isAsItStands }) => {
      const gone = [...removed].filter(forget);
      const news = rows.filter((row) => {
        const before = known.get(numbered(row.id));
        if (before && !isNews(row, before, isAsItStands)) return false;
        learn(row, before);
        return true;
      });
      return { rows: news, removed: gone };
    },
  };
}

/**
 * The number of a row as a number: to hash texts of digits beside other texts costs Chromium ten times as much as
 * either alone, which is a second for two hundred thousand rows.
 */
type Numbered = number | string;
function numbered(rowId: string): Numbered {
  const number = Number(rowId);
  return Number.isNaN(number) ? rowId : number;
}

function isHeld<T>(row: Known<T>): row is Held<T> {
  return 'value' in row;
}

function isNews(row: Row, known: { readonly revision: string }, isAsItStands: RowChange['isAsItStands']): boolean {
  if (isNewer(row, { eTag: known.revision })) return true;
  return row.eTag !== known.revision && isAsItStands?.(row.id) === true;
}

/** A value as the row holds it. */
export function heldIn<T>({ sealIn }: Pick<RowCodec<T>, 'sealIn'>, row: Row, value: T): Held<T> {
  const { written, eTag: revision, id: rowId } = row;
  return { value, written, revision, rowId, seal: sealIn?.(row.fields) };
}

function decoded<L extends ListName>(list: ListOf<L>, row: Row): Known<EntityOf[L]> {
  const read = list.codec.read(row.fields);
  if (read.ok) return heldIn(list.codec, row, read.value);
  return { revision: row.eTag, problem: problemOf(list, row, read.error) };
}

/** The problems of a list: rows that cannot be read, and rows whose key another one has. */
function problemList<L extends ListName>(list: ListOf<L>, doubled: () => readonly Held<EntityOf[L]>[]) {
  const unread = new Map<string, Problem>();
  let seenDoubled = doubled();
  let shown: readonly Problem[] | undefined = [];
  return {
    put: (problem: Problem) => {
      unread.set(problem.rowId, problem);
      shown = undefined;
    },
    remove: (rowId: string) => {
      if (unread.size > 0 && unread.delete(rowId)) shown = undefined;
    },
    all: (): readonly Problem[] => {
      if (shown && seenDoubled === doubled()) return shown;
      seenDoubled = doubled();
      const ofDoubled = seenDoubled.map(({ rowId: id, value, written }) =>
        problemOf(list, { id, written, fields: list.codec.write(value) }, [list.codec.keyColumn]),
      );
      shown = [...unread.values(), ...ofDoubled].sort((one, other) => Number(one.rowId) - Number(other.rowId));
      return shown;
    },
  };
}

function problemOf<L extends ListName>(
  { name, codec }: ListOf<L>,
  row: Pick<Row, 'id' | 'fields' | 'written'>,
  columns: readonly string[],
): Problem {
  const id = codec.idColumn === undefined ? undefined : row.fields[codec.idColumn];
  return {
    list: name,
    rowId: row.id,
    title: codec.titleOf(row.fields),
    id: typeof id === 'string' ? id : undefined,
    columns,
    written: row.written,
  };
}
