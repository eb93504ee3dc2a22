import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListsGateway } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import type { PullNews, PullSharing } from '#replica/pullSharing.ts';
import type { Replica } from '#replica/replica.ts';
import type { ReplicaStore } from '#replica/replicaStore.ts';
import { webPullSharing, type PageLocks } from '#replica/webPullSharing.ts';
import { aRegion } from '../factories/entities.ts';
import { aKey, anInstant } from '../factories/values.ts';
import { inMemoryLists, type InMemoryLists } from '../fakes/inMemoryLists.ts';
import { colleague, fields, offline } from './twoRegions.ts';

/** Locks of one browser. A page that dies lets go of what it holds, and its work goes no further. */
function fakeLocks(): PageLocks & { readonly die: () => void } {
  let before: Promise<unknown> = Promise.resolve();
  let held = 0;
  let letGo = () => {};
  return {
    request: (_name, { ifAvailable = false }, work) => {
      if (ifAvailable && held > 0) return work(null);
      held += 1;
      const done = before.then(() => Promise.race([work({}), new Promise<void>((resolve) => (letGo = resolve))]));
      before = done.catch(() => undefined).finally(() => (held -= 1));
      return done;
    },
    die: () => {
      letGo();
    },
  };
}

/** Pages within one program, which hear each other at once. */
function hub(locks: PageLocks, now: () => number) {
  const pages: ((news: PullNews) => void)[][] = [];
  return (): PullSharing => {
    const own: ((news: PullNews) => void)[] = [];
    pages.push(own);
    let pulledAt = Number.NEGATIVE_INFINITY;
    own.push((news) => {
      if (news.kind === 'pulled' && news.isWhole) pulledAt = now();
    });
    return {
      alone: async (work) => {
        await locks.request('pull', {}, work);
      },
      tell: (news) => {
        for (const page of pages) if (page !== own) page.forEach((listener) => listener(news));
      },
      listen: (listener) => void own.push(listener),
      hasJustPulled: () => now() - pulledAt < 2500,
    };
  };
}

const region = (number: number) => aRegion({ key: aKey(number), name: `Region ${number}` });
let channels = 0;

