import type { Entry } from './entry.ts';
import { byOrder, type OutboxStore } from './outboxStore.ts';

/** The entries in memory, and in the store as far as that can be had. */
export type Queue = {
  /** In the order in which they are to be sent; the same array until something changed. */
  readonly entries: () => readonly Entry[];
  /** `false`: the entry is only in memory, because it could not be stored. */
  readonly isKept: (id: string) => boolean;
  /** Takes effect at once; settles when it is stored, or could not be. Never throws. */
  readonly change: (put: readonly Entry[], remove?: readonly string[]) => Promise<void>;
  /** Takes in what other pages of the same person did. Never throws. */
  readonly reread: () => Promise<void>;
  /** Settles when what was changed until now is stored, or could not be. */
  readonly stored: () => Promise<void>;
};

export type QueueListener = {
  /** The entries, or what is kept of them, changed. */
  readonly changed: () => void;
  /** Another page has removed entries: they are written, or were taken back there. Told before `changed`. */
  readonly vanished: (entries: readonly Entry[]) => void;
};

export function queueOver(store: OutboxStore, { changed, vanished }: QueueListener): Queue {
  let entries: readonly Entry[] = [];
  const unsaved = new Map<string, Entry>();
  const unremoved = new Set<string>();
  /** What this page has removed; a store that is read meanwhile may still show it. */
  const removed = new Set<string>();
  let work: Promise<unknown> = Promise.resolve();

  const show = (next: readonly Entry[]) => {
    entries = [...next].sort(byOrder);
    changed();
  };
  const save = async () => {
    const [put, remove] = [[...unsaved.values()], [...unremoved]];
    if (put.length + remove.length === 0) return;
    const isSaved = await succeeds(store.apply({ put, remove }));
    // A full disk takes nothing in but lets go; what was not stored is tried again with the next change.
    if (!isSaved && !(await succeeds(store.apply({ put: [], remove })))) return;
    for (const id of remove) unremoved.delete(id);
    if (isSaved) for (const entry of put) if (unsaved.get(entry.id) === entry) unsaved.delete(entry.id);
  };
  const reread = async (): Promise<void> => {
    const stored = await store.read().catch(() => undefined);
    if (stored === undefined) return;
    const byId = new Map(stored.map((entry) => [entry.id, entry]));
    const isHere = new Set(entries.map(({ id }) => id));
    const known = entries.map((entry) => (unsaved.has(entry.id) ? entry : sameOr(entry, byId.get(entry.id))));
    const news = stored.filter(({ id }) => !isHere.has(id) && !removed.has(id));
    const next = [...known.filter((entry) => entry !== undefined), ...news];
    const gone = entries.filter((_entry, at) => known[at] === undefined);
    if (gone.length > 0) vanished(gone);
    if (news.length > 0 || known.some((entry, at) => entry !== entries[at])) show(next);
  };
  const then = <T>(step: () => Promise<T>): Promise<T> => {
    const done = work.then(step);
    work = done;
    return done;
  };

  return {
    entries: () => entries,
    isKept: (id) => !unsaved.has(id),
    change: async (put, remove = []) => {
      for (const entry of put) unsaved.set(entry.id, entry);
      for (const id of remove) {
        unsaved.delete(id);
        unremoved.add(id);
        removed.add(id);
      }
      const gone = new Set([...remove, ...put.map(({ id }) => id)]);
      show([...entries.filter(({ id }) => !gone.has(id)), ...put]);
      await then(save);
      if (put.length > 0) show(entries);
    },
    reread: () => then(reread),
    stored: () => then(() => Promise.resolve()),
  };
}

async function succeeds(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    // The entries stay in memory, and `isKept` says so.
    return false;
  }
}

/** The entry as it was when nothing in it changed, so that whoever shows it need not draw it again. */
function sameOr(known: Entry, stored: Entry | undefined): Entry | undefined {
  return JSON.stringify(known) === JSON.stringify(stored) ? known : stored;
}
