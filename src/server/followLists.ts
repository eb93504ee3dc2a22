import type { Workspace } from '#domain/workspace.ts';
import type { Replica } from '#replica/replica.ts';

/** Timing in milliseconds. */
export type FollowPace = {
  /** Between pulls while somebody is using the bot. */
  readonly active: number;
  /** Between pulls when nobody has asked for long. */
  readonly idle: number;
  /** How old the copy may be when somebody asks. */
  readonly fresh: number;
  /** How long somebody who asks waits for a pull at most: Teams gives up after 5 s. */
  readonly patience: number;
};
export const PACE: FollowPace = { active: 2000, idle: 30_000, fresh: 1000, patience: 3500 };

/** The server's copy of the lists, kept fresh. */
export type FollowedLists = {
  /** Starts pulling; settles after the first pull, whether it succeeded or not. */
  readonly start: () => Promise<void>;
  /** The lists, pulled anew unless that was just done; after `patience` what there is. `undefined`: never read. */
  readonly current: () => Promise<Workspace | undefined>;
  /** The lists after a pull that began after this call, so that what was written before it shows. */
  readonly afterWrite: () => Promise<Workspace | undefined>;
  readonly hasContent: () => boolean;
  readonly stop: () => void;
};

/** Pulls every 2 s while somebody asks, and ever more seldom, down to every 30 s, when nobody does. */
export function followLists(replica: Replica, pace: FollowPace = PACE, now: () => number = Date.now): FollowedLists {
  let pulledAt = Number.NEGATIVE_INFINITY;
  let wait = pace.active;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const pull = async () => {
    const startedAt = now();
    await replica.pull();
    if (replica.freshness().kind === 'fresh') pulledAt = Math.max(pulledAt, startedAt);
  };
  const schedule = () => {
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(() => void turn(), wait);
    timer.unref();
  };
  const turn = async () => {
    await pull();
    wait = Math.min(wait * 1.5, pace.idle);
    schedule();
  };
  const hasContent = () => {
    const freshness = replica.freshness();
    return freshness.kind === 'fresh' || (freshness.kind !== 'starting' && freshness.hasContent);
  };
  const content = () => (hasContent() ? replica.workspace() : undefined);

  return {
    start: async () => {
      await pull();
      schedule();
    },
    current: async () => {
      wait = pace.active;
      schedule();
      if (now() - pulledAt > pace.fresh) await atMost(pace.patience, pull());
      return content();
    },
    afterWrite: async () => {
      // Calls that overlap share a pull, and one already under way may have read before the write.
      const isUnderWay = replica.freshness().kind === 'pulling';
      await atMost(pace.patience, isUnderWay ? pull().then(pull) : pull());
      return content();
    },
    hasContent,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}
