import { assert, asyncProperty, constantFrom, integer, array, record, scheduler, type Scheduler } from 'fast-check';
import { describe, it } from 'vitest';
import type { ListsGateway, Row } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import { noSharing, type PullNews, type PullSharing } from '#replica/pullSharing.ts';
import type { Replica } from '#replica/replica.ts';
import type { ReplicaStore, TakeRows } from '#replica/replicaStore.ts';
import { aRegion } from '../factories/entities.ts';
import { aKey, anInstant } from '../factories/values.ts';
import { inMemoryLists, type InMemoryLists } from '../fakes/inMemoryLists.ts';
import { everythingIn } from '../contract/replicaStore.contract.ts';
import { colleague, fields } from './twoRegions.ts';

const PAGES = 3;
const steps = array(
  record({
    what: constantFrom(
      'pull',
      'pull',
      'write',
      'write',
      'make',
      'handEdit',
      'handAdd',
      'handDelete',
      'readAnew',
      'opens',
      'let',
      'let',
      'let',
    ),
    page: integer({ min: 0, max: PAGES - 1 }),
    row: integer({ min: 0, max: 7 }),
  }),
  { minLength: 5, maxLength: 40 },
);
const region = (number: number, name: string) => aRegion({ key: aKey(number), name });

/** Everything that takes time in a browser ends when the scheduler says, in any order that could be. */
function inItsTime(time: Scheduler, lists: InMemoryLists, store: ReplicaStore) {
  const takes = (what: string) => time.schedule(Promise.resolve(), what);
  const gateway: ListsGateway = {
    ...lists,
    pull: async (asked) => {
      await takes('pull sent');
      const page: typeof asked.page = async (each) => {
        await takes(`page at ${each.cursor}`);
        await asked.page(each);
      };
      await lists.pull({ ...asked, page });
    },
    create: async (...asked) => {
      await takes('row sent');
      const row = await lists.create(...asked);
      await takes('row answered');
      return row;
    },
    update: async (...asked) => {
      await takes('write sent');
      const row = await lists.update(...asked);
      await takes('write answered');
      return row;
    },
  };
  const kept: ReplicaStore = {
    read: async (take) => {
      const rows: Parameters<TakeRows>[] = [];
      const found = await store.read((...each) => rows.push(each));
      await takes('store read');
      for (const each of rows) take(...each);
      return found;
    },
    apply: async (changes) => {
      await takes('store asked');
      const leftOut = await store.apply(changes);
      await takes('store answered');
      return leftOut;
    },
  };
  return { gateway, store: kept };
}

/** Pages that hear each other after a while, in order, and pull in turn where there are locks. */
function sharings(time: Scheduler, hasLocks: boolean): () => PullSharing {
  const pages: ((news: PullNews) => void)[][] = [];
  let turn: Promise<unknown> = Promise.resolve();
  return () => {
    const own: ((news: PullNews) => void)[] = [];
    pages.push(own);
    let toldBefore: Promise<unknown> = Promise.resolve();
    return {
      alone: (work) => {
        if (!hasLocks) return work();
        const done = turn.then(work);
        turn = done.catch(() => undefined);
        return done;
      },
      tell: (news) => {
        const others = pages.filter((page) => page !== own);
        toldBefore = toldBefore
          .then(() => time.schedule(Promise.resolve(), `told ${news.kind}`))
          .then(() => others.forEach((page) => page.forEach((listener) => listener(news))));
      },
      listen: (listener) => void own.push(listener),
      hasJustPulled: () => false,
    };
  };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));
/** Lets everything that takes time happen until the work is done and nothing is left. */
async function settled<T>(time: Scheduler, work: Promise<T>): Promise<T> {
  const progress = { isDone: false };
  const done = () => (progress.isDone = true);
  work.then(done, done);
  for (await soon(); !progress.isDone || time.count() > 0; await soon()) if (time.count() > 0) await time.waitNext(1);
  return work;
}

const shown = (rows: readonly Pick<Row, 'id' | 'eTag'>[]) =>
  rows.map(({ id, eTag }) => `${id} ${eTag.split(',')[1] ?? ''}`).toSorted();
const inPage = (page: Replica) =>
  shown(page.workspace().regions.all.map(({ rowId, revision }) => ({ id: rowId, eTag: revision })));

describe.each([
  ['in turn', (time: Scheduler) => sharings(time, true)],
  ['heard, without locks', (time: Scheduler) => sharings(time, false)],
  ['each for itself', () => () => noSharing],
] as const)('pages over one store that pull %s', (_name, sharingOver) => {
  it('[Y21] show in the end what the list has, whatever came first, and keep the same', async () => {
    await assert(
      asyncProperty(scheduler(), steps, async (time, todo) => {
        const rows = [1, 2, 3, 4].map((number) => fields(region(number, `Region ${number}`)));
        const lists = inMemoryLists({ lists: { Regioner: rows }, pageRows: 3 });
        const store = memoryStore();
        const slow = inItsTime(time, lists, store);
        const sharing = sharingOver(time);
        const open = () =>
          openReplica({
            ...{ gateway: () => Promise.resolve(slow.gateway), store: slow.store, codecs: rowCodecs },
            ...{ clock: { now: () => anInstant() }, sharing: sharing() },
          });
        const pages = await settled(time, Promise.all(Array.from({ length: PAGES }, open)));
        let added = 10;
        const act = (what: string, page: Replica, index: number) => {
          const row = lists.rows('Regioner')[index];
          const held = page.workspace().regions.all[index];
          if (what === 'pull') void page.pull();
          else if (what === 'readAnew') page.readAnew('regions');
          else if (what === 'handAdd')
            lists.handAdd('Regioner', fields(region((added += 1), `Ny ${added}`)), colleague);
          else if (what === 'handEdit' && row) lists.handEdit('Regioner', row.id, { Title: 'För hand' }, colleague);
          else if (what === 'handDelete' && row) lists.handDelete('Regioner', row.id);
          else if (what === 'make') {
            const value = region((added += 1), `Gjord ${added}`);
            void page.commit([{ kind: 'create', list: 'regions', value }], () => Promise.resolve(slow.gateway));
          } else if (what === 'write' && held) {
            const change = {
              kind: 'update' as const,
              list: 'regions' as const,
              base: held,
              value: { ...held.value, name: `Skriven ${(added += 1)}` },
            };
            void page.commit([change], () => Promise.resolve(slow.gateway));
          }
        };
        for (const { what, page, row } of todo) {
          const at = pages[page];
          // The page before goes on with what it had begun, as one does that is being closed.
          if (what === 'opens') void open().then((opened) => (pages[page] = opened));
          if (what === 'let') {
            if (time.count() > 0) await time.waitNext(1);
          } else if (at) act(what, at, row);
          await soon();
        }
        await settled(time, Promise.resolve());
        for (const page of [...pages, ...pages]) await settled(time, page.pull());
        const truth = shown(lists.rows('Regioner'));
        const next = await settled(time, open());
        const kept = (await everythingIn(store)).find(({ list }) => list === 'Regioner')?.rows ?? [];
        const found = [...pages, next].map(inPage);
        const wrong = [...found, shown(kept)].findIndex((each) => JSON.stringify(each) !== JSON.stringify(truth));
        if (wrong >= 0)
          throw new Error(
            `${wrong > PAGES ? 'The store' : `Page ${wrong}`}: ${String([...found, shown(kept)][wrong])} instead of ${String(truth)}`,
          );
      }),
      { numRuns: 150 },
    );
  });
});
