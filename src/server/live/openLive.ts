import type { Hono } from 'hono';
import { HEARTBEAT_MS } from '#contracts/liveNews.ts';
import type { Replica } from '#replica/replica.ts';
import type { FollowedLists } from '../followLists.ts';
import { liveRoutes, type Admit } from './liveRoutes.ts';
import { liveStreams, type LiveLimits } from './liveStreams.ts';
import { watchLists } from './watchLists.ts';

export type LiveOptions = {
  readonly replica: Pick<Replica, 'workspace' | 'freshness' | 'subscribe'>;
  readonly lists: Pick<FollowedLists, 'attend' | 'nudge'>;
  readonly admit: Admit;
  readonly now: () => number;
  readonly limits?: LiveLimits;
};

export type Live = {
  readonly routes: Hono;
  /** How many streams are open. */
  readonly count: () => number;
  readonly close: () => void;
};

/** Tells tabs that something changed, as soon as this instance has seen it. */
export function openLive({ replica, lists, admit, now, limits }: LiveOptions): Live {
  let leave: (() => void) | undefined;
  const watched = watchLists(replica, { told: (state) => streams.changed(state), now });
  const streams = liveStreams({
    state: watched.state,
    // A tab that hears nothing for two heartbeats asks by itself; so it has to when nobody could look for one.
    isWatching: () => now() - watched.seenAt() < HEARTBEAT_MS,
    attended: (isAttended) => {
      leave?.();
      leave = isAttended ? lists.attend() : undefined;
    },
    now,
    ...(limits && { limits }),
  });
  return {
    routes: liveRoutes({ streams, admit, nudge: lists.nudge, now }),
    count: streams.count,
    close: () => {
      watched.stop();
      streams.close();
    },
  };
}
