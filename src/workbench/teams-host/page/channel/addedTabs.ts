import { useState } from 'react';
import * as z from 'zod/mini';

const tab = z.object({ name: z.string(), address: z.string() });
/** A tab that somebody added: its name, and where it opens, e.g. `"/tab/?place=packages%2F01J…"`. */
export type AddedTab = z.infer<typeof tab>;

const KEY = 'samsyn.workbench.tabs';

/** The tabs that were added to the channel on this machine, in that order, and what keeps others. */
export function useAddedTabs(): readonly [readonly AddedTab[], (tabs: readonly AddedTab[]) => void] {
  const [tabs, setTabs] = useState(read);
  const keep = (next: readonly AddedTab[]): void => {
    localStorage.setItem(KEY, JSON.stringify(next));
    setTabs(next);
  };
  return [tabs, keep];
}

function read(): readonly AddedTab[] {
  try {
    return z.array(tab).parse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    // What a curious hand left there is no tab.
    return [];
  }
}
