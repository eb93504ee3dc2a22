import { instantAt } from '#domain/ids.ts';
import type { Pace } from '#replica/outbox/pace.ts';

/** A clock that runs faster than the day, with everything that waits running along. */
export type QuickTime = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly pace: Pace;
};

/** @param times how much faster: a minute of waiting takes 60 s / times */
export function quickTime(times: number, random: () => number): QuickTime {
  const began = Date.now();
  const now = () => began + (Date.now() - began) * times;
  const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds / times));
  let ids = 0;
  return {
    now,
    wait,
    pace: {
      now: () => instantAt(now()),
      wait,
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds / times);
        return () => clearTimeout(timer);
      },
      random,
      newId: () => `entry-${String((ids += 1)).padStart(8, '0')}`,
    },
  };
}

/** Numbers from 0 up to 1 that only the seed decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
