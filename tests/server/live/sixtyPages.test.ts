import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { afterEach, describe, expect, it } from 'vitest';
import { LIVE_PATH } from '#contracts/liveNews.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import { followLists, PACE } from '#server/followLists.ts';
import { knowingIds } from '#server/live/listIds.ts';
import { openLive } from '#server/live/openLive.ts';
import { keepPulling } from '#tab/start/keepPulling.ts';
import { openLive as listen } from '#tab/start/live.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import type { InMemoryLists } from '../../fakes/inMemoryLists.ts';
import { aPosition } from '../../factories/entities.ts';
import { aCounty, aKey } from '../../factories/values.ts';
import { PEOPLE, sampleLists } from '../support/sampleLists.ts';

const PAGES = 60;
const COUNTIES = ['01', '04', '05', '06', '07', '08', '09', '10', '12', '13', '14', '17', '18', '19', '20', '21'];
const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

/**
 * An instance of the server on lists in memory, behind a port. A token is the name of its bearer.
 *
 * @param every how often the lists are asked for while somebody listens, in milliseconds
 */
async function instance(lists: InMemoryLists, every = 100) {
  const { connect, idOf } = knowingIds(() => Promise.resolve(lists));
  const replica = await openReplica({ gateway: connect, codecs: rowCodecs, store: memoryStore() });
  const followed = followLists(replica, { pace: { ...PACE, live: every, gather: 20 } });
  await followed.start();
  const admit = (person: string) => Promise.resolve({ person, until: Number.POSITIVE_INFINITY });
  const live = openLive({ replica, lists: followed, idOf, admit, now: Date.now });
  const server = createAdaptorServer({ fetch: live.routes.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    live.close();
    followed.stop();
    server.closeAllConnections();
    server.close();
  });
  return { live, server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A page with a copy of its own, as the tab keeps it. */
async function page(lists: InMemoryLists, person: string, origin: () => string) {
  let listsAsked = 0;
  const counted: ListsGateway = {
    ...lists,
    pull: (request) => {
      listsAsked += lists.lists().filter((list) => request.isWanted?.(list) ?? true).length;
      return lists.pull(request);
    },
  };
  const replica = await openReplica({
    gateway: () => Promise.resolve(counted),
    codecs: rowCodecs,
    store: memoryStore(),
  });
  const shown = Object.assign(new EventTarget(), { hidden: false, defaultView: null });
  const news = listen({
    ...{ token: () => Promise.resolve(person), page: shown, name: `test/${person}`, locks: undefined },
    send: (_path, init) => fetch(`${origin()}${LIVE_PATH}`, init),
    random: () => 0.1,
  });
  const stopPulling = keepPulling(replica, shown, { news });
  closers.push(() => {
    stopPulling();
    news.stop();
  });
  return { news, listsAsked: () => listsAsked, positions: () => replica.workspace().positions.all.length };
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !holds(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(holds()).toBe(true);
}

/** A position of one more region, written by hand in the list. */
function answering(lists: InMemoryLists) {
  let next = 0;
  return () => {
    const position = aPosition({ key: aKey(2_000 + next), region: aCounty(COUNTIES[next] ?? '22') });
    next += 1;
    const columns = Object.entries(rowCodecs.positions.write(position)).filter(([, value]) => value !== null);
    lists.handAdd(rowCodecs.positions.list, Object.fromEntries(columns), PEOPLE.coordinator);
  };
}

async function sixty(lists: InMemoryLists, origin: () => string) {
  const pages = await Promise.all(Array.from({ length: PAGES }, (_, at) => page(lists, `person-${at}`, origin)));
  await until(() => pages.every(({ news }) => news.isStanding()));
  return pages;
}

describe('sixty pages that listen', () => {
  it('[LV15] have every change, also those made while their lines were cut', async () => {
    const lists = sampleLists();
    const { server, origin, live } = await instance(lists);
    const pages = await sixty(lists, () => origin);
    const answer = answering(lists);
    const have = (count: number) => () => pages.every((each) => each.positions() === count);

    for (let change = 0; change < 5; change += 1) answer();
    await until(have(6));
    server.closeAllConnections();
    for (let change = 0; change < 5; change += 1) answer();
    await until(have(11));
    await until(() => live.count() === PAGES);
    for (let change = 0; change < 5; change += 1) answer();
    await until(have(16));
  });

  it('[LV16] ask for the one list that a change is in', async () => {
    const lists = sampleLists();
    const { origin } = await instance(lists);
    const pages = await sixty(lists, () => origin);
    const answer = answering(lists);
    const have = (count: number) => () => pages.every((each) => each.positions() === count);
    answer();
    await until(have(2));
    // Whoever has just come to listen asks for all lists once.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const before = pages.map(({ listsAsked }) => listsAsked());

    for (let change = 3; change < 8; change += 1) {
      answer();
      await until(have(change));
    }
    const asked = pages.map(({ listsAsked }, at) => listsAsked() - (before[at] ?? 0));
    expect(Math.max(...asked)).toBeLessThanOrEqual(5);
  });

  it('[LV15] have every change when the instance goes and another one takes its place', async () => {
    const lists = sampleLists();
    const first = await instance(lists);
    let { origin } = first;
    const pages = await sixty(lists, () => origin);
    const answer = answering(lists);

    const second = await instance(lists);
    ({ origin } = second);
    first.live.close();
    answer();
    await until(() => pages.every((each) => each.positions() === 2));
    await until(() => second.live.count() === PAGES);
    expect(first.live.count()).toBe(0);
    answer();
    await until(() => pages.every((each) => each.positions() === 3));
  });

  it('[LV13] hear of what one of them wrote as soon as it says so', async () => {
    const lists = sampleLists();
    const { origin } = await instance(lists, 60_000);
    const [writer, ...others] = await sixty(lists, () => origin);
    answering(lists)();
    writer?.news.wrote();
    await until(() => others.every((each) => each.positions() === 2));
    const word = await fetch(`${origin}${LIVE_PATH}`, { method: 'POST' });
    expect(word.status).toBe(401);
  });
});
