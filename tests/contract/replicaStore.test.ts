import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { indexedDbStore } from '#replica/indexedDbStore.ts';
import { memoryStore } from '#replica/memoryStore.ts';
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
    const broken = storeChange({ rows: [storedRow('2'), unstorable], removed: ['1'], mark: markAt('c2') });
    await expect(store.apply([broken])).rejects.toThrow();
    expect(await everythingIn(store)).toEqual([kept]);
  });
});
