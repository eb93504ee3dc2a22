import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/role.ts';
import type { Workspace } from '#domain/workspace.ts';
import { openAnalyser } from '#language/analysis/openAnalyser.ts';
import { BUILT_IN_VOCABULARY } from '#language/analysis/vocabulary.ts';
import { openSearch } from '#language/search/searchIndex.ts';
import { wordsFound, type WordsFound } from '#language/search/wordsFound.ts';
import { browseCriteria, recentlyChanged, type BrowseQuery } from '#usecases/browseCriteria.ts';
import { libraryCriterion } from '#usecases/languageLibrary.ts';
import { aCriterion, anActor, aProductGroup, aWorkspace, held } from '../factories/entities.ts';
import { aCriterionId, aGroup, aKey, anEmail, anInstant } from '../factories/values.ts';

const analyser = openAnalyser({ lexicon: undefined, vocabulary: BUILT_IN_VOCABULARY });

/** As the worker does it, at once. */
function find(over: Workspace, text: string): WordsFound {
  const index = openSearch({ analyser, facets: [] });
  const criteria = over.criteria.all.map(({ value }) => libraryCriterion(over, value));
  index.put(criteria.map((criterion) => ({ ...criterion, groups: criterion.groupNames })));
  return wordsFound(index, text);
}

const browse = (over: Workspace, actor: Actor, query: Partial<BrowseQuery>) => {
  const asked = { text: '', filters: {}, sort: 'relevance', ...query } as const;
  return browseCriteria(over, actor, asked, asked.text === '' ? {} : { words: find(over, asked.text) });
};
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
  browse(workspace, actor, query).rows.map(({ value }) => value.id);

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
    const found = browse(aWorkspace({ criteria: levels }), anActor('coordinator'), { text: '10699:2', sort: 'id' });
    expect(found.rows.map(({ value }) => value.level)).toEqual(['core', 'advanced']);
  });

  it('[K10] counts each facet under the filters of the others', () => {
    const { facets, rows } = browse(workspace, anActor('coordinator'), { filters: { level: ['core'] }, sort: 'id' });
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
    expect(recentlyChanged(workspace, anActor('coordinator'), 2).map(({ value }) => value.id)).toEqual([
      'UHM-TEX-001',
      'REG-OLJ-001',
    ]);
  });

  it('finds an edited row by its new words and no longer by its old ones', () => {
    const edited = held({ ...oljor.value, title: 'Kopieringspapper' }, { revision: '"3,2"' });
    const next = aWorkspace({ criteria: [handskar, textil, edited] });
    const search = (text: string) => browse(next, anActor('coordinator'), { text }).rows.length;
    expect(ids({ text: 'återvunna' })).toHaveLength(1);
    expect(search('kopieringspapper')).toBe(1);
    expect(search('återvunna')).toBe(0);
  });

  it('finds it under the new name when a product group is renamed', () => {
    const search = (name: string, text: string) => {
      const productGroups = [aProductGroup({ code: aGroup('OLJ'), name })];
      const renamed = aWorkspace({ criteria: [handskar, textil, oljor], productGroups });
      return browse(renamed, anActor('coordinator'), { text }).rows.length;
    };
    expect([search('Kaffe', 'kaffe'), search('Kaffe', 'blöjor')]).toEqual([1, 0]);
    expect([search('Blöjor', 'kaffe'), search('Blöjor', 'blöjor')]).toEqual([0, 1]);
  });

  it('[K14] narrows nothing by words that are not answered yet, and says so', () => {
    const query = { text: 'handske', filters: { status: ['draft'] }, sort: 'relevance' } as const;
    const waiting = browseCriteria(workspace, anActor('coordinator'), query, {});
    expect([waiting.isSearching, waiting.rows.map(({ value }) => value.id)]).toEqual([true, ['UHM-TEX-001']]);
    expect(browse(workspace, anActor('coordinator'), query).isSearching).toBe(false);
    expect(browse(workspace, anActor('coordinator'), { text: ' ' }).isSearching).toBe(false);
  });

  it('leaves out what words found and nobody holds any more, or may see', () => {
    const words = { ids: ['01KE00000000000000000000ZZ', textil.value.key, handskar.value.key], didYouMean: undefined };
    const query = { text: 'x', filters: {}, sort: 'relevance' } as const;
    const shown = (role: 'coordinator' | 'reader') =>
      browseCriteria(workspace, anActor(role), query, { words }).rows.map(({ value }) => value.id);
    expect([shown('coordinator'), shown('reader')]).toEqual([['UHM-TEX-001', 'REG-HAN-001'], ['REG-HAN-001']]);
  });

  it('[K11] puts what is equal in the order asked for by id', () => {
    const levels = ['REG-HAN-1010', 'REG-HAN-909', 'REG-ZIN-001', 'REG-HAN-010'].map((id, at) =>
      held({ ...handskar.value, key: aKey(20 + at), id: aCriterionId(id), title: 'Samma' }),
    );
    const shown = (query: Partial<BrowseQuery>) =>
      browse(aWorkspace({ criteria: levels }), anActor('coordinator'), query).rows.map(({ value }) => value.id);
    const byId = ['REG-HAN-010', 'REG-HAN-909', 'REG-HAN-1010', 'REG-ZIN-001'];
    expect([shown({ sort: 'title' }), shown({ sort: 'status' })]).toEqual([byId, byId]);
    expect(shown({ sort: 'title', descending: true })).toEqual(byId.toReversed());
  });

  it('[K10] lets values of one facet widen and other facets narrow', () => {
    expect(ids({ filters: { level: ['core', 'advanced'] } })).toEqual(['REG-HAN-001', 'UHM-TEX-001']);
    expect(ids({ filters: { level: ['core', 'advanced'], productGroup: [aGroup('TEX')] } })).toEqual(['UHM-TEX-001']);
    expect(ids({ filters: { level: [] } })).toHaveLength(3);
  });

  it.each([
    ['an id before those who mention it', 'REG-HAN-001', ['REG-HAN-001', 'REG-OLJ-001']],
    ['what meets both words before what meets one', 'formaldehyd textil', ['UHM-TEX-001']],
  ])('[K10] puts first %s', (_what, text, found) => {
    const mentioning = held({ ...oljor.value, text: 'Se även REG-HAN-001. Textil.' });
    const all = aWorkspace({ criteria: [mentioning, textil, handskar] });
    const shown = browse(all, anActor('coordinator'), { text }).rows.map(({ value }) => value.id);
    expect(shown.slice(0, found.length)).toEqual(found);
  });

  it('[K17] narrows by what kinds of limits a text sets, and counts them, once texts are read', () => {
    const query = { text: '', filters: { limit: ['share'] }, sort: 'id' } as const;
    const unread = browseCriteria(workspace, anActor('coordinator'), query, {});
    expect([unread.rows.length, unread.facets.limit]).toEqual([3, []]);
    const limits = new Map([
      [handskar.value.key, ['absence', 'share'] as const],
      [oljor.value.key, []],
    ]);
    const { rows, facets } = browseCriteria(workspace, anActor('coordinator'), query, { limits });
    expect(rows.map(({ value }) => value.id)).toEqual(['REG-HAN-001']);
    expect(facets.limit).toEqual([
      { value: 'absence', count: 1 },
      { value: 'share', count: 1 },
      { value: 'none', count: 1 },
    ]);
    expect(facets.status).toEqual([{ value: 'published', count: 1 }]);
  });
});
