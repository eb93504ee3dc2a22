import { instantAt, type Instant } from '#domain/ids.ts';
import { askedOnce } from '#graph/askedOnce.ts';
import { GraphFailure } from '#graph/errors.ts';
import type { ListSubscription, ListSubscriptions } from '#graph/listSubscriptions.ts';
import type { Log } from '../log.ts';
import type { LifecycleEvent } from './noticeRoutes.ts';

const MINUTE_MS = 60_000;
/**
 * Graph keeps a subscription on a list for 42,300 minutes at most (*subscription resource type*, maximum length). Three
 * days are enough for one renewal to fail for a weekend, and leave little behind when a server is taken down.
 */
const LIFE_MS = 3 * 24 * 60 * MINUTE_MS;
/** Waits after a failure: a minute first, then twice as long each time, an hour at most. */
const FIRST_WAIT_MS = MINUTE_MS;
const LONGEST_WAIT_MS = 60 * MINUTE_MS;

export type SubscriptionParts = {
  readonly connect: () => Promise<ListSubscriptions>;
  /** ASCII names. */
  readonly lists: readonly string[];
  /** A subscription is new, or one was lost: changes may have gone untold. */
  readonly pull: () => void;
  readonly now: () => number;
  /** Runs work later. @returns how to call it off */
  readonly later: (milliseconds: number, work: () => void) => () => void;
  readonly log: Log;
};

export type KeptSubscriptions = {
  /** Settles after the first try, whether it succeeded or not. */
  readonly start: () => Promise<void>;
  /** Whether Graph calls for every list that the site has, so that asking at intervals is only a second thread. */
  readonly isNotified: () => boolean;
  readonly lifecycle: (event: LifecycleEvent, subscriptionId: string) => void;
  readonly stop: () => void;
};

/**
 * Keeps a subscription on every list: takes over those that are there, makes those that lack, renews each when half
 * of its life is over, makes it anew when it is gone. Where Graph refuses, Samsyn goes on asking at intervals.
 */
export function keepSubscribed(parts: SubscriptionParts): KeptSubscriptions {
  const { now, later, log } = parts;
  const held = new Map<string, ListSubscription>();
  let connection = askedOnce(parts.connect);
  /** Lists that the site lacks: no loss, for nothing changes in them. */
  let missing: readonly string[] = [];
  let wait = FIRST_WAIT_MS;
  let callOff = () => {};
  let isStopped = false;

  const turn = async (): Promise<void> => {
    try {
      const subscriptions = await connection();
      for (const each of await subscriptions.existing()) if (!held.has(each.list)) held.set(each.list, each);
      missing = subscriptions.missing;
      const present = parts.lists.filter((list) => !missing.includes(list));
      for (const list of present) await ensure({ ...parts, subscriptions, held }, list);
      wait = FIRST_WAIT_MS;
      // Looked for again with a new connection: somebody may make them at any time.
      if (missing.length > 0) connection = askedOnce(parts.connect);
      schedule(missing.length > 0 ? LONGEST_WAIT_MS : untilNextRenewal([...held.values()], now()));
    } catch (failure) {
      const told = failure instanceof GraphFailure ? { reason: failure.kind, reference: failure.facts.requestId } : {};
      log({ event: 'notSubscribed', level: 'warn', ...told });
      schedule(wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  };
  const schedule = (milliseconds: number) => {
    callOff();
    if (!isStopped) callOff = later(milliseconds, () => void turn());
  };
  const makeAnew = (subscriptionId: string) => {
    for (const [list, { id }] of held) if (id === subscriptionId) held.delete(list);
    schedule(0);
  };

  return {
    start: turn,
    isNotified: () =>
      parts.lists.every((list) => missing.includes(list) || Date.parse(held.get(list)?.until ?? '') > now()),
    lifecycle: (event, subscriptionId) => {
      if (event === 'missed') parts.pull();
      else if (event === 'subscriptionRemoved') makeAnew(subscriptionId);
      else
        void connection()
          .then(({ reauthorize }) => reauthorize(subscriptionId))
          .catch(() => makeAnew(subscriptionId));
    },
    stop: () => {
      isStopped = true;
      callOff();
    },
  };
}

type Ensuring = Pick<SubscriptionParts, 'now' | 'pull'> & {
  readonly subscriptions: ListSubscriptions;
  readonly held: Map<string, ListSubscription>;
};

/** Makes sure that Graph calls for this list for at least half a life more. @throws GraphFailure */
async function ensure({ subscriptions, held, now, pull }: Ensuring, list: string): Promise<void> {
  const before = held.get(list);
  if (before !== undefined && Date.parse(before.until) - now() > LIFE_MS / 2) return;
  const until = instantAt(now() + LIFE_MS);
  const renewed = before && (await renewedOrGone(subscriptions, before, until));
  held.delete(list);
  held.set(list, renewed ?? (await subscriptions.subscribe(list, until)));
  // Whatever changed before the subscription stood was told to nobody.
  if (renewed === undefined) pull();
}

async function renewedOrGone(
  { renew }: ListSubscriptions,
  before: ListSubscription,
  until: Instant,
): Promise<ListSubscription | undefined> {
  try {
    return await renew(before, until);
  } catch (failure) {
    if (failure instanceof GraphFailure && failure.kind === 'notFound') return undefined;
    throw failure;
  }
}

/** Half of the shortest life that is left, for a subscription taken over may be old. */
function untilNextRenewal(held: readonly ListSubscription[], now: number): number {
  const lives = held.map(({ until }) => Date.parse(until) - now - LIFE_MS / 2);
  return Math.max(MINUTE_MS, Math.min(LIFE_MS / 2, ...lives));
}
