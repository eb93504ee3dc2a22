import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ListsGateway } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import type { Replica } from '#replica/replica.ts';
import type { ReplicaStore, TakeRows } from '#replica/replicaStore.ts';
import { webPullSharing, type PageLocks } from '#replica/webPullSharing.ts';
import { storeChange } from '../contract/replicaStore.contract.ts';
import { aRegion } from '../factories/entities.ts';
import { aKey, anInstant } from '../factories/values.ts';
import { inMemoryLists, type InMemoryLists } from '../fakes/inMemoryLists.ts';
import { colleague, fields } from './twoRegions.ts';

const region = (number: number) => aRegion({ key: aKey(number), name: `Region ${number}` });
const regions = (count: number) => Array.from({ length: count }, (_, index) => fields(region(index + 1)));
const broken: ReplicaStore = {
  read: () => Promise.reject(new Error('broken')),
  apply: () => Promise.reject(new Error('broken')),
};

/** Locks of one browser, given in turn. */
function locksInTurn(): PageLocks {
  let before: Promise<unknown> = Promise.resolve();
  let held = 0;
  return {
    request: (_name, { ifAvailable = false, signal }, work) => {
      if (ifAvailable && held > 0) return work(null);
      held += 1;
      const done = before.then(() => {
        signal?.throwIfAborted();
        return work({});
      });
      before = done.catch(() => undefined).finally(() => (held -= 1));
      return done;
    },
  };
}

let browsers = 0;
let lists: InMemoryLists;
let store: ReplicaStore;
let locks: PageLocks;
let time: number;
const closing: (() => void)[] = [];
beforeEach(() => {
  lists = inMemoryLists({ lists: { Regioner: regions(6) } });
  store = memoryStore();
  locks = locksInTurn();
  time = 0;
  browsers += 1;
});
afterEach(() => closing.splice(0).forEach((close) => close()));

const page = (over: { gateway?: () => Promise<ListsGateway>; store?: ReplicaStore; locks?: PageLocks } = {}) => {
  const sharing = webPullSharing({ name: `samsyn-pages-${browsers}`, locks: over.locks ?? locks, now: () => time });
  closing.push(sharing.close);
  const kept = { gateway: () => Promise.resolve(lists), store, ...over };
  return openReplica({ ...kept, codecs: rowCodecs, clock: { now: () => anInstant() }, sharing });
};
/** What was told has been heard by then. */
const heard = () => new Promise((resolve) => setTimeout(resolve, 30));
const later = async (of: Replica) => {
  time += 5000;
  await of.pull();
  await heard();
};
const name = (of: Replica, rowId: string) => of.workspace().regions.all.find((row) => row.rowId === rowId)?.value.name;
const rename = (rowId: string, to: string) => lists.handEdit('Regioner', rowId, { Title: to }, colleague);
const condition = (of: Replica) => of.conditions().get('regions');

it('[Y15] what one page could not keep is not left out by what another one keeps', async () => {
  let isBroken = false;
  const apply: ReplicaStore['apply'] = (changes) =>
    isBroken ? Promise.reject(new Error('full')) : store.apply(changes);
  const [one, other] = [await page({ store: { read: store.read, apply } }), await page()];
  await later(one);
  isBroken = true;
  rename('1', 'Ny');
  await later(one);
  expect(name(other, '1')).toBe('Ny');
  rename('2', 'Senare');
  await later(other);
  const next = await page();
  await later(next);
  expect([name(next, '1'), name(next, '2')]).toEqual(['Ny', 'Senare']);
  rename('3', 'Sist');
  await later(other);
  expect(name(await page(), '3')).toBe('Sist');
});

it('[Y15] a store that was emptied under an open page is not taken for whole', async () => {
  let emptied = store;
  const shared: ReplicaStore = { read: (take) => emptied.read(take), apply: (changes) => emptied.apply(changes) };
  const one = await page({ store: shared });
  await later(one);
  emptied = memoryStore();
  rename('3', 'Ny');
  await later(one);
  const next = await page({ store: shared });
  await later(next);
  expect(next.workspace().regions.all).toHaveLength(6);
});

it('[Y16] a page with nothing to join on to asks for itself', async () => {
  const one = await page({ store: broken });
  await later(one);
  const other = await page({ store: broken });
  await later(one);
  await other.pull();
  expect(other.workspace().regions.all).toHaveLength(6);
  expect(other.freshness()).toEqual({ kind: 'fresh' });
});

