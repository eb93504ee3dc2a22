import { beforeEach, describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criterion.ts';
import type { Change, Held } from '#domain/workspace.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryOutboxStore, type OutboxStore } from '#replica/outbox/outboxStore.ts';
import type { Replica } from '#replica/replica.ts';
import { aCriterion } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { inMemoryLists, type InMemoryLists } from '../fakes/inMemoryLists.ts';
import {
  down,
  failing,
  keptIn,
  kinds,
  lineTo,
  openPage,
  settled,
  states,
  timers,
  type Line,
  type Timers,
} from './outboxWorld.ts';
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
  line.sent.length = 0;
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
const inList = () => lists.rows(LIST)[0]?.fields;
const only = (of: Replica) => of.outbox()[0]?.id ?? '';

describe('a row that somebody else wrote first', () => {
  it('[O10] [O13] [F41] has both edits when they are of different columns, and who wrote theirs is told', async () => {
    const change = edited(page, { title: 'Min', text: 'ett\ntvå\nTRE' });
    lists.handEdit(LIST, '1', { Vagledning: 'Deras', Kravtext: 'ETT\r\ntvå\r\ntre' }, colleague);
    expect(await page.commit([change])).toMatchObject([
      { kind: 'merged', taken: ['Kravtext', 'Vagledning'], by: colleague },
    ]);
    expect(line.sent).toEqual(['update', 'read', 'update']);
    expect(inList()).toMatchObject({ Title: 'Min', Kravtext: 'ETT\ntvå\nTRE', Vagledning: 'Deras' });
    expect(held(page).value).toMatchObject({ title: 'Min', guidance: 'Deras' });
  });

  it('[O16] [F42] collides in what both changed; nothing is written, nothing typed is lost, theirs is shown', async () => {
    const change = edited(page, { title: 'Min', guidance: 'Mitt stöd' });
    lists.handEdit(LIST, '1', { Title: 'Deras' }, colleague);
    const [outcome] = await page.commit([change]);
    const collisions = [{ column: 'Title', base: criterion.title, mine: 'Min', theirs: 'Deras' }];
    expect(outcome).toMatchObject({
      kind: 'conflict',
      pending: only(page),
      isGone: false,
      by: colleague,
      collisions,
      theirs: { value: { title: 'Deras' }, written: colleague },
    });
    expect(inList()).toMatchObject({ Title: 'Deras' });
    expect(inList()).not.toHaveProperty('Vagledning');
    expect(held(page).value.title).toBe('Deras');
    const next = await opened();
    expect(next.outbox()).toMatchObject([
      {
        change: { value: { title: 'Min', guidance: 'Mitt stöd' } },
        state: { kind: 'collision', collisions, by: colleague },
      },
    ]);
  });

  it.each([
    ['mine', 'mine', 'Min'],
    ['theirs', 'theirs', 'Deras'],
    ['a text of the person’s own', { text: 'Vår' }, 'Vår'],
  ] as const)('[O16] stands as the person chooses: %s', async (_case, choice, title) => {
    const change = edited(page, { title: 'Min', guidance: 'Mitt stöd' });
    lists.handEdit(LIST, '1', { Title: 'Deras', Motiv: 'Deras motiv' }, colleague);
    await page.commit([change]);
    page = await opened();
    expect(await page.resolve(only(page), {})).toMatchObject({ kind: 'conflict' });
    expect(await page.resolve(only(page), { Title: choice })).toMatchObject({ kind: 'written' });
    expect(inList()).toMatchObject({ Title: title, Vagledning: 'Mitt stöd', Motiv: 'Deras motiv' });
    expect(page.outbox()).toEqual([]);
  });

  it('[O16] collides again when it was written once more while the person chose', async () => {
    const change = edited(page, { title: 'Min' });
    lists.handEdit(LIST, '1', { Title: 'Deras' }, colleague);
    await page.commit([change]);
    lists.handEdit(LIST, '1', { Title: 'Senare' }, colleague);
    expect(await page.resolve(only(page), { Title: 'mine' })).toMatchObject({
      kind: 'conflict',
      collisions: [{ column: 'Title', base: 'Deras', mine: 'Min', theirs: 'Senare' }],
    });
    expect(states(page)).toEqual(['collision']);
    expect(await page.discard(only(page))).toBe('takenBack');
    expect([states(page), await keptIn(store)]).toEqual([[], []]);
    expect(inList()).toMatchObject({ Title: 'Senare' });
  });

  it('[O12] never carries a decision over a text that changed, nor a text into a row that was decided on', async () => {
    const decision = edited(page, { status: 'inReview' });
    lists.handEdit(LIST, '1', { Kravtext: 'Något annat' }, colleague);
    expect(await page.commit([decision])).toMatchObject([
      { kind: 'conflict', collisions: [{ column: 'Status', mine: 'Granskning', over: 'Kravtext' }] },
    ]);
    await page.discard(only(page));
    const text = edited(page, { text: 'Min text' });
    lists.handEdit(LIST, '1', { Status: 'Fastställd' }, colleague);
    expect(await page.commit([text])).toMatchObject([
      { kind: 'conflict', collisions: [{ column: 'Kravtext', mine: 'Min text', over: 'Status' }] },
    ]);
    expect(inList()).toMatchObject({ Kravtext: 'Något annat', Status: 'Fastställd' });
  });

  it('[O13] [F16] is merged at most five times in a row, with pauses; then the change waits and goes on later', async () => {
    let number = 0;
    line.fault = (method, _name, answered) => {
      if (method === 'update') lists.handEdit(LIST, '1', { Motiv: `Deras ${String((number += 1))}` }, colleague);
      return answered();
    };
    const [outcome] = await page.commit([edited(page, { title: 'Min' })]);
    expect(outcome).toMatchObject({ kind: 'queued', failure: { kind: 'rowChanged' } });
    expect(line.sent.filter((method) => method === 'update')).toHaveLength(6);
    expect(pace.waits).toHaveLength(4);
    line.fault = undefined;
    await page.pull();
    await settled();
    expect(page.outbox()).toEqual([]);
    expect(inList()).toMatchObject({ Title: 'Min', Motiv: 'Deras 6' });
  });

  it('[O2] [O16] only the edit that collides is asked about; a later one on top of it waits behind it', async () => {
    line.fault = failing(down);
    await page.commit([edited(page, { evidence: 'Mitt' })]);
    await page.commit([edited(page, { title: 'Min' })]);
    await page.commit([edited(page, { guidance: 'Stöd' })]);
    lists.handEdit(LIST, '1', { Title: 'Deras' }, colleague);
    line.fault = undefined;
    await page.retry();
    expect(page.outbox()).toMatchObject([
      { change: { value: { title: 'Min' } }, state: { kind: 'collision', collisions: [{ column: 'Title' }] } },
      { change: { value: { guidance: 'Stöd' } }, state: { kind: 'behind', id: only(page) } },
    ]);
    expect(inList()).toMatchObject({ Title: 'Deras', Verifikat: 'Mitt' });
    expect(held(page).value).toMatchObject({ title: 'Deras', guidance: '' });
    await page.discard(only(page));
    await settled();
    expect(page.outbox()).toEqual([]);
    expect(inList()).toMatchObject({ Title: 'Deras', Vagledning: 'Stöd' });
  });

  it('[O14] counts as written when it has the same already', async () => {
    const change = edited(page, { title: 'Samma', status: 'inReview' });
    lists.handEdit(LIST, '1', { Title: 'Samma', Status: 'Granskning' }, colleague);
    expect(kinds(await page.commit([change]))).toEqual(['written']);
    expect(line.sent).toEqual(['update', 'read']);
  });
});

describe('a day offline', () => {
  it('[O1] [O10] [F45] ends with three hundred remote changes and every edit either merged or asked about', async () => {
    const many = Array.from({ length: 60 }, (_none, index) =>
      aCriterion({
        key: aKey(1000 + index),
        id: aCriterionId(`REG-INK-${String(200 + index)}`),
        title: `Kriterium ${String(index)}`,
        status: 'draft',
      }),
    );
    lists = inMemoryLists({ lists: { [LIST]: many.map(rowCodecs.criteria.write) } });
    line = lineTo(lists);
    page = await opened();
    line.fault = failing(down);
    for (const { key } of many) {
      const base = page.workspace().criteria.byKey(key);
      if (base) await page.commit([{ kind: 'update', list: 'criteria', base, value: { ...base.value, title: 'Min' } }]);
    }
    for (let change = 0; change < 300; change += 1) {
      const id = String((change % 60) + 1);
      const fields = change % 60 < 10 ? { Title: `Deras ${String(change)}` } : { Motiv: `Deras ${String(change)}` };
      lists.handEdit(LIST, id, fields, colleague);
    }
    page = await opened();
    expect(page.outbox()).toHaveLength(60);
    line.fault = undefined;
    await page.pull();
    await settled();
    await page.retry();
    expect(states(page)).toEqual(Array(10).fill('collision'));
    const rows = lists.rows(LIST).map(({ fields }) => fields);
    expect(rows.filter(({ Title }) => Title === 'Min')).toHaveLength(50);
    expect(rows.filter(({ Motiv }) => String(Motiv).startsWith('Deras'))).toHaveLength(50);
    expect(page.outbox().every(({ change }) => change?.list === 'criteria' && change.value.title === 'Min')).toBe(true);
  });
});
