import type { Entry } from './entry.ts';
import type { OutboxStore } from './outboxStore.ts';

/** What the store is still to be told. */
export type Unstored = {
  readonly has: (id: string) => boolean;
  readonly put: (entry: Entry) => void;
  readonly remove: (id: string) => void;
  /** What was to be put is not to be put any more. */
  readonly forget: (id: string) => void;
  /** Tells the store all of it; what it does not take is told again the next time. Never throws. */
  readonly save: () => Promise<void>;
};

export function unstoredIn(store: OutboxStore): Unstored {
  const unsaved = new Map<string, Entry>();
  const unremoved = new Set<string>();
  return {
    has: (id) => unsaved.has(id),
    put: (entry) => unsaved.set(entry.id, entry),
    remove: (id) => unremoved.add(id),
    forget: (id) => unsaved.delete(id),
    save: async () => {
      const [put, remove] = [[...unsaved.values()], [...unremoved]];
      if (put.length + remove.length === 0) return;
      const isSaved = await succeeds(store.apply({ put, remove }));
      // A full disk takes nothing in but lets go; what was not stored is tried again with the next change.
      if (!isSaved && !(await succeeds(store.apply({ put: [], remove })))) return;
      for (const id of remove) unremoved.delete(id);
      if (isSaved) for (const entry of put) if (unsaved.get(entry.id) === entry) unsaved.delete(entry.id);
    },
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
