import type { Hono } from 'hono';
import type { Callback, ListSubscriptions } from '#graph/listSubscriptions.ts';
import type { Log } from '../log.ts';
import { callbackOf } from './callbackOf.ts';
import { keepSubscribed } from './keepSubscribed.ts';
import { noticeRoutes } from './noticeRoutes.ts';

export type NoticeOptions = {
  /** Where Graph reaches this server, e.g. `"https://samsyn.example"`. */
  readonly publicOrigin: string;
  /** The same for all instances of the server, known to nobody else. */
  readonly secret: string;
  readonly connect: (callback: Callback) => Promise<ListSubscriptions>;
  readonly lists: readonly string[];
  readonly onChange: () => void;
  readonly now: () => number;
  readonly log: Log;
};

export type Notices = {
  readonly routes: Hono;
  readonly isNotified: () => boolean;
  /** To be called once the routes are served: Graph calls them before it answers. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
};

/** Has Graph tell of changes: the address that it calls, and the subscriptions that make it call. */
export function openNotices({ publicOrigin, secret, connect, lists, onChange, now, log }: NoticeOptions): Notices {
  const { url, path, clientState } = callbackOf(publicOrigin, secret);
  const subscriptions = keepSubscribed({
    connect: () => connect({ url, clientState }),
    lists,
    pull: onChange,
    now,
    later: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds);
      timer.unref();
      return () => clearTimeout(timer);
    },
    log,
  });
  const handlers = { changed: onChange, lifecycle: subscriptions.lifecycle };
  return {
    routes: noticeRoutes({ path, clientState, handlers, log }),
    isNotified: subscriptions.isNotified,
    start: subscriptions.start,
    stop: subscriptions.stop,
  };
}
