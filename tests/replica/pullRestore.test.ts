import { expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { localCopy } from '#replica/localCopy.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { aRegion } from '../factories/entities.ts';
import { aKey } from '../factories/values.ts';
import { storeChange } from '../contract/replicaStore.contract.ts';
import { fields, twoRegions } from './twoRegions.ts';

it('[Y19] a row that is made while the store is read stays', async () => {
  const [lists, store] = [twoRegions(), memoryStore()];
  const copy = localCopy(rowCodecs);
  await store.apply([storeChange({ list: 'Regioner', rows: lists.rows('Regioner') })]);
  await copy.restore(store.read);
  await copy.restore(async (take) => {
    copy.takeRow('regions', await lists.create('Regioner', fields(aRegion({ key: aKey(7), name: 'Ny' }))));
    return store.read(take);
  });
  expect(copy.workspace().regions.all).toHaveLength(3);
});
