import { beforeEach, describe, expect, it } from 'vitest';
import { ownLease, type Lease } from '#replica/outbox/lease.ts';
import { memoryOutboxStore, type OutboxStore } from '#replica/outbox/outboxStore.ts';
import type { Replica } from '#replica/replica.ts';
import type { InMemoryLists } from '../fakes/inMemoryLists.ts';
import { edit, lineTo, openPage, settled, states, timers, type Line } from './outboxWorld.ts';
import { orebro, skane, twoRegions } from './twoRegions.ts';

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
    await page.discard(page.outbox()[1]?.id ?? '');
    expect(states(page)).toEqual(['sending']);
    letGo();
    await settled();
    expect(titles()).toEqual(['Skåne', 'Region Örebro län']);
    expect([states(page), await store.read()]).toEqual([[], []]);
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
    await takenBack;
    await settled();
    expect(titles()).toEqual(['Skåne', 'Region Örebro län']);
    expect(await store.read()).toEqual([]);
  });
});