it('[Y16] a page that was still opening when others were told does not take itself for up to date', async () => {
  const one = await page();
  await later(one);
  let letGo = () => {};
  const until = new Promise<void>((resolve) => (letGo = resolve));
  const read: ReplicaStore['read'] = async (take) => {
    const rows: Parameters<TakeRows>[] = [];
    const found = await store.read((...each) => rows.push(each));
    await until;
    for (const each of rows) take(...each);
    return found;
  };
  const opening = page({ store: { read, apply: store.apply } });
  await heard();
  rename('1', 'Ny');
  await later(one);
  letGo();
  const other = await opening;
  await other.pull();
  expect(name(other, '1')).toBe('Ny');
});

it('[Y17] a sign-in that never answers holds up no other page, and can be stopped', async () => {
  const hanging = await page({ gateway: () => new Promise(() => undefined) });
  const pulling = hanging.pull();
  const other = await page();
  await other.pull();
  expect(other.freshness()).toEqual({ kind: 'fresh' });
  await heard();
  const again = hanging.pull();
  hanging.stopPulling();
  await Promise.all([pulling, again]);
  expect(hanging.freshness()).toEqual({ kind: 'fresh' });
});

it('[Y17] a page that waits for its turn shows what it has, and can be stopped', async () => {
  await later(await page());
  let letGo = () => {};
  const stopped: PageLocks = {
    request: (_name, { ifAvailable, signal }, work) => {
      if (ifAvailable) return work(null);
      return new Promise((_resolve, reject) => {
        letGo = () => reject(new Error('Let go without a stop.'));
        signal?.addEventListener('abort', () => reject(new Error('called off')));
      });
    },
  };
  const waiting = await page({ locks: stopped });
  const pulling = waiting.pull();
  await heard();
  expect(waiting.freshness()).toMatchObject({ kind: 'pulling', hasContent: true });
  waiting.stopPulling();
  letGo();
  await pulling;
  expect(waiting.freshness()).toEqual({ kind: 'starting' });
});

it('[Y17] where the browser refuses locks, a page pulls without', async () => {
  const refused = new Error('Access to the Locks API is denied in this context.');
  const one = await page({ locks: { request: () => Promise.reject(refused) } });
  await one.pull();
  expect(one.freshness()).toEqual({ kind: 'fresh' });
});

it('[Y17] a listener that fails is heard of, and stops neither the others nor the next pull', async () => {
  const others = process.listeners('uncaughtException');
  const failures: unknown[] = [];
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', (failure) => failures.push(failure));
  try {
    const [one, other] = [await page(), await page()];
    let told = 0;
    other.subscribe(() => {
      throw new Error('A listener.');
    });
    other.subscribe(() => (told += 1));
    await later(one);
    expect(other.freshness()).toEqual({ kind: 'fresh' });
    rename('1', 'Ny');
    await later(other);
    expect(name(other, '1')).toBe('Ny');
    expect(failures).toHaveLength(told);
  } finally {
    process.removeAllListeners('uncaughtException');
    for (const listener of others) process.on('uncaughtException', listener);
  }
});

it('[Y18] a list that is to be read anew is walked through, also by the next start', async () => {
  const walks: string[] = [];
  const watched: ListsGateway = {
    ...lists,
    pull: (asked) => lists.pull({ ...asked, begins: (list) => void walks.push(list) }),
  };
  const [one, other] = [await page(), await page({ gateway: () => Promise.resolve(watched) })];
  await later(one);
  other.readAnew('regions');
  await other.pull();
  expect(walks).toEqual(['Regioner']);
  other.readAnew('regions');
  await heard();
  const next = await page({ gateway: () => Promise.resolve(watched) });
  await later(next);
  expect(walks).toEqual(['Regioner', 'Regioner']);
});

it('[Y18] rows that a person let go do not come back by another page', async () => {
  const few = inMemoryLists({ lists: { Regioner: regions(2) } });
  lists = inMemoryLists({ lists: { Regioner: regions(40) } });
  let from = lists;
  const gateway = () =>
    Promise.resolve({ ...lists, pull: (asked: Parameters<ListsGateway['pull']>[0]) => from.pull(asked) });
  const [one, other] = [await page({ gateway }), await page({ gateway })];
  await later(one);
  from = few;
  one.readAnew('regions');
  await later(one);
  expect(condition(other)).toEqual({ kind: 'sweepHeld', removes: 38, of: 40 });
  await other.confirmSweep('regions');
  await heard();
  expect([condition(one), condition(other), condition(await page())]).toEqual(Array(3).fill({ kind: 'whole' }));
  expect(one.workspace().regions.all).toHaveLength(2);
});

it('[Y18] of a held sweep only rows that are here are told', async () => {
  await store.apply([storeChange({ list: 'Regioner', rows: lists.rows('Regioner'), missing: ['5', '77'] })]);
  expect(condition(await page())).toEqual({ kind: 'sweepHeld', removes: 1, of: 6 });
});
