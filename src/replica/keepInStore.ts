import { MarkRefused, type ReplicaStore, type StoreChange } from './replicaStore.ts';

/**
 * Keeps changes in the order they come, those that come while others are being kept together in one transaction.
 * A store that fails is done without from then on: the next start continues from an older, whole copy. One that refuses
 * a mark is as good as before; whoever gave the mark has missed what the store has.
 */
export function keepInStore(store: ReplicaStore): {
  /** What the store has, with all that was given to it before. */
  readonly read: ReplicaStore['read'];
  /** Settles when the changes are kept, or cannot be. @returns whether they are kept */
  readonly keep: (changes: readonly StoreChange[]) => Promise<boolean>;
} {
  let isUsable = true;
  let waiting: StoreChange[] = [];
  let queue = Promise.resolve();
  const tried = async <T>(use: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return isUsable ? await use() : otherwise;
    } catch (failure) {
      isUsable = failure instanceof MarkRefused;
      return otherwise;
    }
  };
  /** Whether the last ones that were tried are kept: whatever came meanwhile went with them. */
  let wasKept = true;
  const applied = async (changes: readonly StoreChange[]): Promise<boolean> => {
    await store.apply(changes);
    return true;
  };
  const flush = async () => {
    const changes = waiting;
    waiting = [];
    if (changes.length > 0) wasKept = await tried(() => applied(changes), false);
  };
  return {
    read: async (take) => {
      await queue;
      return tried(() => store.read(take), []);
    },
    keep: async (changes) => {
      const news = changes.filter(isNews);
      waiting.push(...news);
      const kept = (queue = queue.then(flush)).then(() => wasKept);
      return news.length === 0 || kept;
    },
  };
}

function isNews({ rows, removed, mark, missing }: StoreChange): boolean {
  return mark !== undefined || missing !== undefined || rows.length + removed.length > 0;
}
