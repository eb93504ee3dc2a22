/** What an activity is answered with. */
export type Answer = { readonly status: number; readonly body?: unknown };

export type ReplayLimits = {
  /** How long an answer is kept, in milliseconds. */
  readonly keptFor: number;
  /** How many answers, and how many bytes of them together. */
  readonly answers: number;
  readonly bytes: number;
};
export const REPLAY_LIMITS: ReplayLimits = { keptFor: 10 * 60_000, answers: 5_000, bytes: 32 * 1024 * 1024 };

export type Replays = {
  /**
   * Does the work for an activity once. Comes it again, the first answer is given again; is that still being made, it is
   * waited for. What failed is not kept: the next try may succeed.
   *
   * @param key `undefined` for an activity that cannot be told from others
   */
  readonly once: (key: string | undefined, work: () => Promise<Answer>) => Promise<Answer>;
};

type Kept = { readonly answer: Promise<Answer>; readonly at: number; bytes: number };

/** Remembers answers within bounds; the oldest goes first. */
export function replays(now: () => number, limits: ReplayLimits = REPLAY_LIMITS): Replays {
  const kept = new Map<string, Kept>();
  let bytes = 0;
  const forget = (key: string) => {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  const isTooMuch = (at: number) => kept.size > limits.answers || bytes > limits.bytes || now() - at >= limits.keptFor;
  const tidy = () => {
    for (const [key, { at }] of kept) {
      if (!isTooMuch(at)) return;
      forget(key);
    }
  };

  return {
    once: (key, work) => {
      if (key === undefined) return work();
      tidy();
      const ready = kept.get(key);
      if (ready !== undefined) return ready.answer;

      const entry: Kept = { answer: work(), at: now(), bytes: 0 };
      kept.set(key, entry);
      const weigh = ({ status, body }: Answer) => {
        if (kept.get(key) !== entry) return;
        if (status >= 400) {
          forget(key);
          return;
        }
        entry.bytes = 2 * textOf(body).length;
        bytes += entry.bytes;
        tidy();
      };
      void entry.answer.then(weigh, () => kept.get(key) === entry && forget(key));
      return entry.answer;
    },
  };
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  return body === undefined ? '' : JSON.stringify(body);
}
