import type { ListMark, ListPage } from '#graph/gateway.ts';
import type { StoreChange } from './replicaStore.ts';

/** What the page that pulls tells the others. */
export type PullNews =
  /**
   * `after`: the cursor that the list stood at before; undefined for none. What is told is already in the store, unless
   * the page that tells could not keep it.
   */
  | { readonly kind: 'page'; readonly page: ListPage; readonly after: string | undefined }
  | { readonly kind: 'gone'; readonly list: string }
  /**
   * A pull has succeeded: whose lists stand at these cursors, by list, is up to date as of now. `isWhole`: all lists
   * were asked for, and not those alone of which somebody told that they have changed.
   */
  | { readonly kind: 'pulled'; readonly isWhole: boolean; readonly cursors: ReadonlyMap<string, string> };

/** How several pages of one person, with one store, share their pulls: one asks Graph, all get the answer. */
export type PullSharing = {
  /**
   * Runs when no other page pulls. A page that dies while it pulls lets the next one in.
   *
   * @param signal stops the waiting, not the work
   * @throws the reason of the signal, when it was raised before the work began; what the work throws
   */
  readonly alone: (work: () => Promise<void>, signal: AbortSignal) => Promise<void>;
  readonly tell: (news: PullNews) => void;
  /** News of other pages, in the order they were told. */
  readonly listen: (listener: (news: PullNews) => void) => void;
  /** Another page has pulled all lists so recently that asking again would bring nothing that anybody misses. */
  readonly hasJustPulled: () => boolean;
};

/** For a replica that is alone with its store. */
export const noSharing: PullSharing = {
  alone: (work) => work(),
  tell: () => undefined,
  listen: () => undefined,
  hasJustPulled: () => false,
};

/** Rows that went by a person's wish, told as what a pull brings: whoever stands elsewhere reads the store. */
export function newsOfRemoval({ list, removed }: StoreChange, mark: ListMark | undefined): PullNews {
  const cursor = mark?.cursor ?? '';
  const page: ListPage = { list, rows: [], removed, cursor, covers: 'changes', isFirst: true, isLast: true };
  return { kind: 'page', page, after: mark?.cursor };
}
