import { beforeEach, describe, expect, it } from 'vitest';
import type { ListName } from '#domain/workspace.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import type { Replica } from '#replica/replica.ts';
import { anInstant } from '../factories/values.ts';
import { inMemoryLists, type InMemoryLists } from '../fakes/inMemoryLists.ts';
import { offline } from './twoRegions.ts';

let lists: InMemoryLists;
let asked: string[];
let time: string;
let replica: Replica;
beforeEach(async () => {
  lists = inMemoryLists();
  asked = [];
  time = '2026-03-02T08:00:00.000Z';
  const noting: ListsGateway = {
    ...lists,
    pull: (request) => {
      const of = lists.lists().filter((list) => request.isWanted?.(list) ?? true);
      asked.push(of.length === lists.lists().length ? 'all' : of.map(({ list }) => list).join(' '));
      return lists.pull(request);
    },
  };
  replica = await openReplica({
    gateway: () => Promise.resolve(noting),
    store: memoryStore(),
    codecs: rowCodecs,
    clock: { now: () => anInstant(time) },
  });
});
const only =
  (...wanted: readonly ListName[]) =>
  ({ name }: { readonly name: ListName }) =>
    wanted.includes(name);

describe('a pull of some lists', () => {
  it('[Y22] asks for these and leaves the copy as fresh as it was', async () => {
    await replica.pull();
    await replica.pullLists(only('positions', 'meetings'));
    expect(asked).toEqual(['all', 'Standpunkter Moten']);
    expect(replica.freshness()).toEqual({ kind: 'fresh' });
  });

  it('[Y22] asks for all where the copy is not fresh: more may have been missed', async () => {
    await replica.pullLists(only('positions'));
    lists.failNext(offline);
    await replica.pull();
    expect(replica.freshness()).toMatchObject({ kind: 'failed' });
    await replica.pullLists(only('positions'));
    expect(asked).toEqual(['all', 'all', 'all']);
  });

  it('[Y22] is not what somebody else asked for: one of what others want follows it, once for all who ask', async () => {
    await replica.pull();
    const some = replica.pullLists(only('positions'));
    const [one, other, third] = [replica.pull(), replica.pull(), replica.pullLists(only('meetings'))];
    await Promise.all([some, one, other, third]);
    expect(asked).toEqual(['all', 'Standpunkter', 'all']);
  });

  it('[Y22] follows the pull under way, which may have passed what was just told', async () => {
    await replica.pull();
    const some = [replica.pull(), replica.pullLists(only('positions')), replica.pullLists(only('meetings'))];
    await Promise.all([...some, replica.pull()]);
    expect(asked).toEqual(['all', 'all', 'Standpunkter Moten']);
  });

  it('[Y22] leaves the copy as old as the last pull of all lists made it', async () => {
    await replica.pull();
    time = '2026-03-02T09:00:00.000Z';
    await replica.pullLists(only('positions'));
    lists.failNext(offline);
    await replica.pull();
    expect(replica.freshness()).toMatchObject({ kind: 'failed', since: '2026-03-02T08:00:00.000Z' });
  });
});
