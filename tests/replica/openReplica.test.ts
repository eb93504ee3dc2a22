import { beforeEach, describe, expect, it } from 'vitest';
import type { ListsGateway } from '#graph/gateway.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import type { Replica } from '#replica/replica.ts';
import type { ReplicaStore } from '#replica/replicaStore.ts';
import { anInstant } from '../factories/values.ts';
import { inMemoryLists, type InMemoryLists } from '../fakes/inMemoryLists.ts';
import { everythingIn } from '../contract/replicaStore.contract.ts';
import { colleague, fields, heldRegion, offline, open, orebro, skane, twoRegions } from './twoRegions.ts';

let lists: InMemoryLists;
let store: ReplicaStore;
let replica: Replica;
beforeEach(async () => {
  lists = twoRegions();
  store = memoryStore();
  replica = await opened();
});

const opened = (gateway: ListsGateway = lists) => open(store, () => Promise.resolve(gateway));

describe('opening', () => {
  it('shows nothing and asks nothing when nothing was kept', () => {
    expect(replica.workspace().regions.all).toEqual([]);
    expect(replica.freshness()).toEqual({ kind: 'starting' });
    expect(lists.requestCount).toBe(0);
  });

  it('shows what was kept before the first request, and then fetches only changes', async () => {
    await replica.pull();
    const warm = await opened();
    expect(warm.workspace().regions.all.map(({ value }) => value)).toEqual([skane, orebro]);
    expect(lists.requestCount).toBe(1);
    const before = warm.workspace();
    await warm.pull();
    expect(lists.requestCount).toBe(2);
    expect(warm.workspace()).toBe(before);
  });

  it('does without a store that cannot be read', async () => {
    store = { read: () => Promise.reject(new Error('blocked')), apply: () => Promise.reject(new Error('blocked')) };
    replica = await opened();
    await replica.pull();
    expect(replica.freshness()).toEqual({ kind: 'fresh' });
    expect(replica.workspace().regions.all).toHaveLength(2);
  });

  it('never keeps a cursor whose earlier rows were lost', async () => {
    const kept = memoryStore();
    let isFull = true;
    const apply: ReplicaStore['apply'] = (changes) =>
      isFull ? Promise.reject(new Error('full')) : kept.apply(changes);
    store = { read: kept.read, apply };
    replica = await opened();
    await replica.pull();
    isFull = false;
    await replica.pull();
    expect(await everythingIn(kept)).toEqual([]);
  });
});

describe('pulling', () => {
  it('shows values with signature, revision and row number', async () => {
    await replica.pull();
    const [row] = lists.rows('Regioner');
    expect(heldRegion(replica, skane)).toEqual({
      value: skane,
      written: row?.written,
      revision: row?.eTag,
      rowId: row?.id,
    });
  });

  it('is one request and keeps every object when nothing changed', async () => {
    await replica.pull();
    const before = replica.workspace();
    await replica.pull();
    expect(lists.requestCount).toBe(2);
    expect(replica.workspace()).toBe(before);
  });

  it('[L10] changes only the collection and the row that changed', async () => {
    await replica.pull();
    const before = replica.workspace();
    lists.handEdit('Regioner', '2', { Title: 'Örebro' }, colleague);
    await replica.pull();
    const after = replica.workspace();
    expect(after.regions).not.toBe(before.regions);
    expect(after.criteria).toBe(before.criteria);
    expect(after.problems).toBe(before.problems);
    expect(after.regions.byKey(skane.key)).toBe(before.regions.byKey(skane.key));
    expect(after.regions.byKey(orebro.key)).toMatchObject({ value: { name: 'Örebro' }, written: colleague });
    expect(before.regions.byKey(orebro.key)?.value.name).toBe('Region Örebro län');
  });

  it('takes rows away that were deleted', async () => {
    await replica.pull();
    lists.handDelete('Regioner', '1');
    await replica.pull();
    expect(replica.workspace().regions.all.map(({ value }) => value)).toEqual([orebro]);
    expect((await opened()).workspace().regions.all).toHaveLength(1);
  });

  it('is shared by those who ask at the same time', async () => {
    await Promise.all([replica.pull(), replica.pull(), replica.pull()]);
    expect(lists.requestCount).toBe(1);
  });

  it('tells listeners when it begins, when rows arrive and when it is done, and no longer after they left', async () => {
    const heard: string[] = [];
    const leave = replica.subscribe(() => heard.push(replica.freshness().kind));
    await replica.pull();
    expect(heard).toEqual(['pulling', 'pulling', 'fresh']);
    leave();
    await replica.pull();
    expect(heard).toHaveLength(3);
  });

  it('[L11] that fails says so, keeps the content, and can be tried again', async () => {
    lists.failNext(offline);
    await replica.pull();
    expect(replica.freshness()).toEqual({ kind: 'failed', failure: offline, hasContent: false });
    await replica.pull();
    lists.failNext(offline);
    await replica.pull();
    expect(replica.freshness()).toEqual({ kind: 'failed', failure: offline, hasContent: true, since: anInstant() });
    expect(replica.workspace().regions.all).toHaveLength(2);
  });

  it('connects once, and again after connecting failed', async () => {
    let attempts = 0;
    replica = await open(store, () => {
      attempts += 1;
      return attempts === 1 ? Promise.reject(offline) : Promise.resolve(lists);
    });
    await replica.pull();
    expect(replica.freshness()).toMatchObject({ kind: 'failed', failure: offline });
    await replica.pull();
    await replica.pull();
    expect(attempts).toBe(2);
  });
});

describe('rows that cannot be read', () => {
  it('[L2] are problems with list, row, title and columns, and block nothing', async () => {
    lists.handAdd('Regioner', { Nyckel: 'x', Title: 'Region X', Lanskod: '1' }, colleague);
    await replica.pull();
    expect(replica.workspace().regions.all).toHaveLength(2);
    expect(replica.workspace().problems).toEqual([
      {
        list: 'regions',
        rowId: '3',
        title: 'Region X',
        columns: ['Nyckel', 'Lanskod', 'Upphandlingsregion'],
        written: lists.rows('Regioner')[2]?.written,
      },
    ]);
  });

  it('[L2] still carry the id that the list gives to nobody else', async () => {
    lists.handAdd('Kriterier', { KriterieId: 'REG-INK-020', Status: 'Kanske' }, colleague);
    await replica.pull();
    expect(replica.workspace().problems).toMatchObject([{ list: 'criteria', id: 'REG-INK-020' }]);
  });

  it('are rows again once somebody has put them right', async () => {
    await replica.pull();
    lists.handEdit('Regioner', '1', { Lanskod: 'Skåne' }, colleague);
    await replica.pull();
    expect(replica.workspace().regions.all).toHaveLength(1);
    lists.handEdit('Regioner', '1', { Lanskod: '12' }, colleague);
    await replica.pull();
    expect(replica.workspace().problems).toEqual([]);
    expect(heldRegion(replica, skane).value).toEqual(skane);
  });

  it('[L5] are those whose key a later row has too', async () => {
    const twice = inMemoryLists({ lists: { Regioner: [fields(skane), { ...fields(orebro) }] } });
    twice.handEdit('Regioner', '1', { Nyckel: orebro.key }, colleague);
    replica = await opened(twice);
    await replica.pull();
    expect(replica.workspace().regions.all.map(({ rowId }) => rowId)).toEqual(['2']);
    expect(replica.workspace().problems).toMatchObject([{ rowId: '1', columns: ['Nyckel'], title: 'Region Skåne' }]);
  });
});
