import { following, lastKept, type Draft, type KeptDraft } from './draftStore.ts';
import type { Database } from './outboxDatabase.ts';

/** Drafts that an earlier version of the product kept, one a place, have neither. */
const FIRST = { id: '', stamp: '' };

/** The key of a place's first draft is the place itself; no place has this character. */
function keyOf(place: string, id: string): string {
  return id === FIRST.id ? place : `${place}#${id}`;
}

export async function readDraft(database: Database, place: string): Promise<KeptDraft | undefined> {
  const ofPlace = IDBKeyRange.bound(keyOf(place, ' '), keyOf(place, '\uffff'));
  const { store } = database.transaction('drafts');
  const [first, others] = await Promise.all([store.get(place), store.getAll(ofPlace)]);
  return lastKept([...(first ? [first] : []), ...others].map((kept) => ({ ...FIRST, ...kept })));
}

export async function keepDraft(
  database: Database,
  { place, newId }: { readonly place: string; readonly newId: () => string },
  { draft, from }: { readonly draft: Draft; readonly from: KeptDraft | undefined },
): Promise<KeptDraft> {
  const transaction = database.transaction('drafts', 'readwrite');
  const stored = from && (await transaction.store.get(keyOf(place, from.id)));
  const kept = following(draft, { from, stored: stored && { ...FIRST, ...stored }, newId });
  await transaction.store.put(kept, keyOf(place, kept.id));
  await transaction.done;
  return kept;
}

export async function dropDraft(database: Database, place: string, { id, stamp }: KeptDraft): Promise<void> {
  const transaction = database.transaction('drafts', 'readwrite');
  const stored = await transaction.store.get(keyOf(place, id));
  if (stored && { ...FIRST, ...stored }.stamp === stamp) await transaction.store.delete(keyOf(place, id));
  await transaction.done;
}
