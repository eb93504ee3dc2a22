import { beforeEach, describe, expect, it } from 'vitest';
import { ownLease } from '#replica/outbox/lease.ts';
import { memoryOutboxStore, type OutboxStore } from '#replica/outbox/outboxStore.ts';
import type { Replica } from '#replica/replica.ts';
import { aCriterion, aRegion } from '../factories/entities.ts';
import { aCounty, aKey } from '../factories/values.ts';
import type { InMemoryLists } from '../fakes/inMemoryLists.ts';
import {
  creation,
  down,
  edit,
  failing,
  kinds,
  lineTo,
  openPage,
  settled,
  states,
  timers,
  type Line,
  type Timers,
} from './outboxWorld.ts';
import { heldRegion, skane, twoRegions } from './twoRegions.ts';

const dalarna = aRegion({ key: aKey(20), code: aCounty('20'), name: 'Region Dalarna' });
const titles = () => lists.rows('Regioner').map(({ fields }) => fields['Title']);

let lists: InMemoryLists;
let line: Line;
let store: OutboxStore;
let pace: Timers;
let page: Replica;
const reloaded = () => openPage(line.gateway, { outbox: store, pace });
beforeEach(async () => {
  lists = twoRegions();
  line = lineTo(lists);
  store = memoryOutboxStore();
  pace = timers();
  page = await reloaded();
  await page.pull();
  line.sent.length = 0;
});

describe('a store that cannot keep', () => {
  const full = new DOMException('no room', 'QuotaExceededError');

  it('[O9] [F52] says so, loses nothing from memory, and keeps it as soon as there is room', async () => {
    let isFull = true;
    const tight: OutboxStore = {
      read: store.read,
      apply: (change) => (isFull && change.put.length > 0 ? Promise.reject(full) : store.apply(change)),
    };
    page = await openPage(line.gateway, { outbox: tight, pace });
    await page.pull();
    line.fault = failing(down);
    await page.commit([edit(page, skane, { name: 'Skåne' })]);
    expect(page.outbox()).toMatchObject([{ title: 'Skåne', isKept: false }]);
    expect(heldRegion(page, skane).value.name).toBe('Skåne');
    isFull = false;
    await page.commit([creation(dalarna)]);
    expect(page.outbox().map(({ isKept }) => isKept)).toEqual([true, true]);
    expect(await store.read()).toHaveLength(2);
    line.fault = undefined;
    await page.retry();
    expect(titles()).toEqual(['Skåne', 'Region Örebro län', 'Region Dalarna']);
    expect(await store.read()).toEqual([]);
  });

  it('[O9] [F51] that cannot even be read costs nothing but the next reload', async () => {
    const dead: OutboxStore = { read: () => Promise.reject(full), apply: () => Promise.reject(full) };
    page = await openPage(line.gateway, { outbox: dead, pace });
    await page.pull();
    expect(kinds(await page.commit([edit(page, skane, { name: 'Skåne' }), creation(dalarna)]))).toEqual([
      'written',
      'written',
    ]);
    expect(page.outbox()).toEqual([]);
  });
});

describe('a store that cannot let go', () => {
  it('[O8] [O9] brings nothing back in this page, and what it still has is looked up by the next', async () => {
    const clinging: OutboxStore = {
      read: store.read,
      apply: (change) => (change.remove.length > 0 ? Promise.reject(new Error('read-only')) : store.apply(change)),
    };
    page = await openPage(line.gateway, { outbox: clinging, pace });
    await page.pull();
    await page.commit([creation(dalarna)]);
    await page.pull();
    await settled();
    expect(page.outbox()).toEqual([]);
    expect(line.sent).not.toContain('find');
    const next = await reloaded();
    await next.retry();
    expect([states(next), await store.read()]).toEqual([[], []]);
    expect(titles().filter((title) => title === 'Region Dalarna')).toHaveLength(1);
    expect(line.sent.filter((method) => method === 'create')).toHaveLength(1);
  });
});

describe('two pages of one person', () => {
  it('[O8] [F44] send one at a time and nothing twice', async () => {
    line.fault = failing(down);
    const changes = ['22', '23', '24'].map((code, index) =>
      creation(aRegion({ key: aKey(40 + index), code: aCounty(code), name: code })),
    );
    await page.commit(changes);
    const lease = ownLease();
    let atWork = 0;
    let most = 0;
    line.fault = async (method, _name, answered) => {
      if (method === 'pull') return answered();
      atWork += 1;
      most = Math.max(most, atWork);
      await settled();
      atWork -= 1;
      return answered();
    };
    line.sent.length = 0;
    const pages = await Promise.all([1, 2].map(() => openPage(line.gateway, { outbox: store, pace, lease })));
    await Promise.all(pages.map((each) => each.retry()));
    expect(most).toBe(1);
    expect(line.sent.filter((method) => method === 'create')).toHaveLength(3);
    expect(lists.rows('Regioner')).toHaveLength(5);
    await Promise.all(pages.map((each) => each.retry()));
    expect(pages.map(states)).toEqual([[], []]);
  });

  it('[O8] one shows what the other has sent until it has been told by the lists', async () => {
    const lease = ownLease();
    const [one, other] = await Promise.all([1, 2].map(() => openPage(line.gateway, { outbox: store, pace, lease })));
    if (!one || !other) throw new Error('There are two pages.');
    await Promise.all([one.pull(), other.pull()]);
    line.fault = failing(down);
    await one.commit([edit(one, skane, { name: 'Skåne' })]);
    line.fault = undefined;
    await other.retry();
    expect(titles()[0]).toBe('Skåne');
    const shown: string[] = [];
    one.subscribe(() => shown.push(heldRegion(one, skane).value.name));
    await one.retry();
    await settled();
    expect(heldRegion(one, skane).value.name).toBe('Skåne');
    await one.pull();
    await settled();
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown)).toEqual(new Set(['Skåne']));
    expect([states(one), states(other)]).toEqual([[], []]);
  });
});

describe('what was kept by another version', () => {
  it('[O1] stays, and says that it can no longer be read', async () => {
    line.fault = failing(down);
    await page.commit([creation(dalarna)]);
    const [entry] = await store.read();
    if (!entry) throw new Error('Nothing was kept.');
    await store.apply({ put: [{ ...entry, fields: { Title: 'Något' } }], remove: [] });
    const next = await reloaded();
    expect(next.outbox()).toMatchObject([{ title: 'Något', change: undefined }]);
    expect(next.workspace().regions.all).toHaveLength(0);
  });
});

describe('a criterion typed offline', () => {
  it('[O1] reaches the list whole', async () => {
    line.fault = failing(down);
    const criterion = aCriterion({ text: 'å ä ö 🌱 "citat"\n\nrad två' });
    await page.commit([{ kind: 'create', list: 'criteria', value: criterion }]);
    line.fault = undefined;
    await page.retry();
    expect(page.workspace().criteria.byKey(criterion.key)?.value).toEqual(criterion);
  });
});
