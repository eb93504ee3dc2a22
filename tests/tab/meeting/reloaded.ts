import { waitFor } from '@testing-library/react';
import { memoryDraftStore, type DraftStore } from '#replica/outbox/draftStore.ts';
import type { Tab } from '../aTab.tsx';

/**
 * What the next page finds when this one dies: what was typed is kept as the page goes, and this one saves no more of
 * it than it had.
 */
export async function keptThroughReload(tab: Tab, drafts: DraftStore, place: string): Promise<DraftStore> {
  dispatchEvent(new Event('pagehide'));
  const kept = await waitFor(async () => {
    const found = await drafts.read(place);
    if (found === undefined) throw new Error('Not kept yet');
    return found;
  });
  tab.close();
  const next = memoryDraftStore();
  await next.keep(place, kept);
  return next;
}
