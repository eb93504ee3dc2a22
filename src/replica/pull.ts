import type { Instant } from '#domain/ids.ts';
import type { Clock } from '#graph/gateway.ts';
import type { LocalCopy } from './localCopy.ts';
import type { Connect, Freshness } from './replica.ts';
import type { StoreChange } from './replicaStore.ts';

export type PullParts = {
  readonly gateway: Connect;
  readonly copy: LocalCopy;
  readonly keep: (changes: readonly StoreChange[]) => Promise<void>;
  readonly clock: Clock | undefined;
  /** Told whenever the content or its freshness changed. */
  readonly tell: () => void;
};

export type Pull = {
  /** Calls that overlap share one pull. Never throws: a failure shows in `freshness`. */
  readonly pull: () => Promise<void>;
  readonly freshness: () => Freshness;
  /** A row was written here: a pull under way must neither sweep it nor put an older state over it. */
  readonly wrote: (list: string, rowId: string) => void;
};

/** Brings the local copy up to date with the lists. */
export function pullInto(parts: PullParts): Pull {
  const { copy, keep, gateway, clock, tell } = parts;
  /** Row ids by list that were written since the pull under way began. */
  const written = new Map<string, Set<string>>();
  let freshness: Freshness = { kind: 'starting' };
  /** Of the last pull that succeeded. */
  let since: Instant | undefined;
  let underWay: Promise<void> | undefined;

  const show = (next: Freshness) => {
    freshness = next;
    tell();
  };
  const pullOnce = async () => {
    written.clear();
    show({ kind: 'pulling', hasContent: copy.cursors().size > 0 });
    try {
      const lists = await gateway();
      const changes = copy.take(await lists.pull(new Map(copy.cursors())), written);
      since = clock?.now();
      show({ kind: 'fresh' });
      await keep(changes);
    } catch (failure) {
      show({ kind: 'failed', failure, hasContent: copy.cursors().size > 0, ...(since ? { since } : {}) });
    }
  };

  return {
    pull: () => (underWay ??= pullOnce().finally(() => (underWay = undefined))),
    freshness: () => freshness,
    wrote: (list, rowId) => void written.set(list, (written.get(list) ?? new Set()).add(rowId)),
  };
}
