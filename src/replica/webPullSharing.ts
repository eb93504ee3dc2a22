import type { PullNews, PullSharing } from './pullSharing.ts';

/** What of the browser's Web Locks is used here; `navigator.locks` in a page. */
export type PageLocks = {
  /** With `ifAvailable` the work gets null instead of waiting for the lock. */
  readonly request: (
    name: string,
    options: { readonly ifAvailable?: boolean; readonly signal?: AbortSignal },
    work: (lock: object | null) => Promise<void>,
  ) => Promise<unknown>;
};

/**
 * How long after another page's pull one's own is left out, in milliseconds: less than the shortest interval between
 * two pulls of a page in use, so that two pages together ask as often as one.
 */
const FRESH_MS = 2500;

const KINDS = new Set<unknown>(['page', 'gone', 'pulled'] satisfies readonly PullNews['kind'][]);
/**
 * A lock and what was told before it was let go take different ways through a browser. Whoever had to wait for the lock
 * waits so long, in milliseconds, to hear of a pull that succeeded before it takes the other page for dead.
 */
const HEARING_MS = 200;
/** Raised when what is told changes shape. */
const VERSION = 3;

/**
 * Shares pulls among the pages of one browser by a Web Lock, which the browser itself takes from a page that dies, and
 * a BroadcastChannel.
 *
 * @param options.name   the name of the store that the pages share
 * @param options.locks  undefined in browsers without Web Locks: then every page pulls for itself, but is still heard;
 *   so it is where the browser refuses them, as some do in an embedded page
 * @param options.now    milliseconds of a clock that only goes forward
 */
export function webPullSharing(options: {
  readonly name: string;
  readonly locks: PageLocks | undefined;
  readonly now: () => number;
}): PullSharing & { readonly close: () => void } {
  const { locks, now } = options;
  const name = `${options.name}/pull/${VERSION}`;
  const channel = new BroadcastChannel(name);
  const listeners = new Set<(news: PullNews) => void>();
  let pulledAt = Number.NEGATIVE_INFINITY;
  let heardEnd = () => {};
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isNews(data)) return;
    if (data.kind === 'pulled' && data.isWhole) pulledAt = now();
    for (const listener of listeners) listener(data);
    if (data.kind === 'pulled') heardEnd();
  };
  return {
    alone: async (work, signal) => {
      const turn = { hasBegun: false };
      const begun = () => {
        turn.hasBegun = true;
        return work();
      };
      if (!locks) return begun();
      try {
        await locks.request(name, { ifAvailable: true }, async (lock) => (lock === null ? undefined : begun()));
        if (turn.hasBegun) return;
        const end = new Promise<void>((resolve) => (heardEnd = resolve));
        await locks.request(name, { signal }, async () => {
          await atMost(HEARING_MS, end);
          await begun();
        });
      } catch (failure) {
        if (turn.hasBegun || signal.aborted) throw failure;
        await work();
      }
    },
    tell: (news) => {
      channel.postMessage(news);
    },
    listen: (listener) => {
      listeners.add(listener);
    },
    hasJustPulled: () => now() - pulledAt < FRESH_MS,
    close: () => {
      channel.close();
    },
  };
}

/** Shallow: what has this frame was told by this code, since pages of another version use another channel. */
function isNews(message: unknown): message is PullNews {
  return typeof message === 'object' && message !== null && 'kind' in message && KINDS.has(message.kind);
}

async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}
