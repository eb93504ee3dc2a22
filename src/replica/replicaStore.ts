import type { ListPull, Row } from '#graph/gateway.ts';

/** A list as it was last kept. */
export type StoredList = { readonly list: string; readonly cursor: string; readonly rows: readonly Row[] };

/** What is new in a list. Without a cursor the list stands where it stood, but a row of it is known better. */
export type StoreChange = Omit<ListPull, 'cursor'> & { readonly cursor: string | undefined };

/**
 * Where a local copy outlives the page. It is only ever a copy: a store may be empty, never wrong.
 * One store holds what one person may see at one site.
 */
export type ReplicaStore = {
  /** Lists that have a cursor, with all their rows. */
  readonly read: () => Promise<readonly StoredList[]>;
  /** Keeps rows and cursors together or not at all: a cursor without its rows would lose them for ever. */
  readonly apply: (changes: readonly StoreChange[]) => Promise<void>;
};
