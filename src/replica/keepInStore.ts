import type { ReplicaStore, StoreChange } from './replicaStore.ts';

/**
 * Keeps changes in the order they come, those that come while others are being kept together in one transaction.
 * A store that fails is done without from then on: the next start continues from an older, whole copy.
 */
export function keepInStore(store: ReplicaStore): {
  /** What the store has, with all that was given to it before. */
  readonly read: ReplicaStore['read'];
  /** Settles when the changes are kept, or cannot be. @returns whether all of them are kept */
  readonly keep: (changes: readonly StoreChange[]) => Promise<boolean>;
} {
  let isUsable = true;
  let waiting: StoreChange[] = [];
  let queue = Promise.resolve();
  const lost = new WeakSet<StoreChange>();
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
    if (changes.length === 0) return;
    for (const change of await tried(() => store.apply(changes), changes)) lost.add(change);
  };
  return {
    read: async (take) => {
      await queue;
      return tried(() => store.read(take), []);
    },
    keep: (changes) => {
      waiting.push(...changes.filter(isNews));
      queue = queue.then(flush);
      return queue.then(() => !changes.some((change) => lost.has(change)));
    },
  };
}

function isNews({ rows, removed, mark, missing }: StoreChange): boolean {
  return mark !== undefined || missing !== undefined || rows.length + removed.length > 0;
}
