/** Time that passes when a test says so. */
export type VirtualClock = {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Every wait that was asked for, in seconds. */
  readonly waits: readonly number[];
  /** Lets everything happen that needs no time. */
  readonly settle: () => Promise<void>;
  readonly advance: (seconds: number) => Promise<void>;
  /** Lets time pass until the work is done. */
  readonly until: <T>(work: Promise<T>) => Promise<T>;
};

export function virtualClock(start = Date.UTC(2026, 10, 22, 8)): VirtualClock {
  let now = start;
  let timers: { readonly at: number; readonly ring: () => void }[] = [];
  const waits: number[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const ringNext = async (latest: number) => {
    const [next] = timers.toSorted((one, other) => one.at - other.at);
    if (!next || next.at > latest) return false;
    timers = timers.filter((timer) => timer !== next);
    now = Math.max(now, next.at);
    next.ring();
    await settle();
    return true;
  };
  return {
    now: () => now,
    wait: (milliseconds) => {
      waits.push(milliseconds / 1000);
      return new Promise((ring) => timers.push({ at: now + milliseconds, ring }));
    },
    waits,
    settle,
    advance: async (seconds) => {
      const end = now + seconds * 1000;
      await settle();
      while (await ringNext(end));
      now = end;
      await settle();
    },
    until: async (work) => {
      const progress = { isOver: false };
      const over = () => {
        progress.isOver = true;
      };
      work.then(over, over);
      await settle();
      while (!progress.isOver) {
        if (!(await ringNext(Infinity))) throw new Error('It waits for something that never comes.');
      }
      return work;
    },
  };
}
