import { describe, expect, it } from 'vitest';
import { browseCriteria as browseWith, recentlyChanged, type BrowseQuery } from '#usecases/browseCriteria.ts';
import { criteriaSearch } from '#usecases/criteriaIndex.ts';
import type { Actor } from '#domain/role.ts';
import type { Workspace } from '#domain/workspace.ts';
import { aCriterion, anActor, aProductGroup, aWorkspace, held } from '../factories/entities.ts';
import { aCriterionId, aGroup, aKey, anEmail, anInstant } from '../factories/values.ts';

const browseCriteria = (over: Workspace, actor: Actor, query: BrowseQuery) =>
  browseWith(over, actor, query, criteriaSearch);
const written = (at: string) => ({ written: { email: anEmail(), name: 'Arbetsgruppsmedlem', at: anInstant(at) } });
const handskar = held(
  aCriterion({
    key: aKey(1),
    id: aCriterionId('REG-HAN-001'),
    title: 'Ångtäta PVC-fria undersökningshandskar',
    productGroups: [aGroup('HAN')],
    text: 'Handskarna får inte innehålla ftalater över 0,1 viktprocent.',
    status: 'published',
  }),
  written('2026-03-01T10:00:00Z'),
);
const textil = held(
  aCriterion({
    key: aKey(2),
    id: aCriterionId('UHM-TEX-001'),
    title: 'Zinkfri textil',
    source: { id: '10699', version: 2, url: undefined },
    productGroups: [aGroup('TEX')],
    level: 'advanced',
    text: 'Formaldehyd högst 20 ppm.',
    status: 'draft',
  }),
  written('2026-03-03T10:00:00Z'),
);
const oljor = held(
  aCriterion({
    key: aKey(3),
    id: aCriterionId('REG-OLJ-001'),
    title: 'Återvunna oljor',
    level: undefined,
    kind: 'award',
    productGroups: [aGroup('OLJ')],
    text: '',
  }),
  written('2026-03-02T10:00:00Z'),
);
const workspace = aWorkspace({
  criteria: [handskar, textil, oljor],
  productGroups: [aProductGroup({ code: aGroup('TEX'), name: 'Arbetskläder' })],
});
const ids = (query: Partial<BrowseQuery>, actor = anActor('coordinator')) =>
  browseCriteria(workspace, actor, { text: '', filters: {}, sort: 'relevance', ...query }).rows.map(
    (row) => row.held.value.id,
  );

