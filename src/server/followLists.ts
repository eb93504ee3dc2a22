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
  /** Between pulls while Graph tells of every change by itself. */
  readonly notified: number;
  /** How long after a notice others are waited for before the pull. */
  readonly gather: number;
};
export const PACE: FollowPace = {
  active: 2000,
  idle: 30_000,
  fresh: 1000,
  patience: 3500,
  notified: 300_000,
  gather: 250,
};

type FollowedReplica = Pick<Replica, 'workspace' | 'freshness' | 'pull' | 'commit'>;

/** The server's copy of the lists, kept fresh. */
export type FollowedLists = {
  /** Starts pulling; settles after the first pull, whether it succeeded or not. */
  readonly start: () => Promise<void>;
  /** The lists, pulled anew unless that was just done; after `patience` what there is. `undefined`: never read. */
  readonly current: () => Promise<Workspace | undefined>;
  /** Writes in a person's name; what was written shows at once. */
  readonly commit: Replica['commit'];
  readonly hasContent: () => boolean;
  /** Something changed: pulls soon, once for however many say so at a time. */
  readonly nudge: () => void;
  readonly stop: () => void;
};

export type FollowOptions = {
  readonly pace?: FollowPace;
  readonly now?: () => number;
  /** Whether Graph tells of every change by itself. */
  readonly isNotified?: () => boolean;
};

/**
 * Pulls every 2 s while somebody asks, and ever more seldom, down to every 30 s, when nobody does; every five minutes
 * while Graph tells of changes.
 */
export function followLists(replica: FollowedReplica, options: FollowOptions = {}): FollowedLists {
  const { pace = PACE, now = Date.now, isNotified = () => false } = options;
  /** When a pull last ended; one that failed would fail again at once. */
  let pulledAt = Number.NEGATIVE_INFINITY;
  let news: Promise<void> | undefined;
  let wait = pace.active;
  let timer: NodeJS.Timeout | undefined;
  let gathering: NodeJS.Timeout | undefined;
  let isStopped = false;

  let underWay: Promise<void> | undefined;
  const pull = () => (underWay ??= pullOnce().finally(() => (underWay = undefined)));
  const pullOnce = async () => {
    await replica.pull();
    pulledAt = now();
    news = undefined;
  };
  // One patience for a pull, however often it is asked for: an answer asks several times and has to come in time.
  const patiently = () => (news ??= atMost(pace.patience, pull()));
  const schedule = () => {
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(() => void turn(), isNotified() ? pace.notified : wait);
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
    nudge: () => {
      if (isStopped || gathering !== undefined) return;
      gathering = setTimeout(() => {
        gathering = undefined;
        // A pull under way may have read past the change; one more follows it.
        void (underWay ?? Promise.resolve()).then(pull);
      }, pace.gather);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      clearTimeout(gathering);
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
