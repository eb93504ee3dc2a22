import type { ReplicaStore, StoreChange } from './replicaStore.ts';

/**
 * Keeps changes one after another. Once a change could not be kept, later ones are not either: with their cursor
 * the store would claim rows that it never got. The next start then continues from an older, whole copy.
 */
export function keepInStore(store: ReplicaStore): {
  readonly read: ReplicaStore['read'];
  readonly keep: (changes: readonly StoreChange[]) => Promise<void>;
} {
  let isUsable = true;
  let queue: Promise<void> = Promise.resolve();
  const tried = async <T>(use: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return isUsable ? await use() : otherwise;
    } catch {
      isUsable = false;
      return otherwise;
    }
  };
  const isNews = ({ rows, removed, covers, cursor }: StoreChange) =>
    cursor !== undefined || covers === 'everything' || rows.length + removed.length > 0;
  return {
    read: () => tried(() => store.read(), []),
    keep: (changes) => {
      const news = changes.filter(isNews);
      queue = queue.then(() => tried(() => store.apply(news), undefined));
      return queue;
    },
  };
}
