/** Where a tab hears that something changed (GET), and says that it has written something (POST). */
export const LIVE_PATH = '/api/live';

/** Between two signs of life of a stream that has nothing to tell, in milliseconds. */
export const HEARTBEAT_MS = 15_000;

/**
 * What a stream tells. Its only content is the id: a name for the state that the lists stand at here, the same as long
 * as nothing changes. It names no list and no row, so that whoever reads along learns nothing.
 *
 * - `changed`: the lists stand at another state than the reader last heard of
 * - `seen`: they have been looked at and stand where they stood
 */
export type LiveEvent = 'changed' | 'seen';
