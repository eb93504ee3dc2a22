import { instant, type Instant } from '#domain/ids.ts';

/** Time and chance, as the outbox is given them. */
export type Pace = {
  readonly now: () => Instant;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Runs something later. @returns how to take that back */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** From 0 up to 1: spreads the attempts of many pages in time. */
  readonly random: () => number;
  /** A name that nothing else has. */
  readonly newId: () => string;
};

const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;

/** Milliseconds until the next attempt after so many that failed in a row. @param asked seconds, as Graph asked */
export function pauseAfter(attempts: number, random: number, asked: number | undefined): number {
  if (asked !== undefined) return asked * 1_000;
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1)) * (0.5 + random / 2);
}

/** The page's own timers. */
export const pageTimers: Pick<Pace, 'wait' | 'after'> = {
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** The page's own clock and timers. @param now where the page already has a clock */
export function pagePace(now: () => Instant = systemNow): Pace {
  return {
    ...pageTimers,
    now,
    random: Math.random,
    newId: () => crypto.randomUUID(),
  };
}

function systemNow(): Instant {
  const at = instant(new Date().toISOString());
  if (at === undefined) throw new Error('The clock of this computer gives no time.');
  return at;
}
