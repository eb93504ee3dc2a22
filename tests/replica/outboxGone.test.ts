import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { Replica } from '#replica/replica.ts';
import { aCriterion } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { inMemoryLists } from '../fakes/inMemoryLists.ts';
import { kinds, lineTo, openPage } from './outboxWorld.ts';
import { CRITERIA, criterionAtHand } from './outboxAtHand.ts';
import { colleague } from './twoRegions.ts';

const criterion = aCriterion({ status: 'draft', text: 'ett\ntvå\ntre' });
const at = criterionAtHand(criterion);

const only = (of: Replica) => of.outbox()[0]?.id ?? '';

describe('a row that is gone', () => {
  it('[O15] [F14] collides as a whole, and is made again with the same key when the person says so', async () => {
    const change = at.edited(at.page, { title: 'Min' });
    at.lists.handDelete(CRITERIA, '1');
    expect(await at.page.commit([change])).toMatchObject([
      { kind: 'conflict', isGone: true, theirs: undefined, collisions: [] },
    ]);
    at.page = await at.opened();
    expect(at.page.workspace().criteria.all).toEqual([]);
    expect(await at.page.resolve(only(at.page), {})).toMatchObject({ kind: 'written' });
    expect(at.lists.rows(CRITERIA)).toMatchObject([{ fields: { Nyckel: criterion.key, Title: 'Min' } }]);
    expect(at.held(at.page).value).toEqual({ ...criterion, title: 'Min' });
  });

  it('[O15] [F14] is changed, not made, when it has been restored while the person chose', async () => {
    const change = at.edited(at.page, { title: 'Min', text: 'min text' });
    at.lists.handDelete(CRITERIA, '1');
    await at.page.commit([change]);
    at.lists.handAdd(CRITERIA, { ...rowCodecs.criteria.write(criterion), Motiv: 'Deras' }, colleague);
    expect(await at.page.resolve(only(at.page), {})).toMatchObject({ kind: 'merged', taken: ['Motiv'] });
    expect(at.lists.rows(CRITERIA)).toMatchObject([{ fields: { Title: 'Min', Kravtext: 'min text', Motiv: 'Deras' } }]);
    expect(at.page.outbox()).toEqual([]);
  });

  it('[O15] [O16] is asked about when it has been restored with another text in the same column', async () => {
    const change = at.edited(at.page, { title: 'Min' });
    at.lists.handDelete(CRITERIA, '1');
    await at.page.commit([change]);
    at.lists.handAdd(CRITERIA, { ...rowCodecs.criteria.write(criterion), Title: 'Deras' }, colleague);
    expect(await at.page.resolve(only(at.page), {})).toMatchObject({
      kind: 'conflict',
      isGone: false,
      collisions: [{ column: 'Title', base: criterion.title, mine: 'Min', theirs: 'Deras' }],
    });
    expect(at.lists.rows(CRITERIA)).toMatchObject([{ fields: { Title: 'Deras' } }]);
    expect(at.page.outbox()).toMatchObject([{ change: { value: { title: 'Min' } }, state: { kind: 'collision' } }]);
  });

  it('[O15] is found by its key when its list was made anew and another row has its number', async () => {
    const change = at.edited(at.page, { title: 'Min' });
    const other = aCriterion({ key: aKey(301), id: aCriterionId('REG-INK-099'), title: 'En annan' });
    at.lists = inMemoryLists({
      lists: { [CRITERIA]: [other, { ...criterion, title: criterion.title }].map(rowCodecs.criteria.write) },
    });
    const [first] = at.lists.rows(CRITERIA);
    // The other row has been written so often that its eTag is none of those that are known here.
    if (first) at.lists.handEdit(CRITERIA, first.id, { Motiv: 'x' }, colleague);
    at.line = lineTo(at.lists);
    at.page = await openPage(at.line.gateway, { pace: at.pace });
    expect(kinds(await at.page.commit([change]))).toEqual(['written']);
    expect(at.lists.rows(CRITERIA).map(({ fields }) => fields['Title'])).toEqual(['En annan', 'Min']);
  });
});
