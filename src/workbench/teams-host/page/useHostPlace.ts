import { useCallback, useSyncExternalStore } from 'react';
import { hashOf, hostPlaceOf, type HostPlace } from './hostPlace.ts';

/** The place in the address bar; going somewhere adds to the browser's history, so that its back button works. */
export function useHostPlace(): readonly [HostPlace, (place: HostPlace) => void] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const go = useCallback((place: HostPlace) => {
    location.hash = hashOf(place);
  }, []);
  return [hostPlaceOf(hash), go];
}

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}
