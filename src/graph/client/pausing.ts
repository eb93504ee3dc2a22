/** Whether requests are sent; `until` in milliseconds since 1970. */
export type GovernorState = { readonly kind: 'running' } | { readonly kind: 'paused'; readonly until: number };

export type Pausing = {
  /** The same object as long as nothing has changed, as React's useSyncExternalStore wants it. */
  readonly state: () => GovernorState;
  /** Milliseconds until requests are sent again; 0: they are, and the listeners have been told. */
  readonly remaining: () => number;
  /** Makes a pause, or a longer one of the one there is. */
  readonly pause: (seconds: number) => void;
  /** Ends the pause that had this state, unless it has become longer since. */
  readonly end: (paused: GovernorState) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

const RUNNING: GovernorState = { kind: 'running' };

/** The pause that Graph has asked for, which holds for every request of the app. */
export function pausing(now: () => number): Pausing {
  let current: GovernorState = RUNNING;
  let since = 0;
  const listeners = new Set<() => void>();
  const become = (state: GovernorState) => {
    current = state;
    for (const listener of [...listeners]) listener();
  };
  // A clock that was set back would make the pause longer than Graph asked for.
  const isOver = () => current.kind === 'running' || now() >= current.until || now() < since;
  const state = () => (isOver() ? RUNNING : current);
  return {
    state,
    remaining: () => {
      if (current.kind === 'paused' && isOver()) become(RUNNING);
      return current.kind === 'paused' ? current.until - now() : 0;
    },
    pause: (seconds) => {
      const until = now() + seconds * 1000;
      const before = state();
      if (seconds <= 0 || (before.kind === 'paused' && before.until >= until)) return;
      since = now();
      become({ kind: 'paused', until });
    },
    end: (paused) => {
      if (paused.kind === 'paused' && current === paused) become(RUNNING);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
