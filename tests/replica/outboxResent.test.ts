import { beforeEach, describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criterion.ts';
import type { Change } from '#domain/workspace.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { ownLease } from '#replica/outbox/lease.ts';
import { memoryOutboxStore, type OutboxStore } from '#replica/outbox/outboxStore.ts';
import type { Replica } from '#replica/replica.ts';
import { aCriterion, aRegion } from '../factories/entities.ts';
import { aCounty, aKey } from '../factories/values.ts';
import { inMemoryLists, type InMemoryLists } from '../fakes/inMemoryLists.ts';
import {
  creation,
  down,
  failing,
  failingOnce,
  lineTo,
  openPage,
  settled,
  states,
  timers,
  type Line,
} from './outboxWorld.ts';
import { colleague } from './twoRegions.ts';

const criterion = aCriterion({ status: 'draft', title: 'Titel' });
const LIST = 'Kriterier';

let lists: InMemoryLists;
let line: Line;
let store: OutboxStore;
let page: Replica;
const opened = async () => {
  const { email, name } = await lists.me();
  const signer = () => ({ email, name });
  const next = await openPage(line.gateway, { outbox: store, pace: timers(), signer, lease });
  await next.pull();
  await settled();
  return next;
};
let lease = ownLease();
beforeEach(async () => {
  lists = inMemoryLists({ lists: { [LIST]: [rowCodecs.criteria.write(criterion)], Regioner: [] } });
  line = lineTo(lists);
  store = memoryOutboxStore();
  lease = ownLease();
  page = await opened();
});

const edited = (over: Partial<Criterion>): Change => {
  const base = page.workspace().criteria.byKey(criterion.key);
  if (!base) throw new Error('The criterion is not there.');
  return { kind: 'update', list: 'criteria', base, value: { ...base.value, ...over } };
};
const inList = () => lists.rows(LIST)[0]?.fields;

describe('a change whose answer was lost', () => {
  it('[O14] [F51] is not written again over what a colleague has set back since', async () => {
    line.fault = failingOnce('update', 'after');
    await page.commit([edited({ title: 'Min' })]);
    lists.handEdit(LIST, '1', { Title: 'Titel' }, colleague);
    page = await opened();
    expect(inList()).toMatchObject({ Title: 'Titel' });
    expect([states(page), await store.read()]).toEqual([[], []]);
  });

  it('[O10] [O14] is written when it never arrived, though the row once held the same in the same name', async () => {
    await page.commit([edited({ title: 'Min' })]);
    lists.handEdit(LIST, '1', { Title: 'Titel' }, colleague);
    page = await opened();
    line.fault = failingOnce('update', 'before');
    await page.commit([edited({ title: 'Min' })]);
    lists.handEdit(LIST, '1', { Motiv: 'Deras' }, colleague);
    page = await opened();
    expect(inList()).toMatchObject({ Title: 'Min', Motiv: 'Deras' });
    expect(states(page)).toEqual([]);
  });

  it('[O12] is not seen in the decision of a colleague that is the same as one of its steps', async () => {
    line.fault = failing(down);
    await page.commit([edited({ status: 'inReview' })]);
    await page.commit([edited({ status: 'dormant' })]);
    lists.handEdit(LIST, '1', { Status: 'Granskning' }, colleague);
    line.fault = undefined;
    await page.retry();
    expect(inList()).toMatchObject({ Status: 'Granskning' });
    expect(states(page)).toContain('collision');
  });
});

describe('a create that another page has sent', () => {
  it('[O3] [O8] is looked up by the page that made it', async () => {
    const dalarna = aRegion({ key: aKey(20), code: aCounty('20'), name: 'Region Dalarna' });
    let letGo: () => void = () => undefined;
    const until = new Promise<void>((resolve) => (letGo = resolve));
    void lease.hold(() => until);
    void page.commit([creation(dalarna)]);
    await settled();
    // Another page had its turn first; what came of it was lost.
    const [entry] = await store.read();
    if (!entry) throw new Error('Nothing was kept.');
    await store.apply({ put: [{ ...entry, isSent: true }], remove: [] });
    line.sent.length = 0;
    letGo();
    await settled();
    expect(line.sent.slice(0, 2)).toEqual(['find', 'create']);
    expect(states(page)).toEqual([]);
  });
});
