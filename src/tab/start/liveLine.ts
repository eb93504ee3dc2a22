import { HEARTBEAT_MS, whereaboutsIn, type Whereabouts } from '#contracts/liveNews.ts';
import { eventReader } from './eventStream.ts';

/** What is heard of the lists: where they stand, or that nobody tells any more. */
export type Heard =
  | { readonly kind: 'stands'; readonly at: string; readonly where?: Whereabouts | undefined }
  | { readonly kind: 'down' };

export type LineParts = {
  /**
   * Asks for the stream.
   *
   * @param known where the lists stood when something was last heard
   */
  readonly connect: (known: string | undefined, signal: AbortSignal) => Promise<Response>;
  readonly heard: (what: Heard) => void;
  /** From 0 to 1, by chance. */
  readonly random: () => number;
};

/** Two signs of life that did not come, and a little: the line is dead or somebody holds back what it carries. */
export const QUIET_MS = 2 * HEARTBEAT_MS + 3_000;
/** After a stream that worked: soon, but not all pages of a server that stops at once. */
const AGAIN_MS = 1_000;
/** After one that never said anything, doubled each time. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 300_000;

/** Keeps a stream open, for as long as it is let: over and over, with pauses. @returns how to stop */
export function liveLine({ connect, heard, random }: LineParts): () => void {
  const stopping = new AbortController();
  let known: string | undefined;

  const listen = async (): Promise<Ended> => {
    const line = { hasHeard: false };
    const ending = endingWith(stopping.signal);
    const silence = startedAnew(QUIET_MS, ending.end);
    try {
      const response = await connect(known, ending.signal);
      if (!isStream(response)) return { ...line, retryAfterMs: retryAfterMs(response) };
      const take = eventReader(({ id, data }) => {
        known = id;
        line.hasHeard = true;
        heard({ kind: 'stands', at: id, where: whereaboutsIn(data) });
      });
      await eachPiece(response.body, (piece) => {
        silence.again();
        take(piece);
      });
    } catch {
      // Why a line broke does not matter: the page asks by itself until the next one stands.
    } finally {
      silence.stop();
      ending.end();
      if (line.hasHeard) heard({ kind: 'down' });
    }
    return { ...line, retryAfterMs: 0 };
  };

  void (async () => {
    let wait = FIRST_WAIT_MS;
    while (!stopping.signal.aborted) {
      const { hasHeard, retryAfterMs: asked } = await listen();
      wait = hasHeard ? FIRST_WAIT_MS : Math.min(2 * wait, LONGEST_WAIT_MS);
      // By chance a half of it to one and a half: many pages lose their line at the same time.
      await paused(Math.max(asked, (hasHeard ? AGAIN_MS : wait) * (0.5 + random())), stopping.signal);
    }
  })();
  return () => stopping.abort();
}

type Ended = { readonly hasHeard: boolean; readonly retryAfterMs: number };

function isStream(response: Response): response is Response & { readonly body: ReadableStream<Uint8Array> } {
  const type = response.headers.get('content-type') ?? '';
  return response.ok && response.body !== null && type.startsWith('text/event-stream');
}

function retryAfterMs({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) ? Math.min(seconds * 1_000, LONGEST_WAIT_MS) : 0;
}

async function eachPiece(body: ReadableStream<Uint8Array>, take: (piece: string) => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    take(decoder.decode(value, { stream: true }));
  }
}

function endingWith(outer: AbortSignal) {
  const ending = new AbortController();
  const end = () => {
    outer.removeEventListener('abort', end);
    ending.abort();
  };
  outer.addEventListener('abort', end);
  return { signal: ending.signal, end };
}

/** Acts when it was not started anew for so long. */
function startedAnew(milliseconds: number, act: () => void) {
  let timer = setTimeout(act, milliseconds);
  return {
    again: () => {
      clearTimeout(timer);
      timer = setTimeout(act, milliseconds);
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
}

function paused(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
