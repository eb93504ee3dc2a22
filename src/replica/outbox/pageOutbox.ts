import { indexedDbOutbox } from './indexedDbOutbox.ts';
import type { DraftStore } from './draftStore.ts';
import { leaseOr, webLocksLease, type Lease, type PageLocks } from './lease.ts';
import type { OutboxStore } from './outboxStore.ts';
import { pageTimers } from './pace.ts';
import { recordedLease } from './recordedLease.ts';

export type PageOutbox = { readonly outbox: OutboxStore; readonly lease: Lease; readonly drafts: DraftStore };

/**
 * What a page in a browser keeps of a person, and the lease by which the pages of that person send one at a time.
 *
 * @param name  one per person and site, e.g. `"samsyn-outbox/contoso.sharepoint.com:/sites/samsyn/…"`
 * @param locks the browser's locks; where it has none or refuses them, a record that runs out takes their place
 */
export function pageOutbox(name: string, locks: PageLocks | undefined): PageOutbox {
  const { entries, drafts, lease } = indexedDbOutbox(name);
  const recorded = recordedLease(lease, crypto.randomUUID(), { now: Date.now, ...pageTimers });
  return {
    outbox: entries,
    drafts,
    lease: locks ? leaseOr(webLocksLease(`${name}/sender`, locks), recorded) : recorded,
  };
}
