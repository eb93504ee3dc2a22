import { createContext, use, useEffect, useSyncExternalStore } from 'react';
import { hrefOf, tabPlaceOf, type TabPlace } from './route.ts';

/** Asked before a page is left; calls `leave` when that is all right. */
export type Guard = (leave: () => void) => void;

export type Navigation = {
  /** `undefined`: the address is none of ours. The same object until the address changes. */
  readonly place: () => TabPlace | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  readonly go: (place: TabPlace) => void;
  /** Goes back within the tab; answers `false` where the person came in. */
  readonly back: () => boolean;
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
    browser.history.pushState({ depth: depthOf(browser.history) + 1 }, '', next);
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
    browser.history.pushState({ depth: depthOf(browser.history) + 1 }, '', address);
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
    back: () => {
      if (depthOf(browser.history) === 0) return false;
      browser.history.back();
      return true;
    },
    guard: (next) => {
      guard = next;
    },
    hasMoved: () => hasMoved,
  };
}

/** How many pages of the tab lie behind the one that is shown; what is kept with a page survives a reload. */
function depthOf({ state }: History): number {
  const kept: unknown = state;
  if (typeof kept !== 'object' || kept === null || !('depth' in kept)) return 0;
  return typeof kept.depth === 'number' ? kept.depth : 0;
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
