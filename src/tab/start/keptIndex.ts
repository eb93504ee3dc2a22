import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptIndex, KeptRecord } from '#worker/keptIndex.ts';

type Schema = DBSchema & { index: { key: 'newest'; value: KeptRecord } };

/** What does not open within so many milliseconds is held by somebody else, and done without. */
const PATIENCE_MS = 4_000;

/**
 * Keeps the search index in the browser. A full disk, a database that another page holds up or a browser that keeps nothing
 * costs the time to read the library anew, and nothing else.
 *
 * @param name one per person and site, e.g. `"samsyn-index/contoso.sharepoint.com:/sites/samsyn/…"`
 */
export function keptIndex(name: string, patienceMs = PATIENCE_MS): KeptIndex {
  // Open only as long as it is used: nobody has to wait for this page to close.
  const within = async <T>(act: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T | undefined> => {
    const opening = openDB<Schema>(name, 1, { upgrade: (database) => void database.createObjectStore('index') });
    try {
      const database = await Promise.race([opening, late(patienceMs)]);
      return await act(database);
    } catch {
      return undefined;
    } finally {
      void opening.then(
        (database) => database.close(),
        () => undefined,
      );
    }
  };
  return {
    read: () => within((database) => database.get('index', 'newest')),
    write: async (record) => {
      await within((database) => database.put('index', record, 'newest'));
    },
  };
}

function late(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The database of the index did not open in time.')), milliseconds);
  });
}
