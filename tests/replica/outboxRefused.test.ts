import { beforeEach, describe, expect, it } from 'vitest';
import { leaseOr, ownLease, webLocksLease, type Lease } from '#replica/outbox/lease.ts';
import { memoryOutboxStore, type OutboxStore } from '#replica/outbox/outboxStore.ts';
import { recordedLease } from '#replica/outbox/recordedLease.ts';
import type { Replica } from '#replica/replica.ts';
import type { InMemoryLists } from '../fakes/inMemoryLists.ts';
import {
  edit,
  failing,
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
import { colleague, orebro, skane, twoRegions } from './twoRegions.ts';

const titles = () => lists.rows('Regioner').map(({ fields }) => fields['Title']);
const no = () => Promise.reject(new Error('The browser refuses.'));
const never = new Promise<never>(() => undefined);

let lists: InMemoryLists;
let line: Line;
let pace: Timers;
const opened = async (outbox: OutboxStore, lease: Lease = ownLease()): Promise<Replica> => {
  const page = await openPage(line.gateway, { outbox, lease, pace });
  await page.pull();
  return page;
};
beforeEach(() => {
  lists = twoRegions();
  line = lineTo(lists);
  pace = timers();
});

describe('a browser that refuses', () => {
  const timing = { now: () => 0, wait: () => Promise.resolve(), after: () => () => undefined };
  it.each<[string, () => Lease]>([
    ['its locks', () => webLocksLease('x', { request: no })],
    ['its locks and its database', () => recordedLease({ take: no, prolong: no, release: no }, 'a', timing)],
  ])('[O9] %s has changes sent and taken back all the same', async (_case, lease) => {
    const page = await opened(memoryOutboxStore(), lease());
    expect(kinds(await page.commit([edit(page, skane, { name: 'Skåne' })]))).toEqual(['written']);
    expect(titles()[0]).toBe('Skåne');
    line.fault = failing(refused);
    await page.commit([edit(page, orebro, { name: 'Ångrad' })]);
    await page.discard(page.outbox()[0]?.id ?? '');
    expect(states(page)).toEqual([]);
  });

  it('[O8] its locks has the pages take turns by what is in their place, and work that fails is not done twice', async () => {
    const shared = ownLease();
    const lease = leaseOr(webLocksLease('x', { request: no }), shared);
    let times = 0;
    await expect(lease.hold(() => ((times += 1), no()))).rejects.toThrow('refuses');
    expect(times).toBe(1);
  });
});

describe('what never answers', () => {
  it('[O9] [O16] leaves nobody waiting: a choice is said to be queued while another page is at work', async () => {
    const lease = ownLease();
    const page = await opened(memoryOutboxStore(), lease);
    const change = edit(page, skane, { name: 'Min' });
    lists.handEdit('Regioner', '1', { Title: 'Deras' }, colleague);
    await page.commit([change]);
    void lease.hold(() => never);
    const resolving = page.resolve(page.outbox()[0]?.id ?? '', { Title: 'mine' });
    await settled();
    pace.ring();
    expect(await resolving).toMatchObject({ kind: 'queued' });
  });
});

describe('what takes the place of a stuck change', () => {
  it('[O1] [O7] is kept in the same step, although another is being sent', async () => {
    const kept: string[][] = [];
    const store = memoryOutboxStore();
    const watched: OutboxStore = {
      read: store.read,
      apply: async (change) => {
        await store.apply(change);
        kept.push((await keptIn(store)).map(({ fields }) => String(fields['Title'])));
      },
    };
    const page = await opened(watched);
    line.fault = failing(refused);
    await page.commit([edit(page, skane, { name: 'Skåne' })]);
    const stuck = page.outbox()[0]?.id ?? '';
    line.fault = (method, _name, answered) => (method === 'update' ? never : answered());
    void page.commit([edit(page, orebro, { name: 'Örebro' })]);
    await settled();
    kept.length = 0;
    void page.commit([edit(page, skane, { name: 'Skåne igen' })], undefined, [stuck]);
    await settled();
    expect(kept).toEqual([['Örebro', 'Skåne igen']]);
  });
});
