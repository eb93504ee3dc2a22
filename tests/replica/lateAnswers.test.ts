import { beforeEach, expect, it } from 'vitest';
import type { ListsGateway } from '#graph/gateway.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import type { Replica } from '#replica/replica.ts';
import { aRegion } from '../factories/entities.ts';
import { aKey } from '../factories/values.ts';
import type { InMemoryLists } from '../fakes/inMemoryLists.ts';
import { heldRegion, open, skane, slowly, twoRegions } from './twoRegions.ts';

const dalarna = aRegion({ key: aKey(20), name: 'Region Dalarna' });

let lists: InMemoryLists;
let page: Replica;
let answer: () => void;
beforeEach(async () => {
  lists = twoRegions();
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const slow: ListsGateway = {
    ...lists,
    create: async (...asked) => {
      const row = await lists.create(...asked);
      await answered;
      return row;
    },
    update: async (...asked) => {
      const row = await lists.update(...asked);
      await answered;
      return row;
    },
  };
  page = await open(memoryStore(), () => Promise.resolve(slow));
});
const create = () => page.commit([{ kind: 'create', list: 'regions', value: dalarna }]);
const names = () => page.workspace().regions.all.map(({ value }) => value.name);
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

it('[Y20] a row that a page has told gone does not come back by the answer to an earlier write', async () => {
  await page.pull();
  const base = heldRegion(page, skane);
  const writing = page.commit([{ kind: 'update', list: 'regions', base, value: { ...skane, name: 'Skåne' } }]);
  await soon();
  lists.handDelete('Regioner', base.rowId);
  await page.pull();
  answer();
  await writing;
  expect(names()).toEqual(['Region Örebro län']);
});

it('[Y20] a row that was made and removed before a reading began goes when a later page does not have it', async () => {
  const making = create();
  await soon();
  lists.handDelete('Regioner', '3');
  await page.pull();
  answer();
  await making;
  expect(names()).toContain('Region Dalarna');
  await page.pull();
  expect(names()).not.toContain('Region Dalarna');
});

it('[Y20] a new row stays although a page that was asked for before does not have it', async () => {
  const slow = slowly(lists);
  let from: ListsGateway = lists;
  const gateway: ListsGateway = { ...lists, pull: (asked) => from.pull(asked) };
  const asking = await open(memoryStore(), () => Promise.resolve(gateway));
  await asking.pull();
  from = slow.gateway;
  const pulling = asking.pull();
  await soon();
  await asking.commit([{ kind: 'create', list: 'regions', value: dalarna }]);
  slow.letGo();
  await pulling;
  expect(asking.workspace().regions.all).toHaveLength(3);
  await asking.pull();
  expect(asking.workspace().regions.all).toHaveLength(3);
});
