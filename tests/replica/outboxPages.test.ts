import { describe, expect, it } from 'vitest';
import { ownLease } from '#replica/outbox/lease.ts';
import { type OutboxStore } from '#replica/outbox/outboxStore.ts';
import { aCriterion, aRegion } from '../factories/entities.ts';
import { aCounty, aKey } from '../factories/values.ts';
import { creation, down, edit, failing, kinds, openPage, settled, states } from './outboxWorld.ts';
import { regionsAtHand } from './outboxAtHand.ts';
import { heldRegion, skane } from './twoRegions.ts';

const dalarna = aRegion({ key: aKey(20), code: aCounty('20'), name: 'Region Dalarna' });

const at = regionsAtHand();

describe('a store that cannot keep', () => {
  const full = new DOMException('no room', 'QuotaExceededError');

  it('[O9] [F52] says so, loses nothing from memory, and keeps it as soon as there is room', async () => {
    let isFull = true;
    const tight: OutboxStore = {
      read: at.store.read,
      apply: (change) => (isFull && change.put.length > 0 ? Promise.reject(full) : at.store.apply(change)),
    };
    at.page = await openPage(at.line.gateway, { outbox: tight, pace: at.pace });
    await at.page.pull();
    at.line.fault = failing(down);
    await at.page.commit([edit(at.page, skane, { name: 'Skåne' })]);
    expect(at.page.outbox()).toMatchObject([{ title: 'Skåne', isKept: false }]);
    expect(heldRegion(at.page, skane).value.name).toBe('Skåne');
    isFull = false;
    await at.page.commit([creation(dalarna)]);
    expect(at.page.outbox().map(({ isKept }) => isKept)).toEqual([true, true]);
    expect(await at.store.read()).toHaveLength(2);
    at.line.fault = undefined;
    await at.page.retry();
    expect(at.titles()).toEqual(['Skåne', 'Region Örebro län', 'Region Dalarna']);
    expect(await at.store.read()).toEqual([]);
  });

  it('[O9] [F51] that cannot even be read costs nothing but the next reload', async () => {
    const dead: OutboxStore = { read: () => Promise.reject(full), apply: () => Promise.reject(full) };
    at.page = await openPage(at.line.gateway, { outbox: dead, pace: at.pace });
    await at.page.pull();
    expect(kinds(await at.page.commit([edit(at.page, skane, { name: 'Skåne' }), creation(dalarna)]))).toEqual([
      'written',
      'written',
    ]);
    expect(at.page.outbox()).toEqual([]);
  });
});

describe('a store that cannot let go', () => {
  it('[O8] [O9] brings nothing back in this page, and what it still has is looked up by the next', async () => {
    const clinging: OutboxStore = {
      read: at.store.read,
      apply: (change) => (change.remove.length > 0 ? Promise.reject(new Error('read-only')) : at.store.apply(change)),
    };
    at.page = await openPage(at.line.gateway, { outbox: clinging, pace: at.pace });
    await at.page.pull();
    await at.page.commit([creation(dalarna)]);
    await at.page.pull();
    await settled();
    expect(at.page.outbox()).toEqual([]);
    expect(at.line.sent).not.toContain('find');
    const next = await at.reloaded();
    await next.retry();
    expect([states(next), await at.store.read()]).toEqual([[], []]);
    expect(at.titles().filter((title) => title === 'Region Dalarna')).toHaveLength(1);
    expect(at.line.sent.filter((method) => method === 'create')).toHaveLength(1);
  });
});

describe('two pages of one person', () => {
  it('[O8] [F44] send one at a time and nothing twice', async () => {
    at.line.fault = failing(down);
    const changes = ['22', '23', '24'].map((code, index) =>
      creation(aRegion({ key: aKey(40 + index), code: aCounty(code), name: code })),
    );
    await at.page.commit(changes);
    const lease = ownLease();
    let atWork = 0;
    let most = 0;
    at.line.fault = async (method, _name, answered) => {
      if (method === 'pull') return answered();
      atWork += 1;
      most = Math.max(most, atWork);
      await settled();
      atWork -= 1;
      return answered();
    };
    at.line.sent.length = 0;
    const pages = await Promise.all(
      [1, 2].map(() => openPage(at.line.gateway, { outbox: at.store, pace: at.pace, lease })),
    );
    await Promise.all(pages.map((each) => each.retry()));
    expect(most).toBe(1);
    expect(at.line.sent.filter((method) => method === 'create')).toHaveLength(3);
    expect(at.lists.rows('Regioner')).toHaveLength(5);
    await Promise.all(pages.map((each) => each.retry()));
    expect(pages.map(states)).toEqual([[], []]);
  });

  it('[O8] one shows what the other has sent until it has been told by the lists', async () => {
    const lease = ownLease();
    const [one, other] = await Promise.all(
      [1, 2].map(() => openPage(at.line.gateway, { outbox: at.store, pace: at.pace, lease })),
    );
    if (!one || !other) throw new Error('There are two pages.');
    await Promise.all([one.pull(), other.pull()]);
    at.line.fault = failing(down);
    await one.commit([edit(one, skane, { name: 'Skåne' })]);
    at.line.fault = undefined;
    await other.retry();
    expect(at.titles()[0]).toBe('Skåne');
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
    at.line.fault = failing(down);
    await at.page.commit([creation(dalarna)]);
    const [entry] = await at.store.read();
    if (!entry) throw new Error('Nothing was kept.');
    await at.store.apply({ put: [{ ...entry, fields: { Title: 'Något' } }], remove: [] });
    const next = await at.reloaded();
    expect(next.outbox()).toMatchObject([{ title: 'Något', change: undefined }]);
    expect(next.workspace().regions.all).toHaveLength(0);
  });
});

describe('a criterion typed offline', () => {
  it('[O1] reaches the list whole', async () => {
    at.line.fault = failing(down);
    const criterion = aCriterion({ text: 'å ä ö 🌱 "citat"\n\nrad två' });
    await at.page.commit([{ kind: 'create', list: 'criteria', value: criterion }]);
    at.line.fault = undefined;
    await at.page.retry();
    expect(at.page.workspace().criteria.byKey(criterion.key)?.value).toEqual(criterion);
  });
});
