import { beforeEach, describe, expect, it } from 'vitest';
import type { ListPage, ListsGateway, PullRequest, Row } from '#graph/gateway.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import type { Replica } from '#replica/replica.ts';
import type { ReplicaStore } from '#replica/replicaStore.ts';
import { aRegion } from '../factories/entities.ts';
import { aKey } from '../factories/values.ts';
import { inMemoryLists, type InMemoryLists } from '../fakes/inMemoryLists.ts';
import { everythingIn } from '../contract/replicaStore.contract.ts';
import { colleague, fields, open } from './twoRegions.ts';

/** Regions with the numbers 1 to `count`, named by them. */
const region = (number: number) => aRegion({ key: aKey(number), name: `Region ${number}` });
const regions = (count: number, pageRows = Number.POSITIVE_INFINITY): InMemoryLists => {
  const rows = Array.from({ length: count }, (_, index) => fields(region(index + 1)));
  return inMemoryLists({ lists: { Regioner: rows }, pageRows });
};

let store: ReplicaStore;
let replica: Replica;
beforeEach(() => {
  store = memoryStore();
});
const opened = async (gateway: ListsGateway) => (replica = await open(store, () => Promise.resolve(gateway)));
const names = (of = replica) => of.workspace().regions.all.map(({ value }) => value.name);
const condition = (of = replica) => of.conditions().get('regions');

/** The lists, but every full walk through the regions brings only these rows, and no mark is ever taken. */
function bringing(lists: ListsGateway, rows: () => readonly Row[]): ListsGateway {
  const pull = (asked: PullRequest) => {
    asked.begins('Regioner');
    const isFirst = true;
    const page: ListPage = {
      ...{ list: 'Regioner', rows: rows(), removed: [], cursor: 'again' },
      ...{ covers: 'everything', isFirst, isLast: true },
    };
    return asked.page(page);
  };
  return { ...lists, pull };
}

describe('a complete walk', () => {
  it('[Y8] removes the rows that it has not met, also when it went on after a new start', async () => {
    const lists = regions(30, 10);
    await opened(lists);
    await replica.pull();
    lists.handDelete('Regioner', '3');
    lists.handDelete('Regioner', '27');
    replica.readAnew('regions');
    replica.subscribe(() => {
      if (replica.freshness().kind === 'pulling') replica.stopPulling();
    });
    await replica.pull();
    expect(names()).toHaveLength(30);
    await opened(lists);
    await replica.pull();
    expect(names()).toHaveLength(28);
    expect(condition()).toEqual({ kind: 'whole' });
    expect((await everythingIn(store)).find(({ list }) => list === 'Regioner')?.rows).toHaveLength(28);
  });

  it.each([
    [100, 75, 0, 'whole'],
    [100, 74, 26, 'sweepHeld'],
    [200, 160, 0, 'whole'],
    [200, 159, 41, 'sweepHeld'],
    [100, 10, 90, 'sweepHeld'],
    [100, 0, 100, 'sweepHeld'],
    [25, 0, 0, 'whole'],
  ])('[Y9] [F33] over %i rows that brings %i holds back %i removals', async (before, brought, removes, kind) => {
    const lists = regions(before);
    await opened(lists);
    await replica.pull();
    await opened(bringing(lists, () => lists.rows('Regioner').slice(0, brought)));
    await replica.pull();
    expect(condition()).toEqual(kind === 'whole' ? { kind } : { kind, removes, of: before });
    expect(names()).toHaveLength(kind === 'whole' ? brought : before);
  });

  it('[Y9] whose sweep is held leaves its rows readable, over a new start too, until a person says that they go', async () => {
    const lists = regions(100);
    await opened(lists);
    await replica.pull();
    await opened(bringing(lists, () => lists.rows('Regioner').slice(0, 10)));
    await replica.pull();
    await opened(lists);
    expect(condition()).toEqual({ kind: 'sweepHeld', removes: 90, of: 100 });
    expect(names()).toHaveLength(100);
    let told = 0;
    replica.subscribe(() => (told += 1));
    await replica.confirmSweep('regions');
    expect(told).toBe(1);
    expect(names()).toHaveLength(10);
    expect(condition()).toEqual({ kind: 'whole' });
    await opened(lists);
    expect(names()).toHaveLength(10);
  });

  it('[Y9] a row of a held sweep that comes after all is no longer missing', async () => {
    const lists = regions(100);
    await opened(lists);
    await replica.pull();
    const [mark] = [...(await everythingIn(store))].filter(({ list }) => list === 'Regioner');
    await opened(bringing(lists, () => lists.rows('Regioner').slice(0, 50)));
    await replica.pull();
    const changed = lists.handEdit('Regioner', '99', { Title: 'Ny' }, colleague);
    const page = { list: 'Regioner', removed: ['98'], cursor: mark?.mark.cursor ?? '', covers: 'changes' as const };
    await opened({ ...lists, pull: (asked) => asked.page({ ...page, rows: [changed], isFirst: true, isLast: true }) });
    await replica.pull();
    expect(condition()).toEqual({ kind: 'sweepHeld', removes: 48, of: 99 });
  });

  it('[Y9] can be asked for anew when a held sweep is not to be believed', async () => {
    const lists = regions(100);
    await opened(lists);
    await replica.pull();
    await opened(bringing(lists, () => []));
    await replica.pull();
    await opened(lists);
    replica.readAnew('regions');
    await replica.pull();
    expect(condition()).toEqual({ kind: 'whole' });
    expect(names()).toHaveLength(100);
  });

  it('[Y11] shows a row as it is when SharePoint was set back to an earlier state', async () => {
    const lists = regions(2);
    const [earlier] = lists.rows('Regioner');
    lists.handEdit('Regioner', '1', { Title: 'Senare' }, colleague);
    await opened(lists);
    await replica.pull();
    const back = earlier ? [earlier, ...lists.rows('Regioner').slice(1)] : [];
    await opened(bringing(lists, () => back));
    await replica.pull();
    expect(names()).toEqual(['Region 1', 'Region 2']);
  });
});
