import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { memoryDraftStore, type DraftStore } from '#replica/outbox/draftStore.ts';
import { indexedDbOutbox } from '#replica/outbox/indexedDbOutbox.ts';
import { memoryOutboxStore } from '#replica/outbox/outboxStore.ts';
import { anInstant } from '../factories/values.ts';
import { anEntry, describeOutboxStore } from './outboxStore.contract.ts';

let databases = 0;
const freshName = () => `samsyn-outbox-${String((databases += 1))}`;

describeOutboxStore('the store in memory', memoryOutboxStore);
describeOutboxStore('the store in IndexedDB', () => indexedDbOutbox(freshName()).entries);

describe('the outbox in IndexedDB', () => {
  it('[O1] gives a later page what an earlier one kept', async () => {
    const name = freshName();
    await indexedDbOutbox(name).entries.apply({ put: [anEntry('a')], remove: [] });
    expect(await indexedDbOutbox(name).entries.read()).toEqual([anEntry('a')]);
    expect(await indexedDbOutbox(freshName()).entries.read()).toEqual([]);
  });

  it('[O9] keeps all of a change or nothing', async () => {
    const { entries } = indexedDbOutbox(freshName());
    await entries.apply({ put: [anEntry('a')], remove: [] });
    const unstorable = anEntry('c', { fields: { Title: () => 'no data' } });
    await expect(entries.apply({ put: [anEntry('b'), unstorable], remove: ['a'] })).rejects.toThrow();
    expect((await entries.read()).map(({ id }) => id)).toEqual(['a']);
  });

  it('opens again when a page of a newer version made it close', async () => {
    const name = freshName();
    const { entries } = indexedDbOutbox(name);
    await entries.apply({ put: [anEntry('a')], remove: [] });
    await new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(name);
      deleting.onsuccess = () => resolve();
      deleting.onerror = () => reject(new Error('The database could not be deleted.'));
    });
    await entries.apply({ put: [anEntry('b')], remove: [] });
    expect((await entries.read()).map(({ id }) => id)).toEqual(['b']);
  });
});

describe.each<[string, () => () => DraftStore]>([
  [
    'in memory',
    () => {
      const store = memoryDraftStore();
      return () => store;
    },
  ],
  [
    'in IndexedDB',
    () => {
      const name = freshName();
      return () => indexedDbOutbox(name).drafts;
    },
  ],
])('drafts %s', (_name, open) => {
  const draft = { values: { title: 'å 🌱', groups: ['INK'], level: undefined }, base: '"guid,1"', keptAt: anInstant() };

  it('[O18] are there for a later page as they were, each in its place', async () => {
    const page = open();
    await page().keep('criteria/1', draft);
    await page().keep('criteria/new', { ...draft, base: undefined });
    await page().keep('criteria/1', { ...draft, values: 'x' });
    expect(await page().read('criteria/1')).toEqual({ ...draft, values: 'x' });
    expect(await page().read('criteria/new')).toEqual({ ...draft, base: undefined });
    expect(await page().read('criteria/2')).toBeUndefined();
  });

  it('[O18] are gone once dropped, and dropping what is not there is no fault', async () => {
    const page = open();
    await page().keep('criteria/1', draft);
    await page().drop('criteria/1');
    await page().drop('criteria/1');
    expect(await page().read('criteria/1')).toBeUndefined();
  });

  it('[O18] do not change when the form goes on', async () => {
    const page = open();
    const values = { title: 'a' };
    await page().keep('criteria/1', { ...draft, values });
    values.title = 'b';
    expect(await page().read('criteria/1')).toMatchObject({ values: { title: 'a' } });
  });
});
