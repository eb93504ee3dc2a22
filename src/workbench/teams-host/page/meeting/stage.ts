import { useSyncExternalStore } from 'react';

const KEY = 'samsyn.workbench.stage';

/** Kept in the browser and not in the window: what somebody shares, all windows of the meeting show. */
const listeners = new Set<() => void>();

/** Puts a page of the app on the meeting's stage, for everybody. @param url on the workbench's own address */
export function showOnStage(url: string): void {
  const wanted = new URL(url, location.href);
  // Teams takes addresses of the app's valid domains only.
  if (wanted.origin !== location.origin) return;
  keep(`${wanted.pathname}${wanted.search}${wanted.hash}`);
}

export function clearStage(): void {
  keep(null);
}

/** Path of what is on the stage, e.g. `"/tab/#/meetings/01JD…/stage"`. */
export function useStage(): string | undefined {
  return useSyncExternalStore(subscribe, () => localStorage.getItem(KEY) ?? undefined);
}

const CHAT = '19:samordning@thread.v2';
/** The one meeting of the workbench: a call in the group chat. The sample library has a meeting planned for it. */
export const MEETING = { id: btoa(`0#${CHAT}#0`), chatId: CHAT } as const;

function keep(address: string | null): void {
  if (address === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, address);
  // The browser tells the other windows, not the one that wrote.
  for (const listener of listeners) listener();
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  addEventListener('storage', onChange);
  return () => {
    listeners.delete(onChange);
    removeEventListener('storage', onChange);
  };
}
