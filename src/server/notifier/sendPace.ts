/** How many messages in how many milliseconds. */
type Window = readonly [count: number, milliseconds: number];

/** Per conversation (learn.microsoft.com, "Optimize your bot with rate limiting in Teams"). */
const THREAD: readonly Window[] = [
  [7, 1000],
  [8, 2000],
  [60, 30_000],
  [1800, 3_600_000],
];
/** Teams takes 50 a second of one app in one tenant: half of it for one of two servers, less some for answers. */
const APP: readonly Window[] = [[20, 1000]];
const LONGEST_MS = 3_600_000;

export type SendPace = {
  /** Settles when a message may leave for the conversation. */
  readonly turn: (thread: string) => Promise<void>;
};

/** Keeps what the bot sends by itself within what Teams takes. */
export function sendPace({
  now,
  wait,
}: {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}): SendPace {
  const threads = new Map<string, number[]>();
  const app: number[] = [];

  const take = async (times: number[], windows: readonly Window[]) => {
    const at = earliest(times, windows, now());
    times.push(at);
    const from = now() - LONGEST_MS;
    while ((times[0] ?? Number.POSITIVE_INFINITY) < from) times.shift();
    if (at > now()) await wait(at - now());
  };
  return {
    turn: async (thread) => {
      const times = threads.get(thread) ?? [];
      threads.set(thread, times);
      await take(times, THREAD);
      await take(app, APP);
      // Conversations that nothing was sent to for an hour need not be remembered.
      for (const [name, sent] of threads) if ((sent.at(-1) ?? 0) < now() - LONGEST_MS) threads.delete(name);
    },
  };
}

/** The first moment at which one more message keeps within every window. @param times in order */
function earliest(times: readonly number[], windows: readonly Window[], now: number): number {
  return windows.reduce(
    (at, [count, milliseconds]) => {
      const before = times.at(-count);
      return before === undefined || times.length < count ? at : Math.max(at, before + milliseconds);
    },
    Math.max(now, times.at(-1) ?? 0),
  );
}
