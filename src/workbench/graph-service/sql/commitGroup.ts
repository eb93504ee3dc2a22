import { setImmediate } from 'node:timers';
import type { SqlDriver } from './driver.ts';

/** Transactions that reach the disk together: one sync for all that one turn of the event loop writes. */
export type CommitGroup = {
  /**
   * All or nothing, whatever becomes of its neighbours; may nest. What it wrote is on the disk when `durable` has
   * settled.
   */
  readonly transaction: <T>(work: () => T) => T;
  /** How often writes were taken back so far; noted before something is done whose answer has to be true. */
  readonly mark: () => number;
  /**
   * Settles when all written so far is on the disk. Rejects when anything since the mark was taken back, because the disk
   * would not have it: whoever has read or written meanwhile cannot know whether it was theirs.
   */
  readonly durable: (mark: number) => Promise<void>;
  /** Commits now instead of at the end of the turn. */
  readonly flush: () => void;
};

type Watch = {
  /** When the end of a turn is reached. */
  readonly atEndOfTurn?: (work: () => void) => void;
  /** Called after writes were taken back, all or one: what was remembered of them no longer holds. */
  readonly onTakenBack?: () => void;
};

type Open = {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
};

/**
 * Groups the transactions of a connection.
 *
 * A neighbour that fails goes back to its own savepoint and the others stay. An answer must wait for `durable`, an
 * answer that only read as well: it may have seen what a neighbour wrote.
 */
export function commitGroup(sql: SqlDriver, watch: Watch = {}): CommitGroup {
  const { atEndOfTurn = setImmediate, onTakenBack = () => undefined } = watch;
  let open: Open | undefined;
  let lost: { readonly count: number; readonly cause?: unknown } = { count: 0 };

  const takeBack = (group: Open, cause: unknown) => {
    if (open !== group) return;
    open = undefined;
    lost = { count: lost.count + 1, cause };
    attempt(() => sql.exec('ROLLBACK'));
    onTakenBack();
    group.reject(cause);
  };
  const commit = (group: Open) => {
    if (open !== group) return;
    try {
      sql.exec('COMMIT');
    } catch (cause) {
      takeBack(group, cause);
      return;
    }
    open = undefined;
    group.resolve();
  };
  const begin = (): Open => {
    sql.exec('BEGIN IMMEDIATE');
    const group = newGroup();
    open = group;
    atEndOfTurn(() => commit(group));
    return group;
  };
  return {
    transaction: (work) => {
      const group = open ?? begin();
      try {
        return inSavepoint(sql, work);
      } catch (cause) {
        onTakenBack();
        // A full disk makes SQLite take back the whole transaction by itself; then the neighbours have to hear of it.
        if (cause instanceof SavepointLost) takeBack(group, cause.cause);
        throw cause instanceof SavepointLost ? cause.cause : cause;
      }
    },
    mark: () => lost.count,
    durable: async (mark) => {
      if (lost.count !== mark) throw lost.cause;
      await open?.promise;
    },
    flush: () => {
      if (open) commit(open);
    },
  };
}

function newGroup(): Open {
  let settle: Omit<Open, 'promise'> = { resolve: () => undefined, reject: () => undefined };
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Nobody may be waiting, as when the writer itself was refused; whoever waits still hears of it.
  promise.catch(() => undefined);
  return { promise, ...settle };
}

/** The transaction around a savepoint is gone, and with it everything that was written in it. */
class SavepointLost extends Error {
  override readonly name = 'SavepointLost';
}

function inSavepoint<T>(sql: SqlDriver, work: () => T): T {
  // Prepared, for this is done for every write.
  sql.prepare('SAVEPOINT neighbour').run();
  try {
    const result = work();
    sql.prepare('RELEASE neighbour').run();
    return result;
  } catch (cause) {
    if (cause instanceof SavepointLost) throw cause;
    const isBack = attempt(() => sql.exec('ROLLBACK TO neighbour; RELEASE neighbour'));
    throw isBack ? cause : new SavepointLost('The transaction was taken back.', { cause });
  }
}

function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
