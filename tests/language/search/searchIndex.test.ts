import { describe, expect, it } from 'vitest';
import { collationKeyOf } from '#language/search/collationKey.ts';
import type { SearchDocument } from '#language/search/document.ts';
import { openSearch } from '#language/search/searchIndex.ts';
import type { SearchQuery } from '#language/search/searchQuery.ts';
import { aDocument } from './searchDocument.ts';
import { swedishAnalyser } from './swedishAnalyser.ts';

const analyser = swedishAnalyser();
const over = (documents: readonly SearchDocument[]) => {
  const index = openSearch({ analyser, facets: ['level', 'group'], sorts: ['title', 'year'] });
  index.put(documents);
  return index;
};
const library = over([
  aDocument({
    id: 'gloves',
    codes: ['REG-HAN-001'],
    title: 'Undersökningshandskar utan PVC',
    text: 'Handskarna får inte innehålla ftalater över 0,1 viktprocent enligt SS-EN 455-3.',
    evidence: 'Produktdatablad.',
    facets: { level: ['core'], group: ['HAN', 'MED'] },
    keys: { title: 'Undersökningshandskar utan PVC', year: 2021 },
  }),
  aDocument({
    id: 'sheets',
    codes: ['REG-HAN-002', '10699:2'],
    title: 'Återvunnen plast i soppåsar',
    text: 'Soppåsarna ska bestå av minst 80 procent återvunnen plast. Se REG-HAN-001.',
    facets: { level: ['advanced'], group: ['HAN'] },
    keys: { title: 'Återvunnen plast i soppåsar', year: 2023 },
  }),
  aDocument({
    id: 'vehicles',
    codes: ['REG-FOR-010'],
    title: 'Förnybara drivmedel',
    groups: 'Bussar',
    text: 'Bussarna ska drivas med förnybart drivmedel. Handskar ingår inte i leveransen av bussar.',
    evidence: 'Intyg om plast.',
    facets: { level: ['core'], group: ['FOR'] },
    keys: { title: 'Förnybara drivmedel', year: 2022 },
  }),
]);
const found = (text: string, query: Partial<SearchQuery> = {}) => {
  const { hits } = library.search({ text, ...query });
  return hits.map(({ id }) => id);
};

