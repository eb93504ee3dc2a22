import { createContext, use } from 'react';
import type { ListName } from '#domain/workspace.ts';
import type { TakenBack } from '#replica/replica.ts';

/** What has to be said on the page where a person is after something was carried out. */
export type Announcement =
  /** Somebody else wrote other columns of the row meanwhile. */
  | { readonly kind: 'merged'; readonly by: string; readonly list: ListName; readonly columns: readonly string[] }
  /** A change that was taken back is in the list all the same, or may be. */
  | { readonly kind: Exclude<TakenBack, 'takenBack'>; readonly title: string };

/** Shows it above the page until the person moves on. */
export const AnnounceContext = createContext<(announcement: Announcement) => void>(() => undefined);

export function useAnnounce(): (announcement: Announcement) => void {
  return use(AnnounceContext);
}
