import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { memoryDraftStore, type DraftStore } from '#replica/outbox/draftStore.ts';
import { indexedDbOutbox } from '#replica/outbox/indexedDbOutbox.ts';
import { memoryOutboxStore } from '#replica/outbox/outboxStore.ts';
import { anInstant } from '../factories/values.ts';
import { anEntry, describeOutboxStore } from './outboxStore.contract.ts';

const NEW = 'criteria/new';
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
    const first = await page().keep('criteria/1', draft);
    await page().keep('criteria/new', { ...draft, base: undefined });
    await page().keep('criteria/1', { ...draft, values: 'x' }, first);
    expect(await page().read('criteria/1')).toMatchObject({ ...draft, values: 'x', id: first.id });
    expect(await page().read('criteria/new')).toMatchObject({ ...draft, base: undefined });
    expect(await page().read('criteria/2')).toBeUndefined();
  });

  it('[O18] of two pages with the same form are both kept, and the last one is read first', async () => {
    const page = open();
    const at = (minute: number) => anInstant(`2026-11-22T09:0${minute}:00Z`);
    const one = await page().keep(NEW, { ...draft, values: 'one', keptAt: at(1) });
    await page().keep(NEW, { ...draft, values: 'other', keptAt: at(3) });
    await page().keep(NEW, { ...draft, values: 'one more', keptAt: at(2) }, one);
    const last = await page().read(NEW);
    expect(last).toMatchObject({ values: 'other' });
    if (last) await page().drop(NEW, last);
    const left = await page().read(NEW);
    expect(left).toMatchObject({ values: 'one more', id: one.id });
    if (left) await page().drop(NEW, left);
    expect(await page().read(NEW)).toBeUndefined();
  });

  it('[O18] are both kept when two pages go on from the same one', async () => {
    const page = open();
    const first = await page().keep(NEW, draft);
    const mine = await page().keep(NEW, { ...draft, values: 'mine' }, first);
    const theirs = await page().keep(NEW, { ...draft, values: 'theirs' }, first);
    expect(theirs.id).not.toBe(mine.id);
    await page().drop(NEW, first);
    await page().drop(NEW, theirs);
    expect(await page().read(NEW)).toMatchObject({ values: 'mine' });
  });

  it('[O18] that another page has dropped come back when this one goes on', async () => {
    const page = open();
    const first = await page().keep(NEW, draft);
    await page().drop(NEW, first);
    await page().keep(NEW, { ...draft, values: 'more' }, first);
    expect(await page().read(NEW)).toMatchObject({ values: 'more' });
  });

  it('[O18] are gone once dropped, and dropping what is not there is no fault', async () => {
    const page = open();
    const kept = await page().keep('criteria/1', draft);
    await page().drop('criteria/1', kept);
    await page().drop('criteria/1', kept);
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

describe('a draft that an earlier version of the product kept', () => {
  it('[O18] is found, gone on from and dropped', async () => {
    const name = freshName();
    const { drafts } = indexedDbOutbox(name);
    await drafts.read(NEW);
    const database = await openDB(name);
    await database.put('drafts', { values: 'old', base: undefined, keptAt: anInstant() }, NEW);
    database.close();
    const old = await drafts.read(NEW);
    expect(old).toMatchObject({ values: 'old' });
    const next = await drafts.keep(NEW, { values: 'new', base: undefined, keptAt: anInstant() }, old);
    expect(await drafts.read(NEW)).toMatchObject({ values: 'new' });
    await drafts.drop(NEW, next);
    expect(await drafts.read(NEW)).toBeUndefined();
  });
});
