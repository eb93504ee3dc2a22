import { useSyncExternalStore } from 'react';

/** Where the list and what is opened from it fit beside each other. */
const WIDE = '(min-width: 900px)';

export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(WIDE);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(WIDE).matches,
  );
}
