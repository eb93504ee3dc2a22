import {
  collectionOf,
  type Collection,
  type EntityOf,
  type Held,
  type ListName,
  type Problem,
} from '#domain/workspace.ts';
import type { Row } from '#graph/gateway.ts';
import type { RowCodec } from '#graph/rowCodec.ts';
import type { StoreChange } from './replicaStore.ts';

/** A row with what it means, or with the columns that cannot be read. */
type Decoded<T> = { readonly row: Row } & (
  { readonly held: Held<T> } | { readonly held?: never; readonly unreadable: readonly string[] }
);

/** One list as this side knows it. */
export type ListCopy<T> = {
  readonly rows: ReadonlyMap<string, Decoded<T>>;
  readonly collection: Collection<T>;
  readonly problems: readonly Problem[];
};

export function emptyCopy<T>(): ListCopy<T> {
  return { rows: new Map(), collection: { all: [], byKey: () => undefined }, problems: [] };
}

/**
 * The copy after a change, decoding only rows that are new or newer.
 *
 * @param change.keep rows that an `everything` change must not sweep: we wrote them while it was being read
 * @returns the same object when the change brings nothing new
 */
export function changedCopy<L extends ListName>(
  list: { readonly name: L; readonly codec: RowCodec<EntityOf[L]> },
  copy: ListCopy<EntityOf[L]>,
  change: Omit<StoreChange, 'cursor'> & { readonly keep?: ReadonlySet<string> },
): ListCopy<EntityOf[L]> {
  const rows = new Map(copy.rows);
  let isChanged = false;
  for (const row of change.rows) {
    const known = rows.get(row.id);
    if (known !== undefined && !isNewer(row, known.row)) continue;
    rows.set(row.id, decoded(list.codec, row));
    isChanged = true;
  }
  for (const id of goneRows(copy, change)) isChanged = rows.delete(id) || isChanged;
  return isChanged ? copyOf(list, rows) : copy;
}

function goneRows<T>(
  copy: ListCopy<T>,
  change: Omit<StoreChange, 'cursor'> & { readonly keep?: ReadonlySet<string> },
): readonly string[] {
  if (change.covers === 'changes') return change.removed;
  const present = new Set(change.rows.map(({ id }) => id));
  return [...copy.rows.keys()].filter((id) => !present.has(id) && change.keep?.has(id) !== true);
}

/** A pull that was under way while we wrote may bring the row as it was before: the number in the eTag tells. */
function isNewer(row: Row, known: Row): boolean {
  const [guid, version] = row.eTag.split(',');
  const [knownGuid, knownVersion] = known.eTag.split(',');
  if (guid !== knownGuid) return true;
  const [number, knownNumber] = [Number.parseInt(version ?? '', 10), Number.parseInt(knownVersion ?? '', 10)];
  if (Number.isNaN(number) || Number.isNaN(knownNumber)) return row.eTag !== known.eTag;
  return number > knownNumber;
}

function decoded<T>(codec: RowCodec<T>, row: Row): Decoded<T> {
  const read = codec.read(row.fields);
  if (!read.ok) return { row, unreadable: read.error };
  return { row, held: { value: read.value, written: row.written, revision: row.eTag, rowId: row.id } };
}

/** Of two rows with one key the later one, by its number in the list, stands; the other is a problem. */
function copyOf<L extends ListName>(
  list: { readonly name: L; readonly codec: RowCodec<EntityOf[L]> },
  rows: ReadonlyMap<string, Decoded<EntityOf[L]>>,
): ListCopy<EntityOf[L]> {
  const inOrder = [...rows.values()].sort((one, other) => Number(one.row.id) - Number(other.row.id));
  const lastWith = new Map<string, string>();
  for (const { row, held } of inOrder) if (held) lastWith.set(held.value.key, row.id);
  const standing: Held<EntityOf[L]>[] = [];
  const problems: Problem[] = [];
  for (const each of inOrder) {
    if (each.held && lastWith.get(each.held.value.key) === each.row.id) standing.push(each.held);
    else problems.push(problemOf(list, each.row, each.held ? [list.codec.keyColumn] : each.unreadable));
  }
  return { rows, collection: collectionOf(standing), problems };
}

function problemOf<L extends ListName>(
  { name, codec }: { readonly name: L; readonly codec: RowCodec<EntityOf[L]> },
  row: Row,
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
