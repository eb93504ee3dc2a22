import { concurrencyUpTo, type Concurrency } from './concurrency.ts';
import { pausing, type GovernorState, type Pausing } from './pausing.ts';
import { pause } from './retry.ts';
import { BACKGROUND_SHARE, spendingWithin, type Spending } from './spending.ts';
import { leave, refuseThoseWhoDoNotWait, waitInLine, type Asking, type Turn, type Waiting } from './waitingLine.ts';
import { wideQueries, type WideQueries } from './wideQueries.ts';

export type { GovernorState } from './pausing.ts';

/** Paces all requests of one app in one tenant; shared by every graphClient of a process. */
export type Governor = {
  /** @throws GraphBusy when Graph asked for a longer pause than the request sits out; the signal's reason */
  readonly admit: (asking: Asking) => Promise<Turn>;
  readonly state: () => GovernorState;
  /** Calls the listener when the state has changed. @returns ends it */
  readonly subscribe: (listener: () => void) => () => void;
};

export type GovernorOptions = {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Budget of the app in the tenant; 1,250 when not given, which is that of the smallest tenants. Infinity: none. */
  readonly resourceUnitsPerMinute?: number;
  /** Most requests at the same time; 4 when not given. */
  readonly concurrency?: number;
  /** From 0 up to 1: spreads the first requests after a pause, which ends for all apps of the tenant at once. */
  readonly random?: () => number;
};

/** Leaves room for other processes of the app and for a count that differs from Microsoft's. */
const SHARE_OF_BUDGET = 0.8;
const SPREAD_MILLISECONDS = 1000;

type Parts = {
  readonly pauses: Pausing;
  readonly places: Concurrency;
  readonly spending: Spending;
  readonly wide: WideQueries;
};

/**
 * A pause that Graph asks for holds for all; between pauses at most 80 % of the budget is spent within any minute,
 * and at most four requests are under way. A person's request goes before any of the background, which also leaves
 * a place and a fifth of the budget free.
 */
export function createGovernor(options: GovernorOptions = {}): Governor {
  const { now = Date.now, wait = pause, random = Math.random, resourceUnitsPerMinute = 1250 } = options;
  const parts: Parts = {
    pauses: pausing(now),
    places: concurrencyUpTo(options.concurrency ?? 4),
    spending: spendingWithin(resourceUnitsPerMinute * SHARE_OF_BUDGET, now),
    wide: wideQueries(),
  };
  const { pauses } = parts;
  const queue: Waiting[] = [];
  let listeners = 0;
  let wakesAt = Infinity;

  const wakeIn = (milliseconds: number) => {
    const at = now() + milliseconds;
    if (wakesAt <= at && wakesAt > now()) return;
    wakesAt = at;
    const waitedFor = pauses.state();
    // Timers ring a little early at times, and would find that there is a moment left.
    void wait(Math.ceil(milliseconds / 50) * 50).then(() => {
      wakesAt = Infinity;
      pauses.end(waitedFor);
      goOn();
    });
  };
  const goOn = () => {
    const rest = pauses.remaining();
    if (rest > 0) {
      refuseThoseWhoDoNotWait(queue, rest);
      if (queue.length + listeners > 0) wakeIn(rest + random() * SPREAD_MILLISECONDS);
      return;
    }
    const delay = admitInTurn(queue, parts, goOn);
    if (delay > 0) wakeIn(delay);
  };

  return {
    admit: (asking) => waitInLine(queue, asking, goOn),
    state: pauses.state,
    subscribe: (listener) => {
      const stop = pauses.subscribe(listener);
      listeners += 1;
      goOn();
      return () => {
        stop();
        listeners -= 1;
      };
    },
  };
}

/** @returns milliseconds until the next may be admitted by the budget; 0 when it waits for a place or nobody waits */
function admitInTurn(queue: Waiting[], parts: Parts, goOn: () => void): number {
  for (;;) {
    const next = queue.find(({ asking }) => !asking.isBackground) ?? queue[0];
    if (!next || !parts.places.hasRoom(next.asking.isBackground)) return 0;
    const { units, isBackground } = next.asking;
    const delay = parts.spending.delayFor(units, isBackground ? BACKGROUND_SHARE : 1);
    if (delay > 0) return delay;
    leave(queue, next);
    parts.spending.spend(units);
    next.admit(turnOf(parts, next.asking, goOn));
  }
}

function turnOf({ pauses, places, spending, wide }: Parts, { query }: Asking, goOn: () => void): Turn {
  const number = places.enter();
  const over = () => {
    places.leave();
    goOn();
  };
  return {
    passed: (resetSeconds) => {
      wide.passed(query);
      places.passed();
      if (resetSeconds !== undefined) spending.nearlySpent(resetSeconds);
      over();
    },
    throttled: ({ seconds, isRefusal }) => {
      const isTooWide = isRefusal && wide.refused(query);
      if (!isTooWide) places.throttled(number);
      if (!isTooWide && seconds !== undefined) pauses.pause(seconds);
      over();
      return isTooWide;
    },
    failed: over,
  };
}
