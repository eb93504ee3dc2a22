import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Row } from '#graph/gateway.ts';
import { packRows, unpackRows, type PackedRows } from './packedRows.ts';
import {
  follows,
  standsOver,
  type ReplicaStore,
  type StoreChange,
  type StoredList,
  type StoredMark,
  type TakeRows,
} from './replicaStore.ts';

type Schema = DBSchema & {
  /** Rows whose numbers lie next to each other, packed; by list and number of the chunk. */
  chunks: { key: ChunkKey; value: { readonly list: string; readonly rows: PackedRows } };
  marks: { key: string; value: StoredMark };
  missing: { key: string; value: readonly string[] };
};
type ChunkKey = [list: string, chunk: number];
type Database = IDBPDatabase<Schema>;
const STORES = ['chunks', 'marks', 'missing'] as const;
type Transaction = IDBPTransaction<Schema, (typeof STORES)[number][], 'readwrite'>;

/**
 * Raised when what is stored changes shape, and when a list gets a column: rows that were fetched without it would go
 * without it until they change. An older database is emptied, since it is only a copy.
 */
const VERSION = 4;
/** A page of 5,000 rows is five chunks, and one changed row rewrites one of them: some milliseconds. */
const ROWS_A_CHUNK = 1024;
/** Some megabytes at a time. */
const CHUNKS_A_READ = 16;
const PATIENCE_MS = 4000;

/**
 * A store in the browser. It opens its database with the first use. A database that does not open or cannot be read,
 * be it broken or of a newer version, is thrown away and begun anew.
 *
 * @param name       one per person and site, so that nobody meets another person's copy
 * @param patienceMs how long a database may take to open; one that another page holds is done without
 */
export function indexedDbStore(name: string, patienceMs = PATIENCE_MS): ReplicaStore {
  let opened: Promise<Database> | undefined;
  const database = () => (opened ??= openOrRenew(name, patienceMs));
  return {
    read: async (take) => {
      const found = await database();
      try {
        return await storedLists(found, take);
      } catch {
        await emptied(found);
        return [];
      }
    },
    apply: async (changes) => apply(await database(), changes),
  };
}

async function openOrRenew(name: string, patienceMs: number): Promise<Database> {
  try {
    return await open(name, patienceMs);
  } catch (failure) {
    if (failure instanceof Blocked) throw failure;
    await notTooLong(deleteDB(name), patienceMs);
    return open(name, patienceMs);
  }
}

/** Another page holds the database and does not let go, or the browser does not answer. */
class Blocked extends Error {}

async function open(name: string, patienceMs: number): Promise<Database> {
  const opening = openDB<Schema>(name, VERSION, {
    upgrade: (database) => {
      for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
      for (const store of STORES) database.createObjectStore(store);
    },
    // A newer version of the page in another tab wants to upgrade: let it.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  try {
    return await notTooLong(opening, patienceMs);
  } catch (failure) {
    // One that opens after all must not stand in the way of others.
    opening.then(
      (database) => database.close(),
      () => undefined,
    );
    throw failure;
  }
}

/** @throws Blocked */
async function notTooLong<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Blocked('The database of the browser does not answer.')), milliseconds);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

async function storedLists(database: Database, take: TakeRows): Promise<readonly StoredList[]> {
  const transaction = database.transaction(STORES);
  const [lists, marks, missingLists, missing, keys] = await Promise.all([
    transaction.objectStore('marks').getAllKeys(),
    transaction.objectStore('marks').getAll(),
    transaction.objectStore('missing').getAllKeys(),
    transaction.objectStore('missing').getAll(),
    transaction.objectStore('chunks').getAllKeys(),
  ]);
  // All are asked for at once: the browser reads on while the first are unpacked.
  const reads = batchesOf(keys).map((range) => transaction.objectStore('chunks').getAll(range));
  for (const read of reads)
    for (const { list, rows } of await read) if (lists.includes(list)) take(list, unpackRows(rows));
  return lists.flatMap((list, index) => {
    const mark = marks[index];
    return mark === undefined ? [] : [{ list, mark, missing: missing[missingLists.indexOf(list)] ?? [] }];
  });
}

function batchesOf(keys: readonly ChunkKey[]): readonly IDBKeyRange[] {
  const ranges: IDBKeyRange[] = [];
  for (let start = 0; start < keys.length; start += CHUNKS_A_READ)
    ranges.push(IDBKeyRange.bound(keys[start], keys[Math.min(start + CHUNKS_A_READ, keys.length) - 1]));
  return ranges;
}

async function emptied(database: Database): Promise<void> {
  const transaction = database.transaction(STORES, 'readwrite');
  await Promise.all([...STORES.map((store) => transaction.objectStore(store).clear()), transaction.done]);
}

async function apply(database: Database, changes: readonly StoreChange[]): Promise<readonly StoreChange[]> {
  const transaction = database.transaction(STORES, 'readwrite');
  const done = transaction.done.then(
    () => undefined,
    (failure: unknown) => ({ failure }),
  );
  const leftOut: StoreChange[] = [];
  try {
    for (const change of changes) if (!(await applyOne(transaction, change))) leftOut.push(change);
  } catch (failure) {
    // A row that cannot be stored takes the whole transaction with it.
    abort(transaction);
    await done;
    throw failure;
  }
  const ended = await done;
  if (ended) throw ended.failure;
  return leftOut;
}

/** @returns whether it was kept */
async function applyOne(transaction: Transaction, change: StoreChange): Promise<boolean> {
  const { list, mark, missing } = change;
  // Asked within the transaction: another page may keep something at the same time.
  if (!follows(change, await transaction.objectStore('marks').get(list))) return false;
  for (const [chunk, news] of byChunk(change)) await applyChunk(transaction, [list, chunk], { ...change, ...news });
  if (missing !== undefined) await transaction.objectStore('missing').put(missing, list);
  if (mark !== undefined) await transaction.objectStore('marks').put(mark, list);
  return true;
}

async function applyChunk(transaction: Transaction, key: ChunkKey, news: StoreChange): Promise<void> {
  const store = transaction.objectStore('chunks');
  const stored = await store.get(key);
  const kept = new Map(stored ? unpackRows(stored.rows).map((row): [string, Row] => [row.id, row]) : []);
  const gone = news.removed.filter((id) => kept.delete(id));
  const come = news.rows.filter((row) => standsOver(row, kept.get(row.id), news));
  // What a page writes comes back to it with the next pull: then there is nothing to write here.
  if (gone.length + come.length === 0) return;
  for (const row of come) kept.set(row.id, row);
  if (kept.size === 0) await store.delete(key);
  else await store.put({ list: key[0], rows: packRows([...kept.values()]) }, key);
}

function byChunk({ rows, removed }: StoreChange): ReadonlyMap<number, { rows: Row[]; removed: string[] }> {
  const chunks = new Map<number, { rows: Row[]; removed: string[] }>();
  const chunkOf = (id: string) => {
    // A number that is none still finds its place.
    const chunk = Math.floor(Number(id) / ROWS_A_CHUNK) || 0;
    const found = chunks.get(chunk) ?? { rows: [], removed: [] };
    chunks.set(chunk, found);
    return found;
  };
  for (const id of removed) chunkOf(id).removed.push(id);
  for (const row of rows) chunkOf(row.id).rows.push(row);
  return chunks;
}

function abort(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // It has already ended by itself, which is as good.
  }
}
