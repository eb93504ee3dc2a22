import type { Instant } from '#domain/ids.ts';
import type { Change, ListName, Signature, Workspace } from '#domain/workspace.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import type { Choices, Overtaken, Pending } from './outbox/pending.ts';

export type { Choices, Overtaken, Pending } from './outbox/pending.ts';
export type { Collision } from './merge/mergeRows.ts';

/** How far the local copy is to be believed. */
export type Freshness =
  | { readonly kind: 'starting' }
  /** `rows`: how many have arrived since the pull began. */
  | { readonly kind: 'pulling'; readonly hasContent: boolean; readonly rows: number }
  | { readonly kind: 'fresh' }
  /** The last pull failed; what is shown is as old as `since` (missing: no pull has succeeded since the start). */
  | { readonly kind: 'failed'; readonly failure: unknown; readonly hasContent: boolean; readonly since?: Instant };

/** How far the rows of one list are to be believed. */
export type ListCondition =
  | { readonly kind: 'whole' }
  /** It has never been read to its end: figures over it would be wrong. */
  | { readonly kind: 'filling'; readonly rows: number }
  /** The site does not have it, and as far as is known here never had. */
  | { readonly kind: 'absent' }
  /** The site no longer has it; its rows stay readable as they were last. */
  | { readonly kind: 'gone' }
  /**
   * A complete reading did not meet so many of its rows that a person has to say whether they are to go. Until then
   * they stay.
   */
  | { readonly kind: 'sweepHeld'; readonly removes: number; readonly of: number };

/**
 * What became of one change. `pending` is the id in the outbox of what is still there; it is missing for changes in
 * somebody else's name, of which nothing is kept.
 */
export type CommitOutcome =
  | { readonly kind: 'written'; readonly change: Change }
  /** Somebody else wrote other columns of the row meanwhile; the row has both now. */
  | {
      readonly kind: 'merged';
      readonly change: Change;
      /** Who wrote the other columns, and when. */
      readonly by: Signature;
      /** Columns that were taken over from them. */
      readonly taken: readonly string[];
    }
  /** Shown and kept, and written as soon as that can be done. `failure` says what it waits for. */
  | { readonly kind: 'queued'; readonly change: Change; readonly pending: string; readonly failure: unknown }
  /** Nothing was written: both sides changed the same, or the row is gone. */
  | ({ readonly kind: 'conflict'; readonly change: Change; readonly pending: string | undefined } & Overtaken)
  /** Nothing was written, and trying again by itself would not help. */
  | {
      readonly kind: 'failed';
      readonly change: Change;
      readonly failure: unknown;
      readonly pending: string | undefined;
    }
  /** Nothing was written: the person has taken it back, here or in another page. */
  | { readonly kind: 'takenBack'; readonly change: Change }
  /** An earlier change of the same commit did not succeed; this one waits behind it. */
  | { readonly kind: 'notTried'; readonly change: Change; readonly pending: string | undefined };

/** What became of a change that a person took back. */
export type TakenBack =
  /** It has not been written and will not be. */
  | 'takenBack'
  /** It is not sent again, but an attempt had no answer: the next pull shows whether the lists have it. */
  | 'perhapsWritten'
  /** It was written before it could be taken back. */
  | 'written';

/** Connects to the lists in somebody's name when they are needed. */
export type Connect = () => Promise<ListsGateway>;

/** Picks lists to pull, by our name for them and Graph's id. */
export type PickLists = (list: { readonly name: ListName; readonly id: string }) => boolean;

/** A local copy of all lists: read at once, kept fresh by delta, written with optimistic concurrency. */
export type Replica = {
  /** The same object until something changed. */
  readonly workspace: () => Workspace;
  readonly freshness: () => Freshness;
  /** The same map until something changed; those who listen to `subscribe` are told. */
  readonly conditions: () => ReadonlyMap<ListName, ListCondition>;
  /** @returns how to stop listening */
  readonly subscribe: (listener: () => void) => () => void;
  /** Fetches what changed; calls that overlap share one pull. Never throws: a failure shows in `freshness`. */
  readonly pull: () => Promise<void>;
  /** The same for some lists, each of which costs a resource unit; for all where the copy is not fresh. */
  readonly pullLists: (pick: PickLists) => Promise<void>;
  /** Stops the pull under way; what has arrived stays, and the next pull goes on from there. */
  readonly stopPulling: () => void;
  /** Removes the rows of a list whose sweep is held, in a person's name. */
  readonly confirmSweep: (list: ListName) => Promise<void>;
  /** Reads a list anew from its beginning with the next pull, e.g. because a held sweep is not to be believed. */
  readonly readAnew: (list: ListName) => void;
  /**
   * Shows the changes at once, keeps them in the outbox until they are written, and writes them in order up to the
   * first that does not succeed. Settles when every change is written or has to wait. Never throws.
   *
   * @param as the lists of the person in whose name to write, where that is not who reads them; then nothing is
   *   kept and nothing is shown before it is written: what cannot be written now fails
   * @param replaces ids in the outbox of what these changes take the place of, in one step
   */
  readonly commit: (
    changes: readonly Change[],
    as?: Connect,
    replaces?: readonly string[],
  ) => Promise<readonly CommitOutcome[]>;
  /** What is not written yet, in order. The same object until something changed. */
  readonly outbox: () => readonly Pending[];
  /** Tries what waits or is parked again, at once. Without an id: everything that waits. */
  readonly retry: (id?: string) => Promise<void>;
  /** Takes a change back that is not written, and with it the later changes of the same commit. */
  readonly discard: (id: string) => Promise<TakenBack>;
  /**
   * Settles a collision and sends the change again. A row that is gone is made again, with the same key.
   *
   * @returns what became of it; a conflict as before when a column has no choice
   */
  readonly resolve: (id: string, choices: Choices) => Promise<CommitOutcome | undefined>;
};
