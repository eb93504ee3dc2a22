import type { Instant, RowKey } from './ids.ts';

/** Time and a source of identities, handed in from the edge so that every decision can be repeated. */
export type Moment = {
  readonly now: Instant;
  /** A key that no row has had before. */
  readonly newKey: () => RowKey;
};
