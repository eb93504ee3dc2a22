import { beforeEach, describe, expect, it } from 'vitest';
import { memoryOutboxStore, type OutboxStore } from '#replica/outbox/outboxStore.ts';
import type { Replica } from '#replica/replica.ts';
import { aRegion } from '../factories/entities.ts';
import { aCounty, aKey } from '../factories/values.ts';
import type { InMemoryLists } from '../fakes/inMemoryLists.ts';
import {
  broken,
  creation,
  denied,
  down,
  edit,
  failing,
  failingOnce,
  keptIn,
  kinds,
  lineTo,
  openPage,
  refused,
  settled,
  states,
  timers,
  type Line,
  type Timers,
} from './outboxWorld.ts';
import { heldRegion, skane, twoRegions } from './twoRegions.ts';

const dalarna = aRegion({ key: aKey(20), code: aCounty('20'), name: 'Region Dalarna' });
const values = (page: Replica) => page.workspace().regions.all.map(({ value }) => value.name);
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

describe('a change that SharePoint does not take', () => {
  it.each([
    ['refused', refused],
    ['forbidden after a role was removed', denied],
  ])('[O6] is parked when %s, is not shown as if it stood there, and holds up no other row', async (_case, failure) => {
    line.fault = (method, name, answered) =>
      method === 'create' && name.includes('Dalarna') ? Promise.reject(failure) : answered();
    const [parked] = await page.commit([creation(dalarna)]);
    expect(parked).toMatchObject({ kind: 'failed', failure, pending: page.outbox()[0]?.id });
    expect(page.outbox()).toMatchObject([{ state: { kind: 'parked', failure: { kind: failure.kind } } }]);
    expect(values(page)).toEqual(['Region Skåne', 'Region Örebro län']);
    expect(kinds(await page.commit([edit(page, skane, { name: 'Skåne' })]))).toEqual(['written']);
    const next = await reloaded();
    expect(next.outbox()).toMatchObject([
      { title: 'Region Dalarna', state: { kind: 'parked', failure: { kind: failure.kind, facts: failure.facts } } },
    ]);
    line.fault = undefined;
    await next.retry(next.outbox()[0]?.id ?? '');
    expect(titles()).toContain('Region Dalarna');
    expect(next.outbox()).toEqual([]);
  });

  it('[O6] [F11] is parked after five failures of SharePoint on that row alone', async () => {
    line.fault = (_method, name, answered) => (name.includes('Dalarna') ? Promise.reject(broken) : answered());
    expect(kinds(await page.commit([creation(dalarna)]))).toEqual(['queued']);
    expect(kinds(await page.commit([edit(page, skane, { name: 'Skåne' })]))).toEqual(['written']);
    for (let pulls = 0; pulls < 6; pulls += 1) {
      await page.pull();
      await settled();
    }
    expect(states(page)).toEqual(['parked']);
    const tries = line.sent.length;
    await page.pull();
    await settled();
    expect(line.sent.slice(tries)).toEqual(['pull']);
  });

  it('[O6] [F11] is not parked while SharePoint fails on everything', async () => {
    line.fault = failing(broken);
    await page.commit([creation(dalarna)]);
    for (let attempt = 0; attempt < 20; attempt += 1) {
      pace.ring();
      await settled();
    }
    expect(states(page)).toEqual(['waiting']);
  });

  it('[O2] [O6] the later edit is found out when only it is not taken', async () => {
    line.fault = failing(down);
    await page.commit([edit(page, skane, { name: 'A' })]);
    await page.commit([edit(page, skane, { name: 'Förbjudet' })]);
    line.fault = (_method, name, answered) => (name.includes('Förbjudet') ? Promise.reject(refused) : answered());
    await page.retry();
    expect(page.outbox()).toMatchObject([{ title: 'Förbjudet', state: { kind: 'parked' } }]);
    expect(titles()[0]).toBe('A');
    expect(heldRegion(page, skane).value.name).toBe('A');
  });
});

describe('an action of several changes', () => {
  const other = aRegion({ key: aKey(21), code: aCounty('21'), name: 'Region Gävleborg' });

  it('[O2] [L15] stops at the first that does not succeed; the rest waits behind it', async () => {
    line.fault = failingOnce('create', 'before', refused);
    const outcomes = await page.commit([creation(dalarna), creation(other)]);
    expect(kinds(outcomes)).toEqual(['failed', 'notTried']);
    const [first, second] = page.outbox();
    expect(second).toMatchObject({ state: { kind: 'behind', id: first?.id } });
    expect(values(page)).toHaveLength(2);
    await page.retry(first?.id);
    expect(titles()).toEqual(['Region Skåne', 'Region Örebro län', 'Region Dalarna', 'Region Gävleborg']);
  });

  it('[O7] goes as a whole when its first change is taken back', async () => {
    line.fault = failingOnce('create', 'before', refused);
    await page.commit([creation(dalarna), creation(other)]);
    await page.commit([edit(page, skane, { name: 'Skåne' })]);
    expect(await page.discard(page.outbox()[0]?.id ?? '')).toBe('takenBack');
    expect(page.outbox()).toEqual([]);
    expect(await keptIn(store)).toEqual([]);
    expect(titles()).toEqual(['Skåne', 'Region Örebro län']);
  });

  it('[O2] its changes are never sent before those it was built on', async () => {
    line.fault = failing(down);
    await page.commit([edit(page, skane, { name: 'A' })]);
    await page.commit([creation(dalarna), edit(page, skane, { name: 'B' })]);
    line.fault = undefined;
    line.sent.length = 0;
    await page.retry();
    expect(line.sent).toEqual(['update', 'create', 'update']);
    expect(titles()).toEqual(['B', 'Region Örebro län', 'Region Dalarna']);
  });
});

describe('in the name of somebody else', () => {
  it('[O17] nothing is kept or shown before it is written', async () => {
    const theirs = lineTo(lists);
    theirs.fault = failing(down);
    const as = () => Promise.resolve(theirs.gateway);
    expect(await page.commit([creation(dalarna)], as)).toMatchObject([
      { kind: 'failed', failure: down, pending: undefined },
    ]);
    expect(page.outbox()).toEqual([]);
    expect(values(page)).toHaveLength(2);
  });
});
