import { beforeEach, describe, expect, it } from 'vitest';
import type { ListPage, ListsGateway } from '#graph/gateway.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import type { Replica } from '#replica/replica.ts';
import type { ReplicaStore } from '#replica/replicaStore.ts';
import { aRegion } from '../factories/entities.ts';
import { aKey } from '../factories/values.ts';
import { inMemoryLists, type InMemoryLists } from '../fakes/inMemoryLists.ts';
import { colleague, fields, offline, open, slowly } from './twoRegions.ts';

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

describe('a first reading', () => {
  it('[Y5] tells how many rows have arrived, and that figures over them would be wrong', async () => {
    const lists = regions(5, 2);
    await opened(lists);
    expect(condition()).toEqual({ kind: 'filling', rows: 0 });
    const heard: unknown[] = [];
    replica.subscribe(() => heard.push([replica.freshness(), condition()]));
    await replica.pull();
    expect(heard).toContainEqual([
      { kind: 'pulling', hasContent: false, rows: 2 },
      { kind: 'filling', rows: 2 },
    ]);
    expect(heard).toContainEqual([
      { kind: 'pulling', hasContent: false, rows: 4 },
      { kind: 'filling', rows: 4 },
    ]);
    expect(heard.at(-1)).toEqual([{ kind: 'fresh' }, { kind: 'whole' }]);
  });

  it('[Y3] that fails on the way goes on where it stopped', async () => {
    const lists = regions(6, 2);
    let pages = 0;
    const failing: ListsGateway['pull'] = (asked) => {
      const page = async (each: ListPage) => {
        await asked.page(each);
        pages += 1;
        if (pages === 2) throw offline;
      };
      return lists.pull({ ...asked, page });
    };
    await opened({ ...lists, pull: failing });
    await replica.pull();
    expect(replica.freshness()).toMatchObject({ kind: 'failed', failure: offline, hasContent: false });
    expect(names()).toHaveLength(4);

    const asked: unknown[] = [];
    const watched: ListsGateway['pull'] = (request) => {
      asked.push(request.marks.get('Regioner'));
      return lists.pull(request);
    };
    await opened({ ...lists, pull: watched });
    expect(condition()).toEqual({ kind: 'filling', rows: 4 });
    await replica.pull();
    expect(asked).toMatchObject([{ isWhole: false }]);
    expect(names()).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Region ${number}`));
    expect(condition()).toEqual({ kind: 'whole' });
  });

  it('[Y4] that is stopped keeps what has arrived, and is no failure', async () => {
    const lists = regions(6, 2);
    await opened(lists);
    const leave = replica.subscribe(() => {
      if (names().length === 4) replica.stopPulling();
    });
    await replica.pull();
    expect(replica.freshness()).toEqual({ kind: 'starting' });
    expect(names()).toHaveLength(4);
    leave();
    await replica.pull();
    expect(replica.freshness()).toEqual({ kind: 'fresh' });
    expect(names()).toHaveLength(6);
  });

  it('[Y8] [F24] ends right when rows are made and deleted while it walks', async () => {
    const lists = regions(6, 2);
    await opened(lists);
    let pages = 0;
    replica.subscribe(() => {
      if (replica.freshness().kind !== 'pulling' || names().length === 0 || (pages += 1) !== 1) return;
      lists.handDelete('Regioner', '1');
      lists.handDelete('Regioner', '6');
      lists.handAdd('Regioner', fields(region(7)), colleague);
      lists.handEdit('Regioner', '2', { Title: 'Ny' }, colleague);
    });
    await replica.pull();
    await replica.pull();
    expect(names()).toEqual(['Ny', 'Region 3', 'Region 4', 'Region 5', 'Region 7']);
  });

  it('[F23] counts a row that comes on two pages once, as it was last', async () => {
    const [first, second] = [regions(1).rows('Regioner'), regions(1)];
    const newer = second.handEdit('Regioner', '1', { Title: 'Ny' }, colleague);
    const page = { list: 'Regioner', removed: [], covers: 'everything' as const };
    await opened({
      ...second,
      pull: async (asked) => {
        await asked.page({ ...page, rows: [newer], cursor: 'a', isFirst: true, isLast: false });
        await asked.page({ ...page, rows: first, cursor: 'b', isFirst: false, isLast: true });
      },
    });
    await replica.pull();
    expect(replica.workspace().regions.all.map(({ value }) => value.name)).toEqual(['Region 1']);
  });
});

describe('of two states of a row', () => {
  it('[Y11] the later one stands when a colleague wrote between our write and the answer to a pull', async () => {
    const lists = regions(2);
    await opened(lists);
    await replica.pull();
    const slow = slowly(lists);
    await opened(slow.gateway);
    const base = replica.workspace().regions.byKey(region(1).key);
    if (!base) throw new Error('The region is not there.');
    await replica.commit([{ kind: 'update', list: 'regions', base, value: { ...base.value, name: 'Min' } }]);
    lists.handEdit('Regioner', '1', { Title: 'Deras' }, colleague);
    const pulling = replica.pull();
    slow.letGo();
    await pulling;
    expect(names()).toEqual(['Deras', 'Region 2']);
  });

  it('[F30] a row that comes back from the recycle bin is there again', async () => {
    const lists = regions(2);
    const [row] = lists.rows('Regioner');
    if (!row) throw new Error('The row is not there.');
    const page = { list: 'Regioner', covers: 'changes' as const, isFirst: true, isLast: true };
    const answers: readonly Omit<ListPage, keyof typeof page>[] = [
      { rows: [], removed: ['1', '77'], cursor: 'b' },
      { rows: [row], removed: [], cursor: 'c' },
    ];
    await opened(lists);
    await replica.pull();
    const next = answers.values();
    const pull: ListsGateway['pull'] = async (asked) => {
      const { value } = next.next();
      if (value) await asked.page({ ...page, ...value });
    };
    await opened({ ...lists, pull });
    await replica.pull();
    expect(names()).toEqual(['Region 2']);
    await replica.pull();
    expect(names()).toEqual(['Region 1', 'Region 2']);
  });
});

describe('killed at any statement', () => {
  /** A store that dies with its page after so many steps; what it had taken by then is there for the next start. */
  const dyingAfter = (steps: number, kept: ReplicaStore): ReplicaStore => {
    let left = steps;
    const step = () => (left-- > 0 ? Promise.resolve() : new Promise<void>(() => undefined));
    const apply: ReplicaStore['apply'] = async (changes) => {
      await step();
      const leftOut = await kept.apply(changes);
      await step();
      return leftOut;
    };
    return { read: kept.read, apply };
  };

  it('[Y3] [F32] between page and store, the next start ends with the same content', async () => {
    const lists = regions(9, 2);
    const ends = new Set<string>();
    for (let steps = 0; !ends.has('ended'); steps += 1) {
      store = memoryStore();
      const dying = await open(dyingAfter(steps, store), () => Promise.resolve(lists));
      const dead = new Promise<string>((resolve) => setTimeout(resolve, 20, 'dead'));
      ends.add(await Promise.race([dying.pull().then(() => 'ended'), dead]));
      await opened(lists);
      await replica.pull();
      expect(names()).toEqual(Array.from({ length: 9 }, (_, index) => `Region ${index + 1}`));
      expect(condition()).toEqual({ kind: 'whole' });
    }
    expect(ends).toEqual(new Set(['dead', 'ended']));
  });
});
