import { HEARTBEAT_MS, type LiveEvent } from '#contracts/liveNews.ts';

/** Who listens: one stream of one person. */
export type Listener = {
  /** Object id in Entra. */
  readonly person: string;
  /** The state that the reader knows, from `Last-Event-ID`. */
  readonly known: string | undefined;
  /** When what let the reader in runs out, milliseconds since 1970. */
  readonly until: number;
};

export type LiveLimits = {
  /** Streams of one person: tab, side panel and stage on two devices, and a reload whose end nobody has heard of. */
  readonly perPerson: number;
  readonly inAll: number;
  /** What may wait for a slow reader, in bytes, before the line is cut. */
  readonly waitingBytes: number;
  /** A stream is let in anew so often at least, in milliseconds. */
  readonly longest: number;
};
export const LIMITS: LiveLimits = { perPerson: 8, inAll: 2_000, waitingBytes: 4_096, longest: 3_600_000 };

export type LiveStreams = {
  /** @returns the answer, open until it is cut; `tooMany` when the person or the server has no room for one more */
  readonly open: (listener: Listener) => Response | 'tooMany' | 'closed';
  /** The lists stand at another state. @param where as `writtenWhereabouts` has it, or empty */
  readonly changed: (state: string, where?: string) => void;
  readonly count: () => number;
  /** Ends every stream and takes no more. */
  readonly close: () => void;
};

export type LiveParts = {
  /** Where the lists stand now. */
  readonly state: () => string;
  /** Where something has changed since an earlier state, as `writtenWhereabouts` has it; empty where nobody knows. */
  readonly whereSince: (known: string) => string;
  /** Whether the lists are being read: whoever hears nothing asks by itself. */
  readonly isWatching: () => boolean;
  /** The first stream has opened, or the last one ended. */
  readonly attended: (isAttended: boolean) => void;
  readonly now: () => number;
  readonly limits?: LiveLimits;
};

type Stream = { readonly person: string; readonly until: number; write: (text: string) => void; end: () => void };

/** Streams of server-sent events that say that something changed, and where to those alone who know the lists. */
export function liveStreams(parts: LiveParts): LiveStreams {
  const { state, whereSince, isWatching, now, limits = LIMITS } = parts;
  const streams = new Set<Stream>();
  let isClosed = false;
  let beating: NodeJS.Timeout | undefined;

  const beat = () => {
    const sign = isWatching() ? event('seen', state()) : QUIET;
    for (const stream of streams) {
      if (now() >= stream.until) stream.end();
      else stream.write(sign);
    }
  };
  const joined = (stream: Stream) => {
    streams.add(stream);
    if (streams.size > 1) return;
    beating = setInterval(beat, HEARTBEAT_MS);
    beating.unref();
    parts.attended(true);
  };
  const left = (stream: Stream) => {
    if (!streams.delete(stream) || streams.size > 0) return;
    clearInterval(beating);
    parts.attended(false);
  };
  const streamsOf = (person: string) => [...streams].filter((stream) => stream.person === person).length;

  return {
    open: ({ person, known, until }) => {
      if (isClosed) return 'closed';
      if (streams.size >= limits.inAll || streamsOf(person) >= limits.perPerson) return 'tooMany';
      const stream: Stream = {
        ...{ person, until: Math.min(until, now() + limits.longest) },
        ...{ write: () => undefined, end: () => undefined },
      };
      const body = bodyOf(stream, { limit: limits.waitingBytes, left: () => left(stream) });
      stream.write(HELLO);
      // Whoever knows another state, or none, has something to fetch, however long the line was down.
      if (known !== state()) stream.write(event('changed', state(), known === undefined ? '' : whereSince(known)));
      else if (isWatching()) stream.write(event('seen', state()));
      joined(stream);
      return new Response(body, { headers: HEADERS });
    },
    changed: (at, where) => {
      const told = event('changed', at, where);
      for (const stream of streams) stream.write(told);
    },
    count: () => streams.size,
    close: () => {
      isClosed = true;
      for (const stream of streams) stream.end();
    },
  };
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // nginx, and what is built on it, keeps an answer back until it is whole unless told not to.
  'x-accel-buffering': 'no',
};
/** A comment, which no reader takes for news: what stands between lets the answer begin now. */
const HELLO = ':\n\n';
const QUIET = ':\n\n';

function event(name: LiveEvent, id: string, data = ''): string {
  return `id: ${id}\nevent: ${name}\ndata:${data === '' ? '' : ` ${data}`}\n\n`;
}

/**
 * A body that takes what is written to the stream. A reader that does not take it is cut: it comes back and hears where
 * the lists stand, which is all that it missed.
 */
function bodyOf(
  stream: Stream,
  { limit, left }: { readonly limit: number; readonly left: () => void },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        stream.end = () => {
          stream.write = stream.end = () => undefined;
          controller.close();
          left();
        };
        stream.write = (text) => {
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) >= 0) return;
          stream.write = stream.end = () => undefined;
          controller.error(new Error('The reader is too slow.'));
          left();
        };
      },
      cancel: () => {
        stream.write = stream.end = () => undefined;
        left();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: limit }),
  );
}
