import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { sealOf } from '#domain/seal.ts';
import { wantedLists } from '#graph/pull/wantedList.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { indexedDbStore } from '#replica/indexedDbStore.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import { aRegion } from '../factories/entities.ts';
import { inMemoryLists } from '../fakes/inMemoryLists.ts';
import { describeReplicaStore, everythingIn, markAt, storeChange, storedRow } from './replicaStore.contract.ts';

let databases = 0;
const freshName = () => {
  databases += 1;
  return `samsyn-${databases}`;
};

const kept = { list: 'Kriterier', mark: markAt('c1'), rows: [storedRow('1')], missing: [] };

describeReplicaStore('the store in memory', memoryStore);
describeReplicaStore('the store in IndexedDB', () => indexedDbStore(freshName()));

describe('the store in IndexedDB', () => {
  it('gives a later page what an earlier one kept', async () => {
    const name = freshName();
    await indexedDbStore(name).apply([storeChange({ rows: [storedRow('1')] })]);
    expect(await everythingIn(indexedDbStore(name))).toEqual([kept]);
  });

  it('keeps persons and sites apart by name', async () => {
    await indexedDbStore(freshName()).apply([storeChange({ rows: [storedRow('1')] })]);
    expect(await everythingIn(indexedDbStore(freshName()))).toEqual([]);
  });

  it('keeps nothing of a change that it cannot store whole', async () => {
    const store = indexedDbStore(freshName());
    await store.apply([storeChange({ rows: [storedRow('1')] })]);
    const unstorable = storedRow('3', 1, { Title: () => 'no JSON' });
    const broken = storeChange({ rows: [storedRow('2'), unstorable], removed: ['1'], mark: markAt('c2'), after: 'c1' });
    await expect(store.apply([broken])).rejects.toThrow();
    expect(await everythingIn(store)).toEqual([kept]);
  });

  /** A database as another program or another version leaves it; the connection stays open unless it is closed. */
  const foreign = (name: string, version: number, chunk?: unknown): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open(name, version);
      opening.onupgradeneeded = () => {
        const { result } = opening;
        for (const store of ['chunks', 'marks', 'missing'])
          if (!result.objectStoreNames.contains(store)) result.createObjectStore(store);
        if (chunk === undefined) return;
        opening.transaction?.objectStore('chunks').put(chunk, ['Kriterier', 0]);
        opening.transaction?.objectStore('marks').put(markAt('c1'), 'Kriterier');
      };
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('The database does not open.'));
    });
  const CURRENT = 4;

  it('[L10] is of a new version when a list gets a column: raise it, and what stands here', () => {
    const columns = wantedLists(rowCodecs).map(({ list, columns: names }) => ({ list, names }));
    expect({ version: CURRENT, columns: sealOf(columns) }).toEqual({ version: 4, columns: '3aa422e1' });
  });

  it.each<[string, number, unknown]>([
    ['of an older version', CURRENT - 1, undefined],
    ['of a newer version', CURRENT + 7, undefined],
    ['with rows that are none', CURRENT, { list: 'Kriterier', rows: 'torn' }],
    ['with a column cut short', CURRENT, { list: 'Kriterier', rows: { ids: ['1'], eTags: [], fields: {} } }],
  ])('[Y13] [F57] begins anew over a database %s', async (_case, version, chunk) => {
    const name = freshName();
    (await foreign(name, version, chunk)).close();
    const store = indexedDbStore(name);
    expect(await everythingIn(store)).toEqual([]);
    await store.apply([storeChange({ rows: [storedRow('1')] })]);
    expect(await everythingIn(indexedDbStore(name))).toEqual([kept]);
  });

  it('[Y13] gives up on a database that another page holds, and the replica goes on without', async () => {
    const name = freshName();
    const holding = await foreign(name, CURRENT - 1);
    const store = indexedDbStore(name, 10);
    const lists = inMemoryLists({ lists: { Regioner: [rowCodecs.regions.write(aRegion())] } });
    const replica = await openReplica({ gateway: () => Promise.resolve(lists), store, codecs: rowCodecs });
    await replica.pull();
    expect(replica.freshness()).toEqual({ kind: 'fresh' });
    expect(replica.workspace().regions.all).toHaveLength(1);
    holding.close();
  });

  it('[Y13] gives up a database that a newer page wants to upgrade', async () => {
    const name = freshName();
    const store = indexedDbStore(name);
    await store.apply([storeChange({ rows: [storedRow('1')] })]);
    (await foreign(name, CURRENT + 1)).close();
    await expect(store.apply([storeChange({ rows: [storedRow('2')], mark: undefined })])).rejects.toThrow();
  });
});