describe('searching', () => {
  it.each([
    ['whole', 'reg-han-001', ['gloves', 'sheets']],
    ['with its version', '10699:2', ['sheets']],
    ['by its beginning', 'REG-HAN-0', ['gloves', 'sheets']],
    ['by a beginning that all share', 'reg-', ['vehicles', 'gloves', 'sheets']],
  ])('[W10] finds an id %s, before whoever mentions it', (_how, text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it.each([
    ['another form', 'handske', 'gloves'],
    ['the beginning of the last word', 'återvun', 'sheets'],
    ['one slip in a short word', 'busar', 'vehicles'],
    ['letters that changed places', 'plats', 'sheets'],
    ['two slips in a long word', 'undersöknigshanskar', 'gloves'],
    ['a slip in what is not finished', 'undersöknigsha', 'gloves'],
    ['a number as it is written', '0,1', 'gloves'],
    ['a standard without its issuer', '455-3', 'gloves'],
    ['an id in small letters among words', 'krav reg-for-010', 'vehicles'],
  ])('[W11] finds by %s', (_what, text, id) => {
    expect(found(text)[0]).toBe(id);
  });

  it('[W11] takes no number or code for a slip of another one', () => {
    expect(found('0,2')).toEqual([]);
    expect(found('455-4')).toEqual([]);
  });

  it('[W13] holds what is asked for above how it is demanded', () => {
    const { search } = over([
      aDocument({ id: 'floor', title: 'Golv utan ftalater', text: 'Golven ska vara helt utan ftalater.' }),
      aDocument({ id: 'hands', title: 'Handskar', text: 'Handskarna ska vara fria från ftalater.' }),
    ]);
    expect(search({ text: 'handskar utan ftalater' }).hits.map(({ id }) => id)).toEqual(['hands', 'floor']);
  });

  it.each([
    ['a part of a compound', 'undersökning', 'gloves'],
    ['a compound of words that stand apart', 'plaståtervinning', 'sheets'],
    ['a compound that nobody knows, by the piece that is known', 'xyrhandskar', 'gloves'],
  ])('[W12] finds by %s', (_what, text, id) => {
    expect(found(text)).toContain(id);
  });

  it('[W13] finds what means the same and what speaks of the same, after the words themselves', () => {
    const index = over([
      aDocument({ id: 'word', text: 'Produkten får inte innehålla ftalater.' }),
      aDocument({ id: 'same', text: 'Produkten får inte innehålla mjukgörare.' }),
      aDocument({ id: 'other', text: 'Produkten ska levereras i tid.' }),
    ]);
    expect(index.search({ text: 'ftalat' }).hits.map(({ id }) => id)).toEqual(['word', 'same']);
  });

  it('[W13] ranks a title before a text and a text before evidence', () => {
    const index = over([
      aDocument({ id: 'evidence', title: 'Krav', text: 'Annat.', evidence: 'Formaldehyd.' }),
      aDocument({ id: 'text', title: 'Krav', text: 'Formaldehyd.', evidence: 'Annat.' }),
      aDocument({ id: 'title', title: 'Formaldehyd', text: 'Annat.', evidence: 'Krav.' }),
    ]);
    expect(index.search({ text: 'formaldehyd' }).hits.map(({ id }) => id)).toEqual(['title', 'text', 'evidence']);
  });

  it('[W14] ranks what meets all words first, and leaves out what is met far less surely than the best', () => {
    expect(found('förnybart drivmedel bussar')).toEqual(['vehicles']);
    expect(found('handskar drivmedel')[0]).toBe('vehicles');
  });

  it('[W14] answers with what meets any word when none meets all, and with nothing when nothing is known', () => {
    expect(found('handskar kvxzzzq')).toContain('gloves');
    expect(found('kvxzzzq')).toEqual([]);
    expect(found('"handskar\' OR (1=1) \\')).toContain('gloves');
  });

  it('[W23] answers one or two letters with the words that are used most', () => {
    expect(found('u')).toContain('gloves');
    expect(found('bu')).toEqual(['vehicles']);
  });
});

describe('filters, facets and order', () => {
  const facets = ['level', 'group'];

  it('[W15] counts each facet under the filters of the others, every value of a document for itself', () => {
    const answer = library.search({ text: '', filters: { level: ['core'], group: [] }, facets });
    expect(answer.total).toBe(2);
    expect(answer.facets.get('level')).toEqual(new Map(Object.entries({ core: 2, advanced: 1 })));
    expect(answer.facets.get('group')).toEqual(new Map(Object.entries({ HAN: 1, MED: 1, FOR: 1 })));
  });

  it('[W15] filters by any value of a document, and by values that nobody has', () => {
    expect(found('', { filters: { group: ['MED'] } })).toEqual(['gloves']);
    expect(found('', { filters: { group: ['NONE'] } })).toEqual([]);
    const answer = library.search({ text: '', filters: { level: ['core'], group: ['HAN'] }, facets });
    expect(answer.total).toBe(1);
    expect(answer.facets.get('level')).toEqual(new Map(Object.entries({ core: 1, advanced: 1 })));
  });

  it('[W16] sorts by a number or as a Swedish dictionary does, either way, a page at a time', () => {
    const sorted = (by: string, query: Partial<SearchQuery> = {}, descending = false) =>
      found('', { sort: { by, descending }, ...query });
    expect(sorted('title')).toEqual(['vehicles', 'gloves', 'sheets']);
    expect(sorted('year', {}, true)).toEqual(['sheets', 'vehicles', 'gloves']);
    expect(sorted('year', { offset: 1, limit: 1 })).toEqual(['vehicles']);
    expect(found('plast', { sort: { by: 'year' } })).toEqual(['vehicles', 'sheets']);
  });

  it('[W16] puts å, ä and ö after z, numbers by their value, and capitals and accents nowhere', () => {
    const words = ['ö', 'Å', 'z', 'ä', 'krav 10', 'Krav 9', 'idé', 'ide b'];
    const byKey = (a: string, b: string) => (collationKeyOf(a) < collationKeyOf(b) ? -1 : 1);
    expect(words.toSorted(byKey)).toEqual(['idé', 'ide b', 'Krav 9', 'krav 10', 'z', 'Å', 'ä', 'ö']);
  });
});

describe('what an answer tells', () => {
  const why = (text: string) => library.search({ text }).hits[0]?.why;

  it.each([
    ['handske', [{ word: 'handske', kind: 'form' }]],
    ['undersökning', [{ word: 'undersökning', kind: 'part' }]],
    ['drivmed', [{ word: 'drivmed', kind: 'beginning' }]],
    ['soppåsr', [{ word: 'soppåsr', kind: 'typo' }]],
    ['10699:2', [{ word: '10699:2', kind: 'code' }]],
  ])('[W20] tells why each word is met: %s', (text, reasons) => {
    expect(why(text)).toEqual(reasons);
  });

  it.each([
    ['undersöknigshandskar utan pvc', 'undersökningshandskar utan pvc'],
    ['busar drivmdel', 'bussar drivmedel'],
    ['handske', undefined],
    ['plaståtervinning', undefined],
    ['kvxzzzq', undefined],
  ])('[W22] puts right a word that nobody wrote, and no other: %s', (text, meant) => {
    expect(library.search({ text }).didYouMean).toBe(meant);
  });

  it('[W21] shows the passage that is met and marks why', () => {
    const filler = 'Inledande ord om något annat. '.repeat(12);
    const text = `${filler}Handskarna ska vara fria från mjukgörare. Engångshandskar godtas. ${filler}`;
    const index = over([aDocument({ id: 'gloves', text: `${text} Undersökning.` })]);
    const snippet = index.snippets('engång handskarna ftalater')(text);
    const marked = snippet.pieces.flatMap((piece) => (piece.why === undefined ? [] : [[piece.text, piece.why]]));
    expect(marked).toEqual([
      ['Handskarna', 'exact'],
      ['mjukgörare', 'synonym'],
      ['Engångshandskar', 'part'],
    ]);
    expect([snippet.isCutBefore, snippet.isCutAfter]).toEqual([true, true]);
    const shown = snippet.pieces.map((piece) => piece.text).join('');
    expect(text).toContain(shown);
    expect(shown.length).toBeLessThanOrEqual(160);
    expect(text).toContain(` ${shown} `);
  });

  it('[W21] shows the beginning of a text in which nothing is met, and the whole of a short one', () => {
    expect(library.snippets('raket')('Kort\n text.')).toEqual({
      pieces: [{ text: 'Kort text.' }],
      isCutBefore: false,
      isCutAfter: false,
    });
    expect(library.snippets('raket')('Inledande ord. '.repeat(20)).isCutBefore).toBe(false);
  });
});
