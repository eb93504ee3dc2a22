import { beforeEach, describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criterion.ts';
import type { Change, Held } from '#domain/workspace.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryOutboxStore, type OutboxStore } from '#replica/outbox/outboxStore.ts';
import type { Replica } from '#replica/replica.ts';
import { aCriterion } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { inMemoryLists, type InMemoryLists } from '../fakes/inMemoryLists.ts';
import { kinds, lineTo, openPage, settled, timers, type Line, type Timers } from './outboxWorld.ts';
import { colleague } from './twoRegions.ts';

const criterion = aCriterion({ status: 'draft', text: 'ett\ntvå\ntre' });
const LIST = 'Kriterier';

let lists: InMemoryLists;
let line: Line;
let store: OutboxStore;
let pace: Timers;
let page: Replica;
const opened = async () => {
  const next = await openPage(line.gateway, { outbox: store, pace });
  await next.pull();
  await settled();
  return next;
};
beforeEach(async () => {
  lists = inMemoryLists({ lists: { [LIST]: [rowCodecs.criteria.write(criterion)] } });
  line = lineTo(lists);
  store = memoryOutboxStore();
  pace = timers();
  page = await opened();
});

const held = (of: Replica): Held<Criterion> => {
  const row = of.workspace().criteria.byKey(criterion.key);
  if (!row) throw new Error('The criterion is not there.');
  return row;
};
const edited = (of: Replica, over: Partial<Criterion>): Change => {
  const base = held(of);
  return { kind: 'update', list: 'criteria', base, value: { ...base.value, ...over } };
};
const only = (of: Replica) => of.outbox()[0]?.id ?? '';

describe('a row that is gone', () => {
  it('[O15] [F14] collides as a whole, and is made again with the same key when the person says so', async () => {
    const change = edited(page, { title: 'Min' });
    lists.handDelete(LIST, '1');
    expect(await page.commit([change])).toMatchObject([
      { kind: 'conflict', isGone: true, theirs: undefined, collisions: [] },
    ]);
    page = await opened();
    expect(page.workspace().criteria.all).toEqual([]);
    expect(await page.resolve(only(page), {})).toMatchObject({ kind: 'written' });
    expect(lists.rows(LIST)).toMatchObject([{ fields: { Nyckel: criterion.key, Title: 'Min' } }]);
    expect(held(page).value).toEqual({ ...criterion, title: 'Min' });
  });

  it('[O15] [F14] is changed, not made, when it has been restored while the person chose', async () => {
    const change = edited(page, { title: 'Min', text: 'min text' });
    lists.handDelete(LIST, '1');
    await page.commit([change]);
    lists.handAdd(LIST, { ...rowCodecs.criteria.write(criterion), Motiv: 'Deras' }, colleague);
    expect(await page.resolve(only(page), {})).toMatchObject({ kind: 'merged', taken: ['Motiv'] });
    expect(lists.rows(LIST)).toMatchObject([{ fields: { Title: 'Min', Kravtext: 'min text', Motiv: 'Deras' } }]);
    expect(page.outbox()).toEqual([]);
  });

  it('[O15] [O16] is asked about when it has been restored with another text in the same column', async () => {
    const change = edited(page, { title: 'Min' });
    lists.handDelete(LIST, '1');
    await page.commit([change]);
    lists.handAdd(LIST, { ...rowCodecs.criteria.write(criterion), Title: 'Deras' }, colleague);
    expect(await page.resolve(only(page), {})).toMatchObject({
      kind: 'conflict',
      isGone: false,
      collisions: [{ column: 'Title', base: criterion.title, mine: 'Min', theirs: 'Deras' }],
    });
    expect(lists.rows(LIST)).toMatchObject([{ fields: { Title: 'Deras' } }]);
    expect(page.outbox()).toMatchObject([{ change: { value: { title: 'Min' } }, state: { kind: 'collision' } }]);
  });

  it('[O15] is found by its key when its list was made anew and another row has its number', async () => {
    const change = edited(page, { title: 'Min' });
    const other = aCriterion({ key: aKey(301), id: aCriterionId('REG-INK-099'), title: 'En annan' });
    lists = inMemoryLists({
      lists: { [LIST]: [other, { ...criterion, title: criterion.title }].map(rowCodecs.criteria.write) },
    });
    const [first] = lists.rows(LIST);
    // The other row has been written so often that its eTag is none of those that are known here.
    if (first) lists.handEdit(LIST, first.id, { Motiv: 'x' }, colleague);
    line = lineTo(lists);
    page = await openPage(line.gateway, { pace });
    expect(kinds(await page.commit([change]))).toEqual(['written']);
    expect(lists.rows(LIST).map(({ fields }) => fields['Title'])).toEqual(['En annan', 'Min']);
  });
});
