import type { ListPage } from '#graph/gateway.ts';

/** What the page that pulls tells the others. */
export type PullNews =
  /** `after`: the cursor that the list stood at before; undefined for none. What is told is already in the store. */
  | { readonly kind: 'page'; readonly page: ListPage; readonly after: string | undefined }
  | { readonly kind: 'gone'; readonly list: string }
  /** A pull has succeeded: everything is up to date as of now. */
  | { readonly kind: 'pulled' };

/** How several pages of one person, with one store, share their pulls: one asks Graph, all get the answer. */
export type PullSharing = {
  /** Runs when no other page pulls. A page that dies while it pulls lets the next one in. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly tell: (news: PullNews) => void;
  /** News of other pages, in the order they were told. */
  readonly listen: (listener: (news: PullNews) => void) => void;
  /** Another page has pulled so recently that asking again would bring nothing that anybody misses. */
  readonly hasJustPulled: () => boolean;
};

/** For a replica that is alone with its store. */
export const noSharing: PullSharing = {
  alone: (work) => work(),
  tell: () => undefined,
  listen: () => undefined,
  hasJustPulled: () => false,
};
