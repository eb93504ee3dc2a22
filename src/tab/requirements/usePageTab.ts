import { useEffect, useState } from 'react';
import type { RowKey } from '#domain/ids.ts';
import { useNavigation } from '../frame/navigation.ts';
import { useSession, type Session } from '../start/session.ts';

export type PageTab = 'pile' | 'clusters';

/** The one chosen last, kept while other pages are visited. */
const lastTab = new WeakMap<Session, PageTab>();

/**
 * Which tab of the page shows. A requirement that is opened shows in the pile; who came to it from the groups comes back to
 * them, unless another one was opened from the pile meanwhile.
 */
export function usePageTab(opened: RowKey | undefined): readonly [PageTab, (tab: PageTab) => void] {
  const session = useSession();
  const navigation = useNavigation();
  const [chosen, setChosen] = useState(() => lastTab.get(session) ?? 'pile');
  const [before, setBefore] = useState(opened);
  if (opened !== before) {
    setBefore(opened);
    if (opened !== undefined && before !== undefined) setChosen('pile');
  }
  useEffect(() => void lastTab.set(session, chosen), [session, chosen]);
  const choose = (tab: PageTab): void => {
    setChosen(tab);
    if (tab === 'clusters' && opened !== undefined) navigation.go({ kind: 'requirements' });
  };
  return [opened === undefined ? chosen : 'pile', choose];
}
