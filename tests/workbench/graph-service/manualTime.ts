import { setImmediate } from 'node:timers/promises';

/** A clock that stands until it is moved, with timers that go off when it passes them. */
export function manualTime(start = Date.UTC(2026, 0, 1, 8)) {
  let at = start;
  let due: readonly { readonly at: number; readonly work: () => void }[] = [];
  /** Lets everything that waits for nothing but its turn take it. */
  const settle = async () => {
    for (let turn = 0; turn < 8; turn += 1) await setImmediate();
  };
  return {
    now: () => new Date(at),
    schedule: (work: () => void, milliseconds: number) => {
      due = [...due, { at: at + milliseconds, work }];
    },
    wait: (milliseconds: number) => {
      at += milliseconds;
      return Promise.resolve();
    },
    advance: async (milliseconds: number) => {
      const end = at + milliseconds;
      await settle();
      for (;;) {
        const [next] = due.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        due = due.filter((timer) => timer !== next);
        at = Math.max(at, next.at);
        next.work();
        await settle();
      }
      at = end;
    },
  };
}

export const minutes = (number: number): number => number * 60_000;
export const hours = (number: number): number => minutes(60 * number);
