import { printOfLines } from '#domain/derivedKey.ts';

/** Where a tab hears that something changed (GET), and says that it has written something (POST). */
export const LIVE_PATH = '/api/live';

/** Between two signs of life of a stream that has nothing to tell, in milliseconds. */
export const HEARTBEAT_MS = 15_000;

/**
 * What a stream tells. The id of an event is a name for the state that the lists stand at here, the same as long as
 * nothing changes. It names no list and no row, so that whoever reads along learns nothing.
 *
 * - `changed`: the lists stand at another state than the reader last heard of; where it is known, with a `Whereabouts`
 * - `seen`: they have been looked at and stand where they stood
 */
export type LiveEvent = 'changed' | 'seen';

/** In which lists something changed, for those alone who know the lists' ids because they may read them. */
export type Whereabouts = {
  /** The state before: whoever last heard of another one has missed more than this tells. */
  readonly since: string;
  /** The `hintOf` each list, at the state that the event names. */
  readonly hints: readonly string[];
};

/** Enough for one list not to be taken for another: 64 bits. */
const HINT_DIGITS = 16;

/**
 * A list's hint in news of a state, as hex digits. Graph's ids of lists are GUIDs, which nobody guesses who cannot read
 * the site; and with every state the hint is another, so that whoever reads along cannot tell whether it was the same
 * list as before.
 */
export function hintOf(listId: string, state: string): string {
  return printOfLines([listId.toLowerCase(), state]).slice(0, HINT_DIGITS);
}

/** As it is written in the data of an event. */
export function writtenWhereabouts({ since, hints }: Whereabouts): string {
  return [since, ...hints].join(' ');
}

/** @returns undefined when the data say nothing of where */
export function whereaboutsIn(data: string): Whereabouts | undefined {
  const [since = '', ...hints] = data.trim().split(/\s+/);
  return hints.length === 0 ? undefined : { since, hints };
}
