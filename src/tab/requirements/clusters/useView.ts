import { useState } from 'react';
import { useSession, type Session } from '../../start/session.ts';
import type { Order } from './overview.ts';

/** What of the groups a person looks at. */
export type View = {
  readonly order: Order;
  /** How many of them are drawn. */
  readonly shown: number;
  /** Key of the one that is open. */
  readonly open: string | undefined;
};

/** As many as a person takes in; the rest is a press away. */
export const STEP = 10;
const FIRST: View = { order: 'size', shown: STEP, open: undefined };

/** How the groups were left, kept while other pages are visited. */
const lastView = new WeakMap<Session, View>();

export function useView(): readonly [View, (view: View) => void] {
  const session = useSession();
  const [view, setView] = useState(() => lastView.get(session) ?? FIRST);
  const change = (next: View): void => {
    lastView.set(session, next);
    setView(next);
  };
  return [view, change];
}
