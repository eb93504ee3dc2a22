import type { DraftStore } from './draftStore.ts';
import type { Entry } from './entry.ts';
import { dropDraft, keepDraft, readDraft } from './indexedDbDrafts.ts';
import { inTime } from './inTime.ts';
import { openDatabase, type Database, type LeaseRecord } from './outboxDatabase.ts';
import { byOrder, mayReplace, type OutboxChange, type OutboxStore } from './outboxStore.ts';
import { pagePace, type Pace } from './pace.ts';
import type { LeaseClaim, LeaseRecords } from './recordedLease.ts';

const LEASE = 'sender';

/** Everything that a person has done or typed and that nobody else has yet. */
export type IndexedDbOutbox = {
  readonly entries: OutboxStore;
  readonly drafts: DraftStore;
  readonly lease: LeaseRecords;
};

/**
 * The outbox and the drafts in the browser, in a database of their own: the local copy beside it may be thrown away
 * at any time. It opens with the first use, and again when it was closed. What is asked of drafts and leases is
 * answered in time or fails; for the entries the outbox sees to that itself.
 *
 * @param name one per person and site
 */
export function indexedDbOutbox(
  name: string,
  { after, newId }: Pick<Pace, 'after' | 'newId'> = pagePace(),
): IndexedDbOutbox {
  let opened: Promise<Database> | undefined;
  const close = () => (opened = undefined);
  const database = (): Promise<Database> => {
    opened ??= openDatabase(name, close).catch((failure: unknown) => {
      close();
      throw failure;
    });
    return opened;
  };
  const soon = <T>(use: (database: Database) => Promise<T>): Promise<T> => inTime(database().then(use), after);
  return {
    entries: {
      read: async () => (await (await database()).getAll('entries')).sort(byOrder),
      apply: async (change) => apply(await database(), change),
    },
    drafts: {
      read: (place) => soon((open) => readDraft(open, place)),
      keep: (place, draft, from) => soon((open) => keepDraft(open, { place, newId }, { draft, from })),
      drop: (place, draft) => soon((open) => dropDraft(open, place, draft)),
    },
    lease: {
      take: (claim) => soon((open) => write(open, claim, (held) => isFree(held, claim))),
      prolong: (claim) => soon((open) => write(open, claim, (held) => held?.owner === claim.owner)),
      release: (owner) => soon((open) => release(open, owner)),
    },
  };
}

function isFree(held: LeaseRecord | undefined, { owner, now }: LeaseClaim): boolean {
  return held === undefined || held.owner === owner || held.until <= now;
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
  const isWritten = may(await transaction.store.get(LEASE));
  if (isWritten) await transaction.store.put({ owner, until }, LEASE);
  await transaction.done;
  return isWritten;
}

async function release(database: Database, owner: string): Promise<void> {
  const transaction = database.transaction('lease', 'readwrite');
  const held = await transaction.store.get(LEASE);
  if (held?.owner === owner) await transaction.store.delete(LEASE);
  await transaction.done;
}
