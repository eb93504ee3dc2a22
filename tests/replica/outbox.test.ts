import { beforeEach, describe, expect, it } from 'vitest';
import { memoryOutboxStore, type OutboxStore } from '#replica/outbox/outboxStore.ts';
import type { Replica } from '#replica/replica.ts';
import { aRegion } from '../factories/entities.ts';
import { aCounty, aKey, anEmail } from '../factories/values.ts';
import type { InMemoryLists } from '../fakes/inMemoryLists.ts';
import {
  busy,
  creation,
  down,
  edit,
  failing,
  failingOnce,
  kinds,
  lineTo,
  openPage,
  settled,
  states,
  timers,
  type Line,
  type Timers,
} from './outboxWorld.ts';
import { colleague, heldRegion, orebro, skane, twoRegions } from './twoRegions.ts';

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

describe('a change that cannot be sent', () => {
  it('[O1] is shown at once with the name of who made it, and queued', async () => {
    const signer = { email: anEmail('jag@samsyn.example'), name: 'Jag' };
    page = await openPage(line.gateway, { pace, signer: () => signer });
    await page.pull();
    line.fault = failing(down);
    const outcomes = await page.commit([edit(page, skane, { name: 'Skåne' }), creation(dalarna)]);
    expect(kinds(outcomes)).toEqual(['queued', 'queued']);
    expect(outcomes[0]).toMatchObject({ failure: down, pending: page.outbox()[0]?.id });
    expect(values(page)).toEqual(['Skåne', 'Region Örebro län', 'Region Dalarna']);
    expect(heldRegion(page, dalarna).written).toMatchObject(signer);
    expect(page.workspace().regions.byKey(orebro.key)?.value).toEqual(orebro);
    expect(lists.rows('Regioner')).toHaveLength(2);
  });

  it('[O1] keeps every snapshot, collection and outbox the same object until something changed', async () => {
    line.fault = failing(down);
    await page.commit([edit(page, skane, { name: 'Skåne' })]);
    const [before, outbox] = [page.workspace(), page.outbox()];
    expect(page.workspace()).toBe(before);
    await page.pull();
    await settled();
    expect(page.workspace()).toBe(before);
    expect(page.outbox()).toBe(outbox);
    line.fault = undefined;
    lists.handAdd('Kriterier', { Nyckel: aKey(300), Title: 'x' }, colleague);
    await page.pull();
    await settled();
    expect(page.workspace().roles).toBe(before.roles);
    expect(page.workspace()).not.toBe(before);
  });

  it('[O1] [O5] survives a reload and goes on with the next pull', async () => {
    line.fault = failing(down);
    await page.commit([creation(dalarna), edit(page, skane, { name: 'Skåne' })]);
    const next = await reloaded();
    expect(next.outbox().map(({ title, list, key }) => [title, list, key])).toEqual([
      ['Region Dalarna', 'regions', dalarna.key],
      ['Skåne', 'regions', skane.key],
    ]);
    expect(values(next)).toContain('Region Dalarna');
    line.fault = undefined;
    await next.pull();
    await settled();
    expect(next.outbox()).toEqual([]);
    expect(titles()).toEqual(['Skåne', 'Region Örebro län', 'Region Dalarna']);
    expect(await store.read()).toEqual([]);
  });

  it('[O5] is tried again in ever longer pauses, on demand, and with the next change', async () => {
    line.fault = failing(down);
    await page.commit([creation(dalarna)]);
    for (let attempt = 0; attempt < 12; attempt += 1) {
      pace.ring();
      await settled();
    }
    // Besides how long the store is waited for, and once the answer.
    const pauses = pace.set.filter((milliseconds) => milliseconds !== 5_000).slice(1);
    expect(pauses.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(Math.max(...pauses)).toBe(300_000);
    const tries = line.sent.length;
    await page.retry();
    expect(line.sent.length).toBe(tries + 1);
    line.fault = undefined;
    expect(kinds(await page.commit([edit(page, skane, { name: 'Skåne' })]))).toEqual(['written']);
    expect(titles()).toEqual(['Skåne', 'Region Örebro län', 'Region Dalarna']);
  });

  it('[O5] waits as long as a busy Microsoft 365 asks for, although the person goes on', async () => {
    line.fault = failing(busy);
    expect(kinds(await page.commit([creation(dalarna)]))).toEqual(['queued']);
    expect(pace.set).toContain(30_000);
    line.fault = undefined;
    const tries = line.sent.length;
    expect(kinds(await page.commit([edit(page, skane, { name: 'Skåne' })]))).toEqual(['queued']);
    await page.pull();
    await settled();
    expect(line.sent.slice(tries)).toEqual(['pull']);
    pace.ring();
    await settled();
    expect(states(page)).toEqual([]);
    expect(titles()).toEqual(['Skåne', 'Region Örebro län', 'Region Dalarna']);
  });

  it('[O5] is said to be queued when no answer comes, and still counts when it does', async () => {
    let letGo: () => void = () => undefined;
    const until = new Promise<void>((resolve) => (letGo = resolve));
    line.fault = async (_method, _name, answered) => {
      await until;
      return answered();
    };
    const committing = page.commit([creation(dalarna)]);
    await settled();
    expect(states(page)).toEqual(['sending']);
    pace.ring();
    expect(kinds(await committing)).toEqual(['queued']);
    letGo();
    await settled();
    expect(page.outbox()).toEqual([]);
    expect(titles()).toContain('Region Dalarna');
  });
});

describe('a create whose answer was lost', () => {
  it('[O3] [F2] is found by its key, before and after a reload, and never made twice', async () => {
    line.fault = failingOnce('create', 'after');
    expect(kinds(await page.commit([creation(dalarna)]))).toEqual(['queued']);
    const next = await reloaded();
    await next.retry();
    expect(line.sent.filter((method) => method === 'create')).toHaveLength(1);
    expect(titles().filter((title) => title === 'Region Dalarna')).toHaveLength(1);
    await page.retry();
    expect([states(page), states(next)]).toEqual([[], []]);
  });

  it('[O3] sends nothing as long as the look-up fails too', async () => {
    line.fault = failingOnce('create', 'after');
    await page.commit([creation(dalarna)]);
    line.fault = (method, _name, answered) => (method === 'find' ? Promise.reject(down) : answered());
    await page.retry();
    await page.retry();
    expect(line.sent).toEqual(['create', 'find', 'find']);
    expect(states(page)).toEqual(['waiting']);
    line.fault = undefined;
    await page.retry();
    expect(line.sent).toEqual(['create', 'find', 'find', 'find']);
    expect(titles()).toEqual(['Region Skåne', 'Region Örebro län', 'Region Dalarna']);
  });

  it('[O1] [O3] is shown as the list has it once a pull has brought it', async () => {
    line.fault = failingOnce('create', 'after');
    await page.commit([creation(dalarna)]);
    lists.handEdit('Regioner', '3', { Title: 'Dalarna' }, colleague);
    line.fault = (method, _name, answered) => (method === 'find' ? Promise.reject(down) : answered());
    await page.pull();
    await settled();
    expect(states(page)).toEqual(['waiting']);
    expect(heldRegion(page, dalarna)).toMatchObject({ value: { name: 'Dalarna' }, written: colleague, rowId: '3' });
    expect(page.workspace().regions.all).toHaveLength(3);
  });

  it('[O3] that never arrived is sent after the look-up', async () => {
    line.fault = failingOnce('create', 'before');
    await page.commit([creation(dalarna)]);
    await page.retry();
    expect(line.sent).toEqual(['create', 'find', 'create']);
    expect(titles()).toHaveLength(3);
  });

  it('[O3] [O4] takes later edits along, whether it arrived or not', async () => {
    for (const [index, when] of (['before', 'after'] as const).entries()) {
      const made = aRegion({ key: aKey(30 + index), code: aCounty(String(30 + index)), name: 'Ny' });
      line.fault = failingOnce('create', when);
      await page.commit([creation(made)]);
      line.fault = failing(down);
      await page.commit([edit(page, made, { name: 'Nyare' })]);
      await page.commit([edit(page, made, { isActive: false })]);
      line.fault = undefined;
      await page.retry();
      expect(page.outbox()).toEqual([]);
      expect(heldRegion(page, made).value).toEqual({ ...made, name: 'Nyare', isActive: false });
    }
    expect(lists.rows('Regioner')).toHaveLength(4);
  });
});
