import type { Workspace } from '#domain/workspace.ts';
import type { Replica } from '#replica/replica.ts';

/** Timing in milliseconds. */
export type FollowPace = {
  /** Between pulls while somebody is using the bot. */
  readonly active: number;
  /** Between pulls when nobody has asked for long. */
  readonly idle: number;
  /** How long after a pull the copy counts as new when somebody asks. */
  readonly fresh: number;
  /** How long after its start a pull is waited for at most: Teams gives up after 5 s. */
  readonly patience: number;
};
export const PACE: FollowPace = { active: 2000, idle: 30_000, fresh: 1000, patience: 3500 };

/** The server's copy of the lists, kept fresh. */
export type FollowedLists = {
  /** Starts pulling; settles after the first pull, whether it succeeded or not. */
  readonly start: () => Promise<void>;
  /** The lists, pulled anew unless that was just done; after `patience` what there is. `undefined`: never read. */
  readonly current: () => Promise<Workspace | undefined>;
  /** Writes in a person's name; what was written shows at once. */
  readonly commit: Replica['commit'];
  readonly hasContent: () => boolean;
  readonly stop: () => void;
};

/** Pulls every 2 s while somebody asks, and ever more seldom, down to every 30 s, when nobody does. */
export function followLists(replica: Replica, pace: FollowPace = PACE, now: () => number = Date.now): FollowedLists {
  /** When a pull last ended; one that failed would fail again at once. */
  let pulledAt = Number.NEGATIVE_INFINITY;
  let news: Promise<void> | undefined;
  let wait = pace.active;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const pull = async () => {
    await replica.pull();
    pulledAt = now();
    news = undefined;
  };
  // One patience for a pull, however often it is asked for: an answer asks several times and has to come in time.
  const patiently = () => (news ??= atMost(pace.patience, pull()));
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
      if (now() - pulledAt > pace.fresh) await patiently();
      return content();
    },
    commit: replica.commit,
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
