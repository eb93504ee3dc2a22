import type { Instant } from '#domain/ids.ts';
import type { Change, EntityOf, Held, ListName, Signature } from '#domain/workspace.ts';
import type { Collision } from '../merge/mergeRows.ts';

/** What stands in the list instead of what a change began from. */
export type Overtaken = {
  /** The row as it is now; `undefined` when it is gone, or cannot be read. Who wrote it and when: `theirs.written`. */
  readonly theirs: Held<EntityOf[ListName]> | undefined;
  /** The row has been deleted: it can be made again with what was written here. */
  readonly isGone: boolean;
  /** Who wrote the row last; `undefined` when it is gone. */
  readonly by: Signature | undefined;
  /** Columns for a person to choose; empty when the row is gone. */
  readonly collisions: readonly Collision[];
};

export type PendingState =
  /** Sent when its turn comes; `failure` is what came of the last attempt. */
  | { readonly kind: 'waiting'; readonly failure: unknown }
  /** Sent when the change with this id, of the same row or the same commit, has been settled. */
  | { readonly kind: 'behind'; readonly id: string }
  | { readonly kind: 'sending' }
  /** SharePoint does not take it; it waits for a person. */
  | { readonly kind: 'parked'; readonly failure: unknown }
  | ({ readonly kind: 'collision' } & Overtaken);

/** A change that is not written yet. */
export type Pending = {
  readonly id: string;
  readonly list: ListName;
  readonly key: string;
  /** What a person calls the row. */
  readonly title: string;
  /** `undefined` when it was kept by another version of the product and can no longer be read. */
  readonly change: Change | undefined;
  /** When the person did it. */
  readonly since: Instant;
  readonly state: PendingState;
  /** `false`: it could not be stored and is lost when the page is closed before it is sent. */
  readonly isKept: boolean;
};

/** By column, what is to stand: one of the two values, or a text of the person's own. */
export type Choices = Readonly<Record<string, Choice>>;
export type Choice = 'mine' | 'theirs' | { readonly text: string };
