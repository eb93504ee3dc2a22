import { isTakenBack, type Entry } from './entry.ts';

/** Where the outbox outlives the page. One store holds what one person did at one site; its pages share it. */
export type OutboxStore = {
  /** In the order in which they are to be sent. */
  readonly read: () => Promise<readonly Entry[]>;
  /**
   * Removes entries and adds or replaces others, all or nothing. What has been taken back stays so, whatever is put in
   * its place: another page had it from before.
   *
   * @throws when it cannot be stored, e.g. because the disk is full
   */
  readonly apply: (change: OutboxChange) => Promise<void>;
};

export type OutboxChange = { readonly put: readonly Entry[]; readonly remove: readonly string[] };

/** A store that lasts as long as the process. */
export function memoryOutboxStore(): OutboxStore {
  const entries = new Map<string, Entry>();
  return {
    read: () => Promise.resolve([...entries.values()].sort(byOrder)),
    apply: ({ put, remove }) => {
      for (const id of remove) entries.delete(id);
      for (const entry of put) if (mayReplace(entries.get(entry.id), entry)) entries.set(entry.id, entry);
      return Promise.resolve();
    },
  };
}

/** @param stored what has the entry's id */
export function mayReplace(stored: Entry | undefined, entry: Entry): boolean {
  return stored === undefined || !isTakenBack(stored) || isTakenBack(entry);
}

export function byOrder(one: Entry, other: Entry): number {
  return one.order - other.order || (one.id < other.id ? -1 : 1);
}
