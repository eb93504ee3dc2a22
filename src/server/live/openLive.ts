import type { Hono } from 'hono';
import { HEARTBEAT_MS, hintOf, writtenWhereabouts } from '#contracts/liveNews.ts';
import type { ListName } from '#domain/workspace.ts';
import type { Replica } from '#replica/replica.ts';
import type { FollowedLists } from '../followLists.ts';
import { liveRoutes, type Admit } from './liveRoutes.ts';
import { liveStreams, type LiveLimits } from './liveStreams.ts';
import { watchLists, type Step } from './watchLists.ts';

export type LiveOptions = {
  readonly replica: Pick<Replica, 'workspace' | 'conditions' | 'freshness' | 'subscribe'>;
  readonly lists: Pick<FollowedLists, 'attend' | 'nudge'>;
  /** Graph's id of a list, where it is known. */
  readonly idOf: (list: ListName) => string | undefined;
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
export function openLive({ replica, lists, idOf, admit, now, limits }: LiveOptions): Live {
  /** Where something changed, or nothing where that cannot be said of all of it. */
  const whereOf = (state: string, { since, lists }: Step): string => {
    const hints = lists.map(idOf).flatMap((id) => (id === undefined ? [] : [hintOf(id, state)]));
    return hints.length < lists.length || hints.length === 0 ? '' : writtenWhereabouts({ since, hints });
  };
  let leave: (() => void) | undefined;
  const watched = watchLists(replica, {
    told: (state, step) => streams.changed(state, whereOf(state, step)),
    now,
  });
  const streams = liveStreams({
    state: watched.state,
    whereSince: (known) => whereOf(watched.state(), { since: known, lists: watched.since(known) ?? [] }),
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