describe.each(['a hub in memory', 'Web Locks and a BroadcastChannel'])(
  'pages that share their pulls over %s',
  (over) => {
    let lists: InMemoryLists;
    let store: ReplicaStore;
    let time: number;
    let locks: ReturnType<typeof fakeLocks>;
    let sharing: () => PullSharing;
    const closing: (() => void)[] = [];
    beforeEach(() => {
      const rows = [1, 2, 3, 4, 5, 6].map((number) => fields(region(number)));
      lists = inMemoryLists({ lists: { Regioner: rows }, pageRows: 2 });
      store = memoryStore();
      time = 0;
      locks = fakeLocks();
      channels += 1;
      const name = `samsyn-test-${channels}`;
      const real = () => {
        const opened = webPullSharing({ name, locks, now: () => time });
        closing.push(opened.close);
        return opened;
      };
      sharing = over === 'a hub in memory' ? hub(locks, () => time) : real;
    });
    afterEach(() => closing.splice(0).forEach((close) => close()));

    const page = (gateway: ListsGateway = lists, kept = store): Promise<Replica> =>
      openReplica({
        gateway: () => Promise.resolve(gateway),
        store: kept,
        codecs: rowCodecs,
        clock: { now: () => anInstant() },
        sharing: sharing(),
      });
    const names = (of: Replica) => of.workspace().regions.all.map(({ value }) => value.name);
    const ALL = [1, 2, 3, 4, 5, 6].map((number) => `Region ${number}`);
    const until = async (isSo: () => boolean) => {
      for (let turns = 0; !isSo() && turns < 500; turns += 1) await new Promise((resolve) => setTimeout(resolve, 2));
      expect(isSo()).toBe(true);
    };

    it('[Y12] one asks, the other has the same without a request', async () => {
      const [one, other] = [await page(), await page()];
      await one.pull();
      await until(() => other.freshness().kind === 'fresh');
      expect(names(other)).toEqual(ALL);
      expect(other.conditions().get('regions')).toEqual({ kind: 'whole' });
      const requests = lists.requestCount;
      await other.pull();
      expect(lists.requestCount).toBe(requests);
    });

    it('[Y12] who asks while another does waits for its answer', async () => {
      const [one, other, alone] = [await page(), await page(), await page()];
      await Promise.all([one.pull(), other.pull(), alone.pull()]);
      expect([one, other, alone].map(names)).toEqual([ALL, ALL, ALL]);
      expect(lists.requestCount).toBe(3);
    });

    it('[Y12] changes arrive too, and each page asks again when that was long ago', async () => {
      const [one, other] = [await page(), await page()];
      await one.pull();
      await until(() => other.freshness().kind === 'fresh');
      lists.handEdit('Regioner', '2', { Title: 'Ny' }, colleague);
      lists.handDelete('Regioner', '3');
      time += 3000;
      await other.pull();
      await until(() => names(one)[1] === 'Ny');
      expect(names(one)).toEqual(['Region 1', 'Ny', 'Region 4', 'Region 5', 'Region 6']);
    });

    it('[Y22] lists that were told are asked for although another page has just pulled, and spare nobody a pull', async () => {
      const [one, other] = [await page(), await page()];
      await one.pull();
      await until(() => other.freshness().kind === 'fresh');
      lists.handEdit('Regioner', '2', { Title: 'Ny' }, colleague);
      await other.pullLists(({ name }) => name === 'regions');
      expect(names(other)[1]).toBe('Ny');
      await until(() => names(one)[1] === 'Ny');
      time += 2000;
      await one.pullLists(({ name }) => name === 'regions');
      time += 600;
      const requests = lists.requestCount;
      await other.pull();
      expect(lists.requestCount).toBe(requests + 1);
    });

    it('[Y12] a page that was opened in between takes what it missed from the store', async () => {
      const one = await page();
      await one.pull();
      let isOpening = true;
      const asItWas: ReplicaStore['read'] = (take) => (isOpening ? Promise.resolve([]) : store.read(take));
      const other = await page(lists, { read: asItWas, apply: store.apply });
      isOpening = false;
      const requests = lists.requestCount;
      lists.handEdit('Regioner', '1', { Title: 'Ny' }, colleague);
      time += 3000;
      await one.pull();
      await until(() => other.freshness().kind === 'fresh');
      expect(names(other)).toEqual(['Ny', ...ALL.slice(1)]);
      expect(lists.requestCount).toBe(requests + 1);
    });

    it('[Y12] when the one that asks dies, the other asks, and goes on where it stopped', async () => {
      let pages = 0;
      const dying: ListsGateway['pull'] = (asked) =>
        lists.pull({
          ...asked,
          page: async (each) => {
            await asked.page(each);
            pages += each.list === 'Regioner' ? 1 : 0;
            if (pages === 2) await new Promise(() => undefined);
          },
        });
      const [one, other] = [await page({ ...lists, pull: dying }), await page()];
      void one.pull();
      await until(() => pages === 2);
      const pulling = other.pull();
      expect(names(other).length).toBeLessThanOrEqual(4);
      locks.die();
      await pulling;
      expect(other.freshness()).toEqual({ kind: 'fresh' });
      expect(names(other)).toEqual(ALL);
    });

    it('[Y12] when the one that asks fails, the other asks for itself', async () => {
      const away: ListsGateway = { ...lists, pull: () => Promise.reject(offline) };
      const [one, other] = [await page(away), await page()];
      await Promise.all([one.pull(), other.pull()]);
      expect(one.freshness().kind === 'failed' || names(one).length === 6).toBe(true);
      expect(names(other)).toEqual(ALL);
    });
  },
);
