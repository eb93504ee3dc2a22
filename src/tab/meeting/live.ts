import { useEffect, useState } from 'react';
import type { Instant } from '#domain/ids.ts';
import { useSession } from '../start/session.ts';

const SECOND_MS = 1_000;
/** How often what others do in a meeting is fetched while somebody looks. */
const LIVE_MS = 2 * SECOND_MS;

/** Fetches what others have changed every other second, although nobody touches the page: in a meeting people look on. */
export function useLivePulling(isLive: boolean): void {
  const { replica } = useSession();
  useEffect(() => {
    if (!isLive) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) void replica.pull();
    }, LIVE_MS);
    return () => clearInterval(timer);
  }, [replica, isLive]);
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
