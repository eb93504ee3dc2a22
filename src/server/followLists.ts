import type { Workspace } from '#domain/workspace.ts';
import type { Replica } from '#replica/replica.ts';

/** Timing in milliseconds. */
export type FollowPace = {
  /** Between pulls while somebody is using the bot. */
  readonly active: number;
  /** Between pulls while a tab listens: with a pull before and one after it, a change is seen within two seconds. */
  readonly live: number;
  /** Between pulls when nobody has asked for long. */
  readonly idle: number;
  /** How long after a pull the copy counts as new when somebody asks. */
  readonly fresh: number;
  /** How long after its start a pull is waited for at most: Teams gives up after 5 s. */
  readonly patience: number;
  /** How old the copy may be for an answer that waits for no pull. */
  readonly recent: number;
  /** How long after its start a pull is waited for by such an answer when the copy is older. */
  readonly glance: number;
  /** Between pulls while Graph tells of every change by itself. */
  readonly notified: number;
  /** How long after a notice others are waited for before the pull. */
  readonly gather: number;
  /** Between the beginnings of two pulls, whoever asks: each costs as many resource units as there are lists. */
  readonly least: number;
};
export const PACE: FollowPace = {
  active: 2000,
  live: 1250,
  idle: 30_000,
  fresh: 1000,
  patience: 3500,
  recent: 5000,
  glance: 300,
  notified: 300_000,
  gather: 250,
  least: 0,
};

/** Of the resource units that Microsoft gives the app in a minute, what following the lists may use. */
const SHARE_OF_UNITS = 0.6;

/** The pace at which so many lists can be followed for hours with so many resource units a minute. */
export function paceFor(lists: number, unitsPerMinute: number): FollowPace {
  const least = Math.ceil((lists * 60_000) / (SHARE_OF_UNITS * unitsPerMinute));
  return { ...PACE, least, live: Math.max(PACE.live, least), active: Math.max(PACE.active, least) };
}

type FollowedReplica = Pick<Replica, 'workspace' | 'freshness' | 'pull' | 'commit'>;

/** The lists as they are here, and when that was asked for last with success: milliseconds, as `now` tells them. */
export type ListsAtHand = { readonly workspace: Workspace; readonly readAt: number };

/** The server's copy of the lists, kept fresh. */
export type FollowedLists = {
  /** Starts pulling; settles after the first pull, whether it succeeded or not. */
  readonly start: () => Promise<void>;
  /** The lists, pulled anew unless that was just done; after `patience` what there is. `undefined`: never read. */
  readonly current: () => Promise<Workspace | undefined>;
  /**
   * What there is, for an answer at every key: a pull begins behind it, and is waited for shortly only when the copy is
   * no longer recent. `undefined`: never read.
   */
  readonly atHand: () => Promise<ListsAtHand | undefined>;
  /** Somebody listens for changes: pulls at once and often, until told to leave. @returns how to leave */
  readonly attend: () => () => void;
  /** Writes in a person's name; what was written shows at once. */
  readonly commit: Replica['commit'];
  readonly hasContent: () => boolean;
  /** When the lists were asked for last with success, as `now` tells it. */
  readonly readAt: () => number | undefined;
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
 * while Graph tells of changes. While a tab listens it pulls every 1.25 s whatever Graph tells, for that takes seconds.
 */
export function followLists(replica: FollowedReplica, options: FollowOptions = {}): FollowedLists {
  const { pace = PACE, now = Date.now, isNotified = () => false } = options;
  const pulls = pullsOf(replica, pace.least, now);
  const { pull } = pulls;
  let wait = pace.active;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  /** How many listen for changes. */
  let attending = 0;

  const interval = () => (attending > 0 ? pace.live : isNotified() ? pace.notified : wait);
  const schedule = () => {
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(() => void turn(), interval());
    timer.unref();
  };
  const turn = () => {
    wait = Math.min(wait * 1.5, pace.idle);
    return pull();
  };
  const asked = () => {
    wait = pace.active;
    // Whoever listens is promised a look at a time that nobody else puts off.
    if (attending === 0) schedule();
  };
  const hasContent = () => {
    const freshness = replica.freshness();
    return freshness.kind === 'fresh' || (freshness.kind !== 'starting' && freshness.hasContent);
  };
  const content = () => (hasContent() ? replica.workspace() : undefined);
  const notices = gathered(pace.gather, () => void pulls.another());
  // Whoever asked for it: the next one is due so long after this one.
  pulls.ended(schedule);

  return {
    start: pull,
    ...answering(pulls, { pace, now, asked, content }),
    attend: () => {
      attending += 1;
      if (attending === 1) void pull();
      return () => {
        attending -= 1;
        schedule();
      };
    },
    commit: replica.commit,
    hasContent,
    readAt: () => (Number.isFinite(pulls.readAt()) ? pulls.readAt() : undefined),
    // A pull under way may have read past the change; one more follows it.
    nudge: notices.come,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      notices.stop();
    },
  };
}

type Answering = Required<Pick<FollowOptions, 'pace' | 'now'>> & {
  readonly asked: () => void;
  readonly content: () => Workspace | undefined;
};

/** The two ways to ask: with patience, and in passing. A pull is waited for once, however often one answer asks. */
function answering(pulls: Pulls, { pace, now, asked, content }: Answering): Pick<FollowedLists, 'current' | 'atHand'> {
  let news: Promise<void> | undefined;
  let glimpse: Promise<void> | undefined;
  pulls.ended(() => (news = glimpse = undefined));
  const isNew = () => now() - pulls.endedAt() <= pace.fresh;
  return {
    current: async () => {
      asked();
      if (!isNew()) await (news ??= atMost(pace.patience, pulls.pull()));
      return content();
    },
    atHand: async () => {
      asked();
      const underWay = isNew() ? undefined : pulls.pull();
      if (underWay && now() - pulls.readAt() > pace.recent) await (glimpse ??= atMost(pace.glance, underWay));
      const workspace = content();
      return workspace && { workspace, readAt: pulls.readAt() };
    },
  };
}

type Pulls = ReturnType<typeof pullsOf>;

/** Pulls one at a time. */
function pullsOf(replica: FollowedReplica, least: number, now: () => number) {
  /**
   * When a pull last ended, however: one that failed would fail again at once. And when the last one that succeeded
   * began: what changed while it was under way may have come too late for it.
   */
  let endedAt = Number.NEGATIVE_INFINITY;
  let readAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<void> | undefined;
  let beganAt = Number.NEGATIVE_INFINITY;
  let isReading = false;
  const listeners = new Set<() => void>();
  const once = async () => {
    const early = beganAt + least - now();
    if (early > 0) await paused(early);
    beganAt = now();
    isReading = true;
    await replica.pull();
    isReading = false;
    endedAt = now();
    if (replica.freshness().kind === 'fresh') readAt = beganAt;
    for (const listener of listeners) listener();
  };
  const pull = () => (underWay ??= once().finally(() => (underWay = undefined)));
  return {
    /** Joins the pull under way. */
    pull,
    /** One that begins after now. */
    another: () => (isReading && underWay ? underWay.then(pull) : pull()),
    ended: (listener: () => void) => void listeners.add(listener),
    endedAt: () => endedAt,
    readAt: () => readAt,
  };
}

/** Acts once for what comes within a time. */
function gathered(milliseconds: number, act: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  return {
    come: () => {
      if (isStopped) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        act();
      }, milliseconds);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

function paused(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}
