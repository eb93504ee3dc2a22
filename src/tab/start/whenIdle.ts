import { useEffect } from 'react';

/** The latest that something is done at although the page is never at rest, in milliseconds. */
const LATEST_MS = 3_000;

/** Does what nobody waits for when the page has nothing else to do. @returns how to leave it undone */
export function whenIdle(act: () => void): () => void {
  // Safari has no idle time to tell of.
  if ('requestIdleCallback' in window) {
    const idle = requestIdleCallback(act, { timeout: LATEST_MS });
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(act, LATEST_MS);
  return () => clearTimeout(timer);
}

/**
 * Fetches a part of the program that a person may open from here, so that it opens at once, and without a network too.
 *
 * @param load the same function as long as the component is shown; `undefined` while there is nothing to open
 */
export function useFetchedWhenIdle(load: (() => Promise<unknown>) | undefined): void {
  useEffect(() => {
    // What does not come now is asked for again when it is opened.
    return load && whenIdle(() => void load().catch(() => undefined));
  }, [load]);
}
