import type { Change } from '#domain/workspace.ts';
import type { CommitOutcome } from '../replica.ts';

type Without<T> = T extends unknown ? Omit<T, 'change'> : never;
/** What became of an entry; who asked knows the change. */
export type Settlement = Without<CommitOutcome>;

/** Those who wait to hear what becomes of entries. */
export type Outcomes = {
  readonly of: (id: string) => Promise<Settlement>;
  /** Entries of which somebody waits to hear. */
  readonly awaited: () => readonly string[];
  readonly settle: (id: string, settlement: Settlement) => void;
};

export function outcomes(): Outcomes {
  const waiting = new Map<string, (settlement: Settlement) => void>();
  return {
    of: (id) => new Promise((resolve) => waiting.set(id, resolve)),
    awaited: () => [...waiting.keys()],
    settle: (id, settlement) => {
      waiting.get(id)?.(settlement);
      waiting.delete(id);
    },
  };
}

export function outcomeOf(change: Change, settlement: Settlement): CommitOutcome {
  return { ...settlement, change };
}
