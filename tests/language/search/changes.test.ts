import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '#language/search/document.ts';
import { openSearch, searchFromBytes, type SearchIndex } from '#language/search/searchIndex.ts';
import { SearchStore } from '#language/search/searchStore.ts';
import { aDocument } from './searchDocument.ts';
import { swedishAnalyser } from './swedishAnalyser.ts';

const analyser = swedishAnalyser();
const setting = { analyser, facets: ['level', 'group'], sorts: ['title'] };
const WORDS = ['handskar', 'engångshandske', 'ftalater', 'plast', 'REG-INK-012', 'återvunnen', '0,1', 'bussarna'];
const SEARCHES = ['handske', 'plats', 'återvun', 'reg-ink-012', 'buss', 'engång plast', ''];

const word = fc.constantFrom(...WORDS);
const document = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  title: word,
  text: fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
  codes: fc.subarray(['REG-INK-012', 'REG-INK-013', '10699:2']),
  facets: fc.record({
    level: fc.subarray(['core', 'advanced'], { maxLength: 1 }),
    group: fc.subarray(['A', 'B', 'C']),
  }),
  keys: fc.record({ title: word }),
});
type Change = { readonly put: Parameters<typeof aDocument>[0] } | { readonly remove: string };
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: document.map((put) => ({ put })) },
  { weight: 1, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'e').map((remove) => ({ remove })) },
);

/** What can be told of an index whatever it went through; scores follow the mean length of texts, which drifts. */
function told(index: SearchIndex) {
  return SEARCHES.map((text) => {
    const { total, hits, facets } = index.search({ text, facets: setting.facets });
    const byTitle = index.search({ text, filters: { group: ['A'] }, sort: { by: 'title' } }).hits.map(({ id }) => id);
    const why = hits.map((hit) => [hit.id, ...hit.why.map(({ kind }) => kind)].join(' ')).sort();
    const counts = [...facets].map(([facet, values]) => [facet, [...values].sort()]);
    return { text, total, why, counts, byTitle: byTitle.length, found: byTitle.sort() };
  });
}

function after(changes: readonly Change[]): SearchIndex {
  const index = openSearch(setting);
  for (const one of changes) make(index, one);
  return index;
}

function make(index: SearchIndex, one: Change): void {
  if ('put' in one) index.put([aDocument(one.put)]);
  else index.remove([one.remove]);
}

/** What is left when all changes are made, by id. */
function remaining(changes: readonly Change[]): readonly SearchDocument[] {
  const left = new Map<string, SearchDocument>();
  for (const one of changes)
    if ('put' in one) left.set(one.put.id, aDocument(one.put));
    else left.delete(one.remove);
  return [...left.values()];
}

describe('an index that changes', () => {
  it('[W17] answers after any changes as one that was built anew from what is left', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const anew = openSearch(setting);
        anew.put(remaining(changes));
        expect(told(after(changes))).toEqual(told(anew));
      }),
      { numRuns: 150 },
    );
  });

  it('[W17] shows what was put, replaced or removed in the next search', () => {
    const index = openSearch(setting);
    const ids = (text: string) => index.search({ text }).hits.map(({ id }) => id);
    index.put([aDocument({ id: 'a', text: 'Formaldehyd' })]);
    expect(ids('formaldehyd')).toEqual(['a']);
    index.put([aDocument({ id: 'a', text: 'Drivmedel' })]);
    expect([ids('formaldehyd').length, ids('drivmedel')]).toEqual([0, ['a']]);
    index.remove(['a', 'never there']);
    expect([ids('drivmedel'), index.count()]).toEqual([[], 0]);
  });

  it('[W18] uses the room of what is gone again', () => {
    const store = new SearchStore(setting);
    const documents = Array.from({ length: 50 }, (_, at) =>
      aDocument({ id: `d${at}`, text: `handskar plast ord${at % 7}` }),
    );
    store.put(documents);
    const room = store.postings.entries.length;
    for (let round = 0; round < 40; round += 1) store.put(documents);
    expect(store.table.length).toBeLessThanOrEqual(documents.length * 2);
    expect(store.postings.entries.length).toBeLessThanOrEqual(room * 4);
    expect(store.count()).toBe(documents.length);
  });

  it('[W18] clears out what is gone in steps: no change drops the postings of all', () => {
    const store = new SearchStore({ analyser, facets: [] });
    const words = Array.from({ length: 120 }, (_, at) => `ord${at}`).join(' ');
    const documents = Array.from({ length: 500 }, (_, at) => aDocument({ id: `d${at}`, text: words }));
    store.put(documents);
    const most = documents.length / 5;
    store.remove(documents.slice(0, most).map(({ id }) => id));
    expect([store.table.hasLeaving, store.postings.count]).toEqual([false, 60_000]);
    const steps: number[] = [];
    for (let at = most; steps.length === 0 || store.table.hasLeaving; at += 1) {
      const before = store.postings.count;
      store.remove([`d${at}`]);
      steps.push(before - store.postings.count);
    }
    expect(steps.length).toBeGreaterThan(2);
    expect(Math.max(...steps)).toBeLessThanOrEqual(20_000);
    expect(store.postings.count).toBe(60_000 - 120 * (most + 1));
  });
});

describe('an index as bytes', () => {
  it('[W19] answers, and goes on changing, as the one that it was made of', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), fc.array(change, { maxLength: 10 }), (before, then) => {
        const one = after(before);
        const other = searchFromBytes(one.toBytes(), setting) ?? openSearch({ ...setting, facets: [] });
        expect(told(other)).toEqual(told(one));
        for (const step of then) for (const index of [one, other]) make(index, step);
        expect(told(other)).toEqual(told(one));
      }),
      { numRuns: 60 },
    );
  });

  it('[W19] refuses bytes that are none, damaged, cut short, or of an index over something else', () => {
    const index = openSearch({ ...setting, stamp: 'words 1' });
    index.put([aDocument({ id: 'a', text: 'Drivmedel', facets: { level: ['core'] }, keys: { title: 12 } })]);
    const bytes = index.toBytes();
    const opened = (given: Uint8Array, other: Partial<typeof setting & { stamp: string }> = {}) =>
      searchFromBytes(given, { ...setting, stamp: 'words 1', ...other });
    expect(opened(bytes)?.search({ text: 'drivmedel' }).total).toBe(1);
    const damaged = bytes.map((byte, at) => (at === bytes.length - 3 ? byte ^ 4 : byte));
    const older = bytes.map((byte, at) => (at === 4 ? byte + 1 : byte));
    for (const wrong of [new Uint8Array(0), new Uint8Array(64), bytes.slice(0, -4), bytes.slice(0, -1), damaged, older])
      expect(opened(wrong)).toBeUndefined();
    expect(opened(bytes, { stamp: 'words 2' })).toBeUndefined();
    expect(opened(bytes, { facets: ['level'] })).toBeUndefined();
    expect(opened(bytes, { sorts: [] })).toBeUndefined();
  });

  it('[W19] keeps strings in any script, and numbers to sort by', () => {
    const index = openSearch(setting);
    index.put([aDocument({ id: '🧤 å\u0000b', text: 'Drivmedel', keys: { title: -1.5 } })]);
    index.put([aDocument({ id: 'second', text: 'Drivmedel', keys: { title: -2 } })]);
    const again = searchFromBytes(index.toBytes(), setting);
    const ids = again?.search({ text: 'drivmedel', sort: { by: 'title' } }).hits.map(({ id }) => id);
    expect(ids).toEqual(['second', '🧤 å\u0000b']);
  });
});
