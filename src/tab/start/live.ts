import { LIVE_PATH } from '#contracts/liveNews.ts';
import { liveLine, QUIET_MS, type Heard } from './liveLine.ts';

/** In which lists something changed on the way to a state. */
export type Where = { readonly state: string; readonly hints: readonly string[] };

/** @param where in which lists, where that was said of all that changed since the listener was told last */
export type Listener = (what: 'changed' | 'down', where?: Where) => void;

/** What the tab hears of changes that others make. */
export type News = {
  /** Somebody tells of every change, so that asking at intervals is only a second thread. */
  readonly isStanding: () => boolean;
  /** Told when the lists stand elsewhere, and when nobody tells any more. @returns how to stop listening */
  readonly listen: (listener: Listener) => () => void;
};

export type Live = News & {
  /** Something of ours was written: others shall hear of it at once. */
  readonly wrote: () => void;
  readonly stop: () => void;
};

/** What of a page is looked at here; `document` in a browser. */
export type ShownPage = {
  readonly hidden: boolean;
  readonly addEventListener: (
    type: string,
    listener: (event: { readonly type: string }) => void,
    options: { readonly signal: AbortSignal; readonly passive?: boolean },
  ) => void;
};

/** What of the browser's Web Locks is used here; `navigator.locks` in a page. */
export type LineLocks = {
  readonly request: (
    name: string,
    options: { readonly signal: AbortSignal },
    work: () => Promise<void>,
  ) => Promise<unknown>;
};

export type LiveParts = {
  /** Proves to our own server who is there. */
  readonly token: () => Promise<string>;
  readonly page: ShownPage;
  /** Of the browser's pages that share one line: of one person. */
  readonly name: string;
  /** `undefined` in browsers without Web Locks: then every page has a line of its own. */
  readonly locks: LineLocks | undefined;
  readonly send?: typeof fetch;
  readonly random?: () => number;
};

/** A page that is shown again soon finds its line as it was. */
const HIDDEN_MS = 180_000;
/** What is written at a time is said once; the server hears no more often either. */
const WORD_AFTER_MS = 50;
const WORD_EVERY_MS = 500;

/**
 * Listens for changes while the page is shown. Pages of one person in one browser share one line: whoever has it tells
 * the others, and when it goes another one takes it.
 */
export function openLive(parts: LiveParts): Live {
  const { token, page, name, send = fetch, random = Math.random } = parts;
  const listeners = new Set<Listener>();
  const channel = new BroadcastChannel(name);
  let known: string | undefined;
  let heardAt = Number.NEGATIVE_INFINITY;
  let isStopped = false;

  const take = (heard: Heard) => {
    const isNews = heard.kind === 'down' ? heardAt > Number.NEGATIVE_INFINITY : heard.at !== known;
    heardAt = heard.kind === 'down' ? Number.NEGATIVE_INFINITY : performance.now();
    const where = whereIn(heard, known);
    if (heard.kind === 'stands') known = heard.at;
    if (isNews) for (const listener of listeners) listener(heard.kind === 'down' ? 'down' : 'changed', where);
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isHeard(data)) take(data);
  };

  const connect = async (since: string | undefined, signal: AbortSignal) =>
    send(LIVE_PATH, {
      headers: {
        ...{ accept: 'text/event-stream', authorization: `Bearer ${await token()}` },
        ...(since !== undefined && { 'last-event-id': since }),
      },
      ...{ cache: 'no-store', signal },
    });
  const heard = (what: Heard) => {
    if (isStopped) return;
    take(what);
    channel.postMessage(what);
  };
  const stopKeeping = whileShown(page, (signal) =>
    alone(parts, signal, () => until(signal, liveLine({ connect, heard, random }))),
  );
  const say = async () => {
    await send(LIVE_PATH, { method: 'POST', headers: { authorization: `Bearer ${await token()}` } });
  };
  const wrote = gathered(() => void say().catch(() => undefined));
  return {
    isStanding: () => performance.now() - heardAt < QUIET_MS,
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    // Where no line stands the server is not asked either: it may be one that knows nothing of this.
    wrote: () => {
      if (heardAt > Number.NEGATIVE_INFINITY) wrote();
    },
    stop: () => {
      isStopped = true;
      stopKeeping();
      channel.close();
    },
  };
}

/** What is told joins on to what was known, or it is not all. */
function whereIn(heard: Heard, known: string | undefined): Where | undefined {
  if (heard.kind === 'down' || heard.where === undefined || heard.where.since !== known) return undefined;
  return { state: heard.at, hints: heard.where.hints };
}

/** Lets go when it is told to. */
function until(signal: AbortSignal, hangUp: () => void): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      hangUp();
      resolve();
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/** Works while no other page does; for itself where the browser refuses the lock, as some do in an embedded page. */
async function alone({ name, locks }: LiveParts, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  if (locks === undefined) return work();
  const turn = { hasBegun: false };
  try {
    await locks.request(name, { signal }, () => {
      turn.hasBegun = true;
      return work();
    });
  } catch {
    if (!turn.hasBegun && !signal.aborted) await work();
  }
}

/** Works from when the page is shown until it has been hidden for minutes. @returns how to stop for good */
function whileShown(page: ShownPage, work: (signal: AbortSignal) => Promise<void>): () => void {
  const listening = new AbortController();
  let working: AbortController | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    working?.abort();
    working = undefined;
  };
  const look = () => {
    clearTimeout(hiding);
    if (page.hidden) hiding = setTimeout(end, HIDDEN_MS);
    else if (working === undefined) {
      working = new AbortController();
      void work(working.signal);
    }
  };
  page.addEventListener('visibilitychange', look, { signal: listening.signal });
  look();
  return () => {
    listening.abort();
    clearTimeout(hiding);
    end();
  };
}

/** Acts once for what happens at a time, and again for what happened after that. */
function gathered(act: () => void): () => void {
  let actedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        actedAt = performance.now();
        act();
      },
      Math.max(WORD_AFTER_MS, actedAt + WORD_EVERY_MS - performance.now()),
    );
  };
}

function isHeard(message: unknown): message is Heard {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
  return message.kind === 'down' || (message.kind === 'stands' && 'at' in message && typeof message.at === 'string');
}
