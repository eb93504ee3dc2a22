import { beforeEach, describe, expect, it } from 'vitest';
import { ownLease, type Lease } from '#replica/outbox/lease.ts';
import { memoryOutboxStore, type OutboxStore } from '#replica/outbox/outboxStore.ts';
import type { Replica } from '#replica/replica.ts';
import type { InMemoryLists } from '../fakes/inMemoryLists.ts';
import { anInstant } from '../factories/values.ts';
import {
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
} from './outboxWorld.ts';
import { heldRegion, orebro, skane, twoRegions } from './twoRegions.ts';

const titled = (of: Replica, title: string) => of.outbox().find((each) => each.title === title)?.id ?? '';
const titles = () => lists.rows('Regioner').map(({ fields }) => fields['Title']);

let lists: InMemoryLists;
let line: Line;
let store: OutboxStore;
let lease: Lease;
let page: Replica;
const opened = async () => {
  const next = await openPage(line.gateway, { outbox: store, lease, pace: timers() });
  await next.pull();
  return next;
};
/** Holds up the next write. @returns how to let it go */
const heldUp = () => {
  let letGo: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (letGo = resolve));
  line.fault = async (method, _name, answered) => {
    if (method === 'update') await until;
    return answered();
  };
  return () => letGo();
};
beforeEach(async () => {
  lists = twoRegions();
  line = lineTo(lists);
  store = memoryOutboxStore();
  lease = ownLease();
  page = await opened();
});

describe('a change that is taken back while another is being sent', () => {
  it('[O7] is gone at once and is not sent', async () => {
    const letGo = heldUp();
    void page.commit([edit(page, skane, { name: 'Skåne' })]);
    await settled();
    void page.commit([edit(page, orebro, { name: 'Ångrad' })]);
    await settled();
    expect(await page.discard(page.outbox()[1]?.id ?? '')).toBe('takenBack');
    expect(states(page)).toEqual(['sending']);
    letGo();
    await settled();
    expect(titles()).toEqual(['Skåne', 'Region Örebro län']);
    expect([states(page), await keptIn(store)]).toEqual([[], []]);
  });

  it('[O7] [O8] is not sent by the other page that is at work either', async () => {
    const other = await opened();
    const letGo = heldUp();
    void other.commit([edit(other, skane, { name: 'Skåne' })]);
    await settled();
    void other.commit([edit(other, orebro, { name: 'Ångrad' })]);
    await settled();
    await page.pull();
    await settled();
    const waiting = page.outbox().find(({ title }) => title === 'Ångrad');
    const takenBack = page.discard(waiting?.id ?? '');
    await settled();
    letGo();
    expect(await takenBack).toBe('takenBack');
    await settled();
    expect(titles()).toEqual(['Skåne', 'Region Örebro län']);
    expect(await keptIn(store)).toEqual([]);
  });
});

describe('what became of a change that is taken back', () => {
  it('[O7] [O8] is told in the page that waits for it too: it was taken back, not written', async () => {
    const other = await opened();
    const letGo = heldUp();
    void page.commit([edit(page, skane, { name: 'Skåne' })]);
    await settled();
    const committing = other.commit([edit(other, orebro, { name: 'Ångrad' })]);
    await page.pull();
    await settled();
    await page.discard(titled(page, 'Ångrad'));
    letGo();
    expect(kinds(await committing)).toEqual(['takenBack']);
    await settled();
    expect(heldRegion(other, orebro).value.name).toBe('Region Örebro län');
    expect([states(page), states(other)]).toEqual([[], []]);
    expect(titles()).toEqual(['Skåne', 'Region Örebro län']);
  });

  it('[O7] [O8] is told in the page that takes it back: another had written it', async () => {
    line.fault = failing(down);
    await page.commit([edit(page, skane, { name: 'Skåne' })]);
    const id = titled(page, 'Skåne');
    const other = await opened();
    const letGo = heldUp();
    void other.retry();
    await settled();
    const takenBack = page.discard(id);
    await settled();
    letGo();
    expect(await takenBack).toBe('written');
    expect(titles()).toEqual(['Skåne', 'Region Örebro län']);
  });

  it.each<[string, 'before' | 'after', readonly string[]]>([
    ['arrived', 'after', ['Skåne', 'Region Örebro län']],
    ['never arrived', 'before', ['Region Skåne', 'Region Örebro län']],
  ])('[O7] [O14] is not known when it was sent without an answer, as one that %s', async (_case, when, inList) => {
    line.fault = failingOnce('update', when);
    await page.commit([edit(page, skane, { name: 'Skåne' })]);
    expect(await page.discard(titled(page, 'Skåne'))).toBe('perhapsWritten');
    await page.pull();
    await settled();
    expect([titles(), page.workspace().regions.all.map(({ value }) => value.name)]).toEqual([inList, inList]);
    expect(line.sent.filter((method) => method === 'update')).toHaveLength(1);
  });

  it('[O7] is that it was taken back when two pages take it back', async () => {
    line.fault = failing(down);
    const other = await opened();
    await page.commit([edit(page, skane, { name: 'Skåne' })]);
    await other.retry();
    const id = titled(page, 'Skåne');
    await page.discard(id);
    expect(await other.discard(id)).toBe('takenBack');
  });

  it('[O7] [O8] holds although another page tries the stuck change again before it hears of it', async () => {
    line.fault = failing(refused);
    await page.commit([edit(page, skane, { name: 'Skåne' })]);
    const other = await opened();
    const id = titled(page, 'Skåne');
    line.fault = undefined;
    line.sent.length = 0;
    const both = await Promise.all([page.discard(id), other.retry(id)]);
    await settled();
    expect(both[0]).toBe('takenBack');
    expect(line.sent).not.toContain('update');
    expect([states(page), states(other), await keptIn(store)]).toEqual([[], [], []]);
  });

  it('[O7] is no longer kept after a day', async () => {
    line.fault = failing(down);
    await page.commit([edit(page, skane, { name: 'Skåne' })]);
    await page.discard(titled(page, 'Skåne'));
    expect(await store.read()).toHaveLength(1);
    const [said] = await store.read();
    if (!said) throw new Error('Nothing is said.');
    await store.apply({ put: [{ ...said, since: anInstant('2026-11-21T08:00:00Z') }], remove: [] });
    line.fault = undefined;
    const next = await opened();
    line.fault = failing(down);
    await next.commit([edit(next, orebro, { name: 'Örebro' })]);
    expect((await store.read()).map(({ fields }) => fields['Title'])).toEqual(['Örebro']);
  });
});
