import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { Replica } from '#replica/replica.ts';
import { aCriterion } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { inMemoryLists } from '../fakes/inMemoryLists.ts';
import { down, failing, keptIn, kinds, lineTo, settled, states } from './outboxWorld.ts';
import { CRITERIA, criterionAtHand } from './outboxAtHand.ts';
import { colleague } from './twoRegions.ts';

const criterion = aCriterion({ status: 'draft', text: 'ett\ntvå\ntre' });
const at = criterionAtHand(criterion);

const only = (of: Replica) => of.outbox()[0]?.id ?? '';

describe('a row that somebody else wrote first', () => {
  it('[O10] [O13] [F41] has both edits when they are of different columns, and who wrote theirs is told', async () => {
    const change = at.edited(at.page, { title: 'Min', text: 'ett\ntvå\nTRE' });
    at.lists.handEdit(CRITERIA, '1', { Vagledning: 'Deras', Kravtext: 'ETT\r\ntvå\r\ntre' }, colleague);
    expect(await at.page.commit([change])).toMatchObject([
      { kind: 'merged', taken: ['Kravtext', 'Vagledning'], by: colleague },
    ]);
    expect(at.line.sent).toEqual(['update', 'read', 'update']);
    expect(at.inList()).toMatchObject({ Title: 'Min', Kravtext: 'ETT\ntvå\nTRE', Vagledning: 'Deras' });
    expect(at.held(at.page).value).toMatchObject({ title: 'Min', guidance: 'Deras' });
  });

  it('[O16] [F42] collides in what both changed; nothing is written, nothing typed is lost, theirs is shown', async () => {
    const change = at.edited(at.page, { title: 'Min', guidance: 'Mitt stöd' });
    at.lists.handEdit(CRITERIA, '1', { Title: 'Deras' }, colleague);
    const [outcome] = await at.page.commit([change]);
    const collisions = [{ column: 'Title', base: criterion.title, mine: 'Min', theirs: 'Deras' }];
    expect(outcome).toMatchObject({
      kind: 'conflict',
      pending: only(at.page),
      isGone: false,
      by: colleague,
      collisions,
      theirs: { value: { title: 'Deras' }, written: colleague },
    });
    expect(at.inList()).toMatchObject({ Title: 'Deras' });
    expect(at.inList()).not.toHaveProperty('Vagledning');
    expect(at.held(at.page).value.title).toBe('Deras');
    const next = await at.opened();
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
    const change = at.edited(at.page, { title: 'Min', guidance: 'Mitt stöd' });
    at.lists.handEdit(CRITERIA, '1', { Title: 'Deras', Motiv: 'Deras motiv' }, colleague);
    await at.page.commit([change]);
    at.page = await at.opened();
    expect(await at.page.resolve(only(at.page), {})).toMatchObject({ kind: 'conflict' });
    expect(await at.page.resolve(only(at.page), { Title: choice })).toMatchObject({ kind: 'written' });
    expect(at.inList()).toMatchObject({ Title: title, Vagledning: 'Mitt stöd', Motiv: 'Deras motiv' });
    expect(at.page.outbox()).toEqual([]);
  });

  it('[O16] collides again when it was written once more while the person chose', async () => {
    const change = at.edited(at.page, { title: 'Min' });
    at.lists.handEdit(CRITERIA, '1', { Title: 'Deras' }, colleague);
    await at.page.commit([change]);
    at.lists.handEdit(CRITERIA, '1', { Title: 'Senare' }, colleague);
    expect(await at.page.resolve(only(at.page), { Title: 'mine' })).toMatchObject({
      kind: 'conflict',
      collisions: [{ column: 'Title', base: 'Deras', mine: 'Min', theirs: 'Senare' }],
    });
    expect(states(at.page)).toEqual(['collision']);
    expect(await at.page.discard(only(at.page))).toBe('takenBack');
    expect([states(at.page), await keptIn(at.store)]).toEqual([[], []]);
    expect(at.inList()).toMatchObject({ Title: 'Senare' });
  });

  it('[O12] never carries a decision over a text that changed, nor a text into a row that was decided on', async () => {
    const decision = at.edited(at.page, { status: 'inReview' });
    at.lists.handEdit(CRITERIA, '1', { Kravtext: 'Något annat' }, colleague);
    expect(await at.page.commit([decision])).toMatchObject([
      { kind: 'conflict', collisions: [{ column: 'Status', mine: 'Granskning', over: 'Kravtext' }] },
    ]);
    await at.page.discard(only(at.page));
    const text = at.edited(at.page, { text: 'Min text' });
    at.lists.handEdit(CRITERIA, '1', { Status: 'Fastställd' }, colleague);
    expect(await at.page.commit([text])).toMatchObject([
      { kind: 'conflict', collisions: [{ column: 'Kravtext', mine: 'Min text', over: 'Status' }] },
    ]);
    expect(at.inList()).toMatchObject({ Kravtext: 'Något annat', Status: 'Fastställd' });
  });

  it('[O13] [F16] is merged at most five times in a row, with pauses; then the change waits and goes on later', async () => {
    let number = 0;
    at.line.fault = (method, _name, answered) => {
      if (method === 'update') at.lists.handEdit(CRITERIA, '1', { Motiv: `Deras ${String((number += 1))}` }, colleague);
      return answered();
    };
    const [outcome] = await at.page.commit([at.edited(at.page, { title: 'Min' })]);
    expect(outcome).toMatchObject({ kind: 'queued', failure: { kind: 'rowChanged' } });
    expect(at.line.sent.filter((method) => method === 'update')).toHaveLength(6);
    expect(at.pace.waits).toHaveLength(4);
    at.line.fault = undefined;
    await at.page.pull();
    await settled();
    expect(at.page.outbox()).toEqual([]);
    expect(at.inList()).toMatchObject({ Title: 'Min', Motiv: 'Deras 6' });
  });

  it('[O2] [O16] only the edit that collides is asked about; a later one on top of it waits behind it', async () => {
    at.line.fault = failing(down);
    await at.page.commit([at.edited(at.page, { evidence: 'Mitt' })]);
    await at.page.commit([at.edited(at.page, { title: 'Min' })]);
    await at.page.commit([at.edited(at.page, { guidance: 'Stöd' })]);
    at.lists.handEdit(CRITERIA, '1', { Title: 'Deras' }, colleague);
    at.line.fault = undefined;
    await at.page.retry();
    expect(at.page.outbox()).toMatchObject([
      { change: { value: { title: 'Min' } }, state: { kind: 'collision', collisions: [{ column: 'Title' }] } },
      { change: { value: { guidance: 'Stöd' } }, state: { kind: 'behind', id: only(at.page) } },
    ]);
    expect(at.inList()).toMatchObject({ Title: 'Deras', Verifikat: 'Mitt' });
    expect(at.held(at.page).value).toMatchObject({ title: 'Deras', guidance: '' });
    await at.page.discard(only(at.page));
    await settled();
    expect(at.page.outbox()).toEqual([]);
    expect(at.inList()).toMatchObject({ Title: 'Deras', Vagledning: 'Stöd' });
  });

  it('[O14] counts as written when it has the same already', async () => {
    const change = at.edited(at.page, { title: 'Samma', status: 'inReview' });
    at.lists.handEdit(CRITERIA, '1', { Title: 'Samma', Status: 'Granskning' }, colleague);
    expect(kinds(await at.page.commit([change]))).toEqual(['written']);
    expect(at.line.sent).toEqual(['update', 'read']);
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
    at.lists = inMemoryLists({ lists: { [CRITERIA]: many.map(rowCodecs.criteria.write) } });
    at.line = lineTo(at.lists);
    at.page = await at.opened();
    at.line.fault = failing(down);
    for (const { key } of many) {
      const base = at.page.workspace().criteria.byKey(key);
      if (base)
        await at.page.commit([{ kind: 'update', list: 'criteria', base, value: { ...base.value, title: 'Min' } }]);
    }
    for (let change = 0; change < 300; change += 1) {
      const id = String((change % 60) + 1);
      const fields = change % 60 < 10 ? { Title: `Deras ${String(change)}` } : { Motiv: `Deras ${String(change)}` };
      at.lists.handEdit(CRITERIA, id, fields, colleague);
    }
    at.page = await at.opened();
    expect(at.page.outbox()).toHaveLength(60);
    at.line.fault = undefined;
    await at.page.pull();
    await settled();
    await at.page.retry();
    expect(states(at.page)).toEqual(Array(10).fill('collision'));
    const rows = at.lists.rows(CRITERIA).map(({ fields }) => fields);
    expect(rows.filter(({ Title }) => Title === 'Min')).toHaveLength(50);
    expect(rows.filter(({ Motiv }) => String(Motiv).startsWith('Deras'))).toHaveLength(50);
    expect(at.page.outbox().every(({ change }) => change?.list === 'criteria' && change.value.title === 'Min')).toBe(
      true,
    );
  });
});