describe('browsing criteria', () => {
  it('[K9] shows readers what is published and nobody without a role anything', () => {
    expect(ids({}, anActor('reader'))).toEqual(['REG-HAN-001']);
    expect(ids({}, anActor('regionContact'))).toHaveLength(3);
    expect(ids({}, anActor('external'))).toEqual([]);
    expect(ids({}, anActor('nobody'))).toEqual([]);
  });

  it.each([
    ['an inflected word', 'handske', ['REG-HAN-001']],
    ['the beginning of a word', 'formald', ['UHM-TEX-001']],
    ['a slip of the keyboard', 'undersöknigshandskar', ['REG-HAN-001']],
    ['a part of a hyphened word or a compound', 'fria', ['UHM-TEX-001', 'REG-HAN-001']],
    ['a number as it is written', '0,1', ['REG-HAN-001']],
    ['the name of its product group', 'arbetskläd', ['UHM-TEX-001']],
    ['an id', 'reg-olj-001', ['REG-OLJ-001']],
    ['a national id with version', '10699:2', ['UHM-TEX-001']],
    ['a word among quotes and odd characters', '"handskar\' OR (1=1) \\', ['REG-HAN-001']],
    ['something that is not there', 'raketbränsle', []],
  ])('[K10] finds by %s', (_what, text, found) => {
    expect(ids({ text })).toEqual(found);
  });

  it('[K12] finds each level of a national criterion, which have one id and version', () => {
    const source = { id: '10699', version: 2, url: undefined };
    const levels = (['core', 'advanced'] as const).map((level, at) =>
      held(aCriterion({ key: aKey(10 + at), id: aCriterionId(`UHM-TEX-01${at}`), source, level, text: level })),
    );
    const query = { text: '10699:2', filters: {}, sort: 'id' } as const;
    const found = browseCriteria(aWorkspace({ criteria: levels }), anActor('coordinator'), query);
    expect(found.rows.map(({ held: { value } }) => value.level)).toEqual(['core', 'advanced']);
  });

  it('[K10] counts each facet under the filters of the others', () => {
    const { facets, rows } = browseCriteria(workspace, anActor('coordinator'), {
      text: '',
      filters: { level: ['core'] },
      sort: 'id',
    });
    expect(rows).toHaveLength(1);
    expect(facets.level).toEqual([
      { value: 'core', count: 1 },
      { value: 'advanced', count: 1 },
      { value: 'none', count: 1 },
    ]);
    expect(facets.status).toEqual([{ value: 'published', count: 1 }]);
  });

  it('[K11] sorts as a Swedish dictionary does: å and ö after z', () => {
    expect(ids({ sort: 'title' })).toEqual(['UHM-TEX-001', 'REG-HAN-001', 'REG-OLJ-001']);
    expect(ids({ sort: 'title', descending: true })).toEqual(['REG-OLJ-001', 'REG-HAN-001', 'UHM-TEX-001']);
  });

  it('lists what was last written first', () => {
    expect(recentlyChanged(workspace, anActor('coordinator'), 2).map((row) => row.held.value.id)).toEqual([
      'UHM-TEX-001',
      'REG-OLJ-001',
    ]);
  });

  it('finds an edited row by its new words and no longer by its old ones', () => {
    const edited = held({ ...oljor.value, title: 'Kopieringspapper' }, { revision: '"3,2"' });
    const next = aWorkspace({ criteria: [handskar, textil, edited] });
    const search = (text: string) =>
      browseCriteria(next, anActor('coordinator'), { text, filters: {}, sort: 'relevance' }).rows.length;
    expect(ids({ text: 'återvunna' })).toHaveLength(1);
    expect(search('kopieringspapper')).toBe(1);
    expect(search('återvunna')).toBe(0);
  });

  it('finds it under the new name when a product group is renamed', () => {
    const search = (name: string, text: string) => {
      const productGroups = [aProductGroup({ code: aGroup('OLJ'), name })];
      const renamed = aWorkspace({ criteria: [handskar, textil, oljor], productGroups });
      return browseCriteria(renamed, anActor('coordinator'), { text, filters: {}, sort: 'relevance' }).rows.length;
    };
    expect([search('Kaffe', 'kaffe'), search('Kaffe', 'blöjor')]).toEqual([1, 0]);
    expect([search('Blöjor', 'kaffe'), search('Blöjor', 'blöjor')]).toEqual([0, 1]);
  });

  it('shows all that the person may see until what words are sought with is there', () => {
    const query = { text: 'handske', filters: {}, sort: 'relevance' } as const;
    expect(browseWith(workspace, anActor('coordinator'), query, undefined).rows).toHaveLength(3);
  });

  it('[W22] tells what was probably meant by a word that nobody wrote', () => {
    const browse = (text: string) =>
      browseCriteria(workspace, anActor('coordinator'), { text, filters: {}, sort: 'relevance' }).didYouMean;
    expect([browse('undersöknigshandskar'), browse('handske')]).toEqual(['undersökningshandskar', undefined]);
  });

  it('[W21] shows why a criterion was found, and its reason where it has no text', () => {
    const shown = criteriaSearch.snippets(workspace, 'ftalat olja');
    expect(shown(handskar.value).pieces.filter(({ why }) => why !== undefined)).toEqual([
      { text: 'ftalater', why: 'form' },
    ]);
    const reasoned = { ...oljor.value, rationale: 'Oljor bryts ned långsamt.' };
    expect(shown(reasoned).pieces[0]).toEqual({ text: 'Oljor', why: 'form' });
  });
});
