import { createContext, use } from 'react';
import type { ListName } from '#domain/workspace.ts';

/** What has to be said on the page that a form leads to. */
export type Announcement = {
  /** Somebody else wrote other columns of the row meanwhile. */
  readonly kind: 'merged';
  readonly by: string;
  readonly list: ListName;
  readonly columns: readonly string[];
};

/** Shows it above the page until the person moves on. */
export const AnnounceContext = createContext<(announcement: Announcement) => void>(() => undefined);

export function useAnnounce(): (announcement: Announcement) => void {
  return use(AnnounceContext);
}
