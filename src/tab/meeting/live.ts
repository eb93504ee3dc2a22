import { useEffect, useState } from 'react';
import type { Instant } from '#domain/ids.ts';
import type { ListName } from '#domain/workspace.ts';
import { useSession } from '../start/session.ts';

const SECOND_MS = 1_000;
/** How often what others do in a meeting is fetched while somebody looks and nobody tells. */
const LIVE_MS = 2 * SECOND_MS;
/** What changes from one minute to the next there; all lists so often would be what an app is given for sixty people. */
const MEETING_LISTS: ReadonlySet<ListName> = new Set(['meetings', 'positions', 'criteria', 'consultations']);

/**
 * Where nobody tells of changes, fetches what others do in a meeting every other second, although nobody touches the
 * page: in a meeting people look on.
 */
export function useLivePulling(isLive: boolean): void {
  const { replica, isTold } = useSession();
  useEffect(() => {
    if (!isLive) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden && !isTold()) void replica.pullLists(({ name }) => MEETING_LISTS.has(name));
    }, LIVE_MS);
    return () => clearInterval(timer);
  }, [replica, isTold, isLive]);
}

/** The time, told anew every second. */
export function useNow(): Instant {
  const { moment } = useSession();
  const [now, setNow] = useState(() => moment().now);
  useEffect(() => {
    const timer = setInterval(() => setNow(moment().now), SECOND_MS);
    return () => clearInterval(timer);
  }, [moment]);
  return now;
}
