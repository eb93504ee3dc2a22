import { randomBytes } from 'node:crypto';
import type { Replica } from '#replica/replica.ts';

export type WatchedLists = {
  /** A name for where the lists stand here: another one as soon as anything in them is another. */
  readonly state: () => string;
  /** When they were last read with success, milliseconds as `now` tells them. */
  readonly seenAt: () => number;
  readonly stop: () => void;
};

/**
 * Names each state of the copy. The name begins with what is another in every process, so that a reader who comes from
 * another instance, or from before a start, has something to fetch.
 *
 * @param told called with the new name
 */
export function watchLists(
  replica: Pick<Replica, 'workspace' | 'freshness' | 'subscribe'>,
  { told, now }: { readonly told: (state: string) => void; readonly now: () => number },
): WatchedLists {
  const instance = randomBytes(9).toString('base64url');
  let known = replica.workspace();
  let step = 0;
  let seenAt = Number.NEGATIVE_INFINITY;
  const state = () => `${instance}.${step}`;
  const stop = replica.subscribe(() => {
    const { kind } = replica.freshness();
    if (kind === 'fresh') seenAt = now();
    // A pull of many pages is one change to whoever follows.
    if (kind === 'pulling' || kind === 'starting' || replica.workspace() === known) return;
    known = replica.workspace();
    step += 1;
    told(state());
  });
  return { state, seenAt: () => seenAt, stop };
}
