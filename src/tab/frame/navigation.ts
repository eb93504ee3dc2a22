import { createContext, use, useEffect, useSyncExternalStore } from 'react';
import { hrefOf, tabPlaceOf, type TabPlace } from './route.ts';

/** Asked before a page is left; calls `leave` when that is all right. */
export type Guard = (leave: () => void) => void;

export type Navigation = {
  /** `undefined`: the address is none of ours. The same object until the address changes. */
  readonly place: () => TabPlace | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  readonly go: (place: TabPlace) => void;
  readonly guard: (guard: Guard | undefined) => void;
  /** Whether the person has moved since the tab was opened: only then does a new page take the focus. */
  readonly hasMoved: () => boolean;
};

/** Pages by the hash of the address: back, forward and reload work, and the server knows one page only. */
export function createNavigation(browser: Window): Navigation {
  const listeners = new Set<() => void>();
  let address = browser.location.hash;
  let place = tabPlaceOf(address);
  let guard: Guard | undefined;
  let hasMoved = false;

  const show = (next: string): void => {
    address = next;
    place = tabPlaceOf(next);
    hasMoved = true;
    for (const listener of listeners) listener();
  };
  const move = (next: string): void => {
    browser.history.pushState(null, '', next);
    show(next);
  };

  const addressChanged = (): void => {
    const wanted = browser.location.hash;
    if (wanted === address) return;
    if (guard === undefined) {
      show(wanted);
      return;
    }
    // The browser has moved already; stay until the person has said that what is typed may go.
    browser.history.pushState(null, '', address);
    guard(() => {
      move(wanted);
    });
  };
  browser.addEventListener('popstate', addressChanged);
  browser.addEventListener('hashchange', addressChanged);

  return {
    place: () => place,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go: (next) => {
      const leave = (): void => {
        move(hrefOf(next));
      };
      if (guard === undefined) leave();
      else guard(leave);
    },
    guard: (next) => {
      guard = next;
    },
    hasMoved: () => hasMoved,
  };
}

export const NavigationContext = createContext<Navigation | undefined>(undefined);

export function useNavigation(): Navigation {
  const navigation = use(NavigationContext);
  if (navigation === undefined) throw new Error('A page was shown outside the frame.');
  return navigation;
}

export function usePlace(): TabPlace | undefined {
  const navigation = useNavigation();
  return useSyncExternalStore(navigation.subscribe, navigation.place);
}

/** Has `guard` asked before the page is left, as long as it is given. */
export function useGuard(guard: Guard | undefined): void {
  const navigation = useNavigation();
  useEffect(() => {
    navigation.guard(guard);
    return () => {
      navigation.guard(undefined);
    };
  }, [navigation, guard]);
}
