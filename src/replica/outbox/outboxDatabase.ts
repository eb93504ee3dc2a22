import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Draft, KeptDraft } from './draftStore.ts';
import type { Entry } from './entry.ts';
import type { LeaseClaim } from './recordedLease.ts';

export type LeaseRecord = Pick<LeaseClaim, 'owner' | 'until'>;
type OutboxSchema = DBSchema & {
  entries: { key: string; value: Entry };
  drafts: { key: string; value: Draft & Partial<KeptDraft> };
  lease: { key: string; value: LeaseRecord };
};
export type Database = IDBPDatabase<OutboxSchema>;

/** Raised when a store is added. What is in the others is nowhere else, so an upgrade never empties anything. */
const VERSION = 1;
const STORES = ['entries', 'drafts', 'lease'] as const;

/** @param closed told when it was closed, by the browser or for a newer version of the page */
export function openDatabase(name: string, closed: () => void): Promise<Database> {
  return openDB<OutboxSchema>(name, VERSION, {
    upgrade: (database) => {
      const known = new Set<string>(database.objectStoreNames);
      for (const store of STORES) if (!known.has(store)) database.createObjectStore(store);
    },
    // A newer version of the page in another tab wants to upgrade: let it.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      closed();
    },
    terminated: closed,
  });
}
