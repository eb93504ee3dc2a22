import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Row } from '#graph/gateway.ts';
import type { ReplicaStore, StoreChange, StoredList } from './replicaStore.ts';

type Schema = DBSchema & {
  rows: { key: [list: string, id: string]; value: { readonly list: string; readonly row: Row } };
  cursors: { key: string; value: string };
};
type Database = IDBPDatabase<Schema>;

/** Raised when what is stored changes shape; an older database is emptied, since it is only a copy. */
const VERSION = 1;

/**
 * A store in the browser. It opens its database with the first use.
 *
 * @param name one per person and site, so that nobody meets another person's copy
 */
export function indexedDbStore(name: string): ReplicaStore {
  let opened: Promise<Database> | undefined;
  const database = () => (opened ??= open(name));
  return {
    read: async () => storedLists(await database()),
    apply: async (changes) => apply(await database(), changes),
  };
}

function open(name: string): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    upgrade: (database) => {
      for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
      database.createObjectStore('rows');
      database.createObjectStore('cursors');
    },
    // A newer version of the page in another tab wants to upgrade: let it.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

async function storedLists(database: Database): Promise<readonly StoredList[]> {
  const transaction = database.transaction(['rows', 'cursors']);
  const [lists, cursors, rows] = await Promise.all([
    transaction.objectStore('cursors').getAllKeys(),
    transaction.objectStore('cursors').getAll(),
    transaction.objectStore('rows').getAll(),
  ]);
  const byList = new Map(lists.map((list): [string, Row[]] => [list, []]));
  for (const { list, row } of rows) byList.get(list)?.push(row);
  return lists.map((list, index) => ({ list, cursor: cursors[index] ?? '', rows: byList.get(list) ?? [] }));
}

async function apply(database: Database, changes: readonly StoreChange[]): Promise<void> {
  const transaction = database.transaction(['rows', 'cursors'], 'readwrite');
  const requests: Promise<unknown>[] = [transaction.done];
  try {
    for (const change of changes) request(transaction, change, requests);
    await Promise.all(requests);
  } catch (failure) {
    // A row that cannot be stored takes the whole transaction with it; nobody waits for the other requests then.
    abort(transaction);
    await Promise.allSettled(requests);
    throw failure;
  }
}

type Transaction = IDBPTransaction<Schema, ('rows' | 'cursors')[], 'readwrite'>;

/** Sends the requests of one change without waiting: a transaction ends when it is left alone. */
function request(transaction: Transaction, change: StoreChange, requests: Promise<unknown>[]): void {
  const { list, rows, removed, covers, cursor } = change;
  const store = transaction.objectStore('rows');
  if (covers === 'everything') requests.push(store.delete(IDBKeyRange.bound([list], [list, []])));
  for (const id of removed) requests.push(store.delete([list, id]));
  for (const row of rows) requests.push(store.put({ list, row }, [list, row.id]));
  if (cursor !== undefined) requests.push(transaction.objectStore('cursors').put(cursor, list));
}

function abort(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // It has already ended by itself, which is as good.
  }
}
