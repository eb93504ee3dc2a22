import { describe, expect, it } from 'vitest';
import { openAnalyser } from '#language/analysis/openAnalyser.ts';
import { BUILT_IN_VOCABULARY } from '#language/analysis/vocabulary.ts';
import { openSearch } from '#language/search/searchIndex.ts';
import { passages, wordsFound } from '#language/search/wordsFound.ts';

const criterion = (id: string, title: string, text: string, evidence = '') => {
  return { id, codes: [id], title, groups: '', text, evidence };
};
const LONG = 'Varan ska levereras i förpackningar som kan lämnas till återvinning. '.repeat(4);
const DOCUMENTS = [
  criterion('A-1', 'Golv utan ftalater', `${LONG}Golv får inte innehålla ftalater.`, 'Intyg från tillverkaren.'),
  criterion('A-2', 'Handskar', 'Handskarna ska vara puderfria.', 'Provning enligt EN 455 visar att mjukgörare saknas.'),
];
const index = openSearch({
  analyser: openAnalyser({ lexicon: undefined, vocabulary: BUILT_IN_VOCABULARY }),
  facets: [],
});
index.put(DOCUMENTS);

const passageOf = (at: number, text: string) => {
  const document = DOCUMENTS[at];
  if (document === undefined) throw new Error('No such criterion.');
  return passages(index, text)(document);
};
const marked = (pieces: readonly { readonly text: string; readonly why?: unknown }[]) =>
  pieces.filter(({ why }) => why !== undefined).map(({ text }) => text);

describe('what words found', () => {
  it('[K15] tells which words stand in a criterion by something else only', () => {
    const { ids, otherwise } = wordsFound(index, 'mjukgörare');
    expect(ids.toSorted()).toEqual(['A-1', 'A-2']);
    expect([...(otherwise ?? [])]).toEqual([['A-1', [{ word: 'mjukgörare', kind: 'synonym' }]]]);
  });

  it('[K10] tells the words that no criterion has, and none for an id', () => {
    expect(wordsFound(index, 'handskar raketbränsle i').nowhere).toEqual(['raketbränsle']);
    expect(wordsFound(index, 'A-1').nowhere).toEqual([]);
  });

  it('[K15] marks the whole title, and shows as much of a long text at its end as in its middle', () => {
    const { title, pieces, isCutBefore, isCutAfter } = passageOf(0, 'ftalater');
    expect([title.map(({ text }) => text).join(''), marked(title)]).toEqual(['Golv utan ftalater', ['ftalater']]);
    const text = pieces.map((piece) => piece.text).join('');
    expect([isCutBefore, isCutAfter, text.length > 120]).toEqual([true, false, true]);
  });

  it('[K15] shows evidence where only that has the words, and the text where nothing has', () => {
    expect(marked(passageOf(1, 'mjukgörare').pieces)).toEqual(['mjukgörare']);
    expect(passageOf(1, 'mjukgörare handskar').pieces[0]?.text).toBe('Handskarna');
    expect(passageOf(1, 'golv').pieces).toEqual([{ text: 'Handskarna ska vara puderfria.' }]);
  });
});
