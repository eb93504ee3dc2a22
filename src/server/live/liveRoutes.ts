import { Hono, type Context } from 'hono';
import { LIVE_PATH } from '#contracts/liveNews.ts';
import type { LiveStreams } from './liveStreams.ts';

/** Whoever a token lets in. */
export type Admitted = {
  /** Object id in Entra. */
  readonly person: string;
  /** When the token runs out, milliseconds since 1970. */
  readonly until: number;
};
/** @returns `undefined` for a token that is forged, expired, for somebody else or of an organisation not let in */
export type Admit = (token: string) => Promise<Admitted | undefined>;

export type LiveRouteParts = {
  readonly streams: Pick<LiveStreams, 'open'>;
  readonly admit: Admit;
  /** Somebody says that something was written: looks soon, once for however many say so. */
  readonly nudge: () => void;
  readonly now: () => number;
};

/** One person's word is heard so often at most, in milliseconds: each costs a look at the lists. */
const WORD_EVERY_MS = 500;
/** As many people as write at a time, with room to spare. */
const PEOPLE_KEPT = 2_000;
/** When a stream that found no room is worth trying again, in seconds. */
const LATER_SECONDS = 60;
/** An id of ours is short; what is longer is none. */
const LONGEST_ID = 100;

/** Lets tabs listen for changes and say that they have made some. What a tab reads it asks Graph for by itself. */
export function liveRoutes({ streams, admit, nudge, now }: LiveRouteParts): Hono {
  const heardAt = new Map<string, number>();
  const admitted = async (c: Context): Promise<Admitted | undefined> => {
    const [scheme, token] = (c.req.header('authorization') ?? '').split(' ');
    return scheme?.toLowerCase() === 'bearer' && token ? admit(token) : undefined;
  };

  const routes = new Hono();
  routes.get(LIVE_PATH, async (c) => {
    const visitor = await admitted(c);
    if (visitor === undefined) return refused(c);
    const known = c.req.header('last-event-id')?.slice(0, LONGEST_ID);
    const opened = streams.open({ ...visitor, known });
    if (opened instanceof Response) return opened;
    c.header('retry-after', String(LATER_SECONDS));
    return opened === 'tooMany' ? c.json({ error: 'tooManyStreams' }, 429) : c.json({ error: 'stopping' }, 503);
  });
  routes.post(LIVE_PATH, async (c) => {
    const visitor = await admitted(c);
    if (visitor === undefined) return refused(c);
    if (now() - (heardAt.get(visitor.person) ?? Number.NEGATIVE_INFINITY) >= WORD_EVERY_MS) {
      if (heardAt.size >= PEOPLE_KEPT) heardAt.clear();
      heardAt.set(visitor.person, now());
      nudge();
    }
    return c.body(null, 202);
  });
  return routes;
}

function refused(c: Context): Response {
  c.header('www-authenticate', 'Bearer');
  return c.json({ error: 'signInRequired' }, 401);
}
