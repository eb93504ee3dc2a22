import type { Instant } from '#domain/ids.ts';
import type { Change, Held, EntityOf, ListName, Workspace } from '#domain/workspace.ts';
import type { ListsGateway } from '#graph/gateway.ts';

/** How far the local copy is to be believed. */
export type Freshness =
  | { readonly kind: 'starting' }
  | { readonly kind: 'pulling'; readonly hasContent: boolean }
  | { readonly kind: 'fresh' }
  /** The last pull failed; what is shown is as old as `since` (missing: no pull has succeeded since the start). */
  | { readonly kind: 'failed'; readonly failure: unknown; readonly hasContent: boolean; readonly since?: Instant };

/** What became of one change. */
export type CommitOutcome =
  | { readonly kind: 'written'; readonly change: Change }
  /** Somebody else wrote the row first; nothing was written. */
  | { readonly kind: 'conflict'; readonly change: Change; readonly theirs: Held<EntityOf[ListName]> | undefined }
  | { readonly kind: 'failed'; readonly change: Change; readonly failure: unknown }
  /** An earlier change of the same commit did not succeed. */
  | { readonly kind: 'notTried'; readonly change: Change };

/** Connects to the lists in somebody's name when they are needed. */
export type Connect = () => Promise<ListsGateway>;

/** A local copy of all lists: read at once, kept fresh by delta, written with optimistic concurrency. */
export type Replica = {
  /** The same object until something changed. */
  readonly workspace: () => Workspace;
  readonly freshness: () => Freshness;
  /** @returns how to stop listening */
  readonly subscribe: (listener: () => void) => () => void;
  /** Fetches what changed; calls that overlap share one pull. Never throws: a failure shows in `freshness`. */
  readonly pull: () => Promise<void>;
  /**
   * Writes the changes in order, stops at the first that does not succeed, and shows what was written at once.
   *
   * @param as the lists of the person in whose name to write, where that is not who reads them
   */
  readonly commit: (changes: readonly Change[], as?: Connect) => Promise<readonly CommitOutcome[]>;
};
