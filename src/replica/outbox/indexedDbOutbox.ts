import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Draft, DraftStore } from './draftStore.ts';
import type { Entry } from './entry.ts';
import { byOrder, mayReplace, type OutboxChange, type OutboxStore } from './outboxStore.ts';
import type { LeaseClaim, LeaseRecords } from './recordedLease.ts';

type LeaseRecord = Pick<LeaseClaim, 'owner' | 'until'>;
type Schema = DBSchema & {
  entries: { key: string; value: Entry };
  drafts: { key: string; value: Draft };
  lease: { key: string; value: LeaseRecord };
};
type Database = IDBPDatabase<Schema>;

/** Raised when a store is added. What is in the others is nowhere else, so an upgrade never empties anything. */
const VERSION = 1;
const STORES = ['entries', 'drafts', 'lease'] as const;
const LEASE = 'sender';
/** A database that does not open in this time is done without until it does. */
const PATIENCE_MS = 4000;

/** Everything that a person has done or typed and that nobody else has yet. */
export type IndexedDbOutbox = {
  readonly entries: OutboxStore;
  readonly drafts: DraftStore;
  readonly lease: LeaseRecords;
};

/**
 * The outbox and the drafts in the browser, in a database of their own: the local copy beside it may be thrown away
 * at any time. It opens with the first use, and again when it was closed.
 *
 * @param name one per person and site
 */
export function indexedDbOutbox(name: string): IndexedDbOutbox {
  let opened: Promise<Database> | undefined;
  const close = () => (opened = undefined);
  const database = (): Promise<Database> => {
    opened ??= open(name, close).catch((failure: unknown) => {
      close();
      throw failure;
    });
    return inTime(opened);
  };
  return {
    entries: {
      read: async () => (await (await database()).getAll('entries')).sort(byOrder),
      apply: async (change) => apply(await database(), change),
    },
    drafts: {
      read: async (place) => (await database()).get('drafts', place),
      keep: async (place, draft) => {
        await (await database()).put('drafts', draft, place);
      },
      drop: async (place) => (await database()).delete('drafts', place),
    },
    lease: {
      take: async (claim) => {
        const isFree = (held?: LeaseRecord) =>
          held === undefined || held.owner === claim.owner || held.until <= claim.now;
        return write(await database(), claim, isFree);
      },
      prolong: async (claim) => write(await database(), claim, (held) => held?.owner === claim.owner),
      release: async (owner) => release(await database(), owner),
    },
  };
}

/** What is asked of a database that opens later than that fails; it is asked again with the next use. */
async function inTime(opening: Promise<Database>): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The outbox does not open.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([opening, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

function open(name: string, closed: () => void): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
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

/** Waits until it is on the disk: what a person is told is kept is kept. */
async function apply(database: Database, { put, remove }: OutboxChange): Promise<void> {
  const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
  const requests: Promise<unknown>[] = [transaction.done];
  try {
    for (const id of remove) requests.push(transaction.store.delete(id));
    for (const entry of put) requests.push(putIn(transaction.store, entry));
    await Promise.all(requests);
  } catch (failure) {
    abort(transaction);
    await Promise.allSettled(requests);
    throw failure;
  }
}

type Entries = {
  readonly get: (id: string) => Promise<Entry | undefined>;
  readonly put: (entry: Entry, id: string) => Promise<unknown>;
};

async function putIn(entries: Entries, entry: Entry): Promise<void> {
  if (mayReplace(await entries.get(entry.id), entry)) await entries.put(entry, entry.id);
}

function abort(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It has already ended by itself, which is as good.
  }
}

/** Writes the lease down, if what is written down lets it. */
async function write(
  database: Database,
  { owner, until }: LeaseClaim,
  may: (held: LeaseRecord | undefined) => boolean,
): Promise<boolean> {
  const transaction = database.transaction('lease', 'readwrite');
  const isFree = may(await transaction.store.get(LEASE));
  if (isFree) await transaction.store.put({ owner, until }, LEASE);
  await transaction.done;
  return isFree;
}

async function release(database: Database, owner: string): Promise<void> {
  const transaction = database.transaction('lease', 'readwrite');
  const held = await transaction.store.get(LEASE);
  if (held?.owner === owner) await transaction.store.delete(LEASE);
  await transaction.done;
}
