import type { ReplicaStore, StoreChange } from './replicaStore.ts';

/**
 * Keeps changes in the order they come, those that come while others are being kept together in one transaction.
 * Once a change could not be kept, later ones are not either: with their cursor the store would claim rows that it
 * never got. The next start then continues from an older, whole copy.
 */
export function keepInStore(store: ReplicaStore): {
  /** What the store has, with all that was given to it before. */
  readonly read: ReplicaStore['read'];
  /** Settles when the changes are kept, or cannot be. */
  readonly keep: (changes: readonly StoreChange[]) => Promise<void>;
} {
  let isUsable = true;
  let waiting: StoreChange[] = [];
  let queue: Promise<void> = Promise.resolve();
  const tried = async <T>(use: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return isUsable ? await use() : otherwise;
    } catch {
      isUsable = false;
      return otherwise;
    }
  };
  const flush = async () => {
    const changes = waiting;
    waiting = [];
    if (changes.length > 0) await tried(() => store.apply(changes), undefined);
  };
  return {
    read: async (take) => {
      await queue;
      return tried(() => store.read(take), []);
    },
    keep: (changes) => {
      waiting.push(...changes.filter(isNews));
      queue = queue.then(flush);
      return queue;
    },
  };
}

function isNews({ rows, removed, mark, missing }: StoreChange): boolean {
  return mark !== undefined || missing !== undefined || rows.length + removed.length > 0;
}
