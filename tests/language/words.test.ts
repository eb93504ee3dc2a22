import { describe, expect, it } from 'vitest';
import { snippetOf } from '#language/snippet.ts';
import { inSwedishOrder, stemOf, stemsOf, wordsOf } from '#language/words.ts';

describe('Swedish words', () => {
  it('keep numbers, standards, acts and ids whole', () => {
    expect(wordsOf('Högst 0,1 % enligt SS-EN, 2011/65/EU; se REG-INK-012 (10699:2).')).toEqual([
      'Högst',
      '0,1',
      'enligt',
      'SS-EN',
      '2011/65/EU',
      'se',
      'REG-INK-012',
      '10699:2',
    ]);
  });

  it('have one stem in every inflection, whatever their case or Unicode spelling', () => {
    expect(new Set(['handske', 'Handskar', 'HANDSKARNA'].map(stemOf)).size).toBe(1);
    expect(wordsOf('a\u030atervunnen')).toEqual(['återvunnen']);
  });

  it('are found by their parts where a hyphen joins them, and only then', () => {
    expect(stemsOf('PVC-fria')).toEqual([stemOf('PVC-fria'), stemOf('PVC'), stemOf('fria')]);
    expect(stemsOf('2011/65/EU')).toHaveLength(1);
    expect(stemsOf('handskar')).toHaveLength(1);
  });

  it('stand in the order of a Swedish dictionary, numbers by value', () => {
    const words = ['ö', 'å', 'z', 'ä', 'krav 10', 'krav 9', 'a'];
    expect(words.toSorted(inSwedishOrder)).toEqual(['a', 'krav 9', 'krav 10', 'z', 'å', 'ä', 'ö']);
  });
});

describe('a snippet', () => {
  const text = `${'Inledande ord om något annat. '.repeat(12)}Handskarna ska vara fria från PVC. ${'Avslutande ord. '.repeat(12)}`;

  it('shows the passage with the word that was searched, cut between words', () => {
    const snippet = snippetOf(text, 'handske');
    expect(snippet).toContain('Handskarna ska vara fria från PVC.');
    expect(snippet.startsWith('… ')).toBe(true);
    expect(snippet.length).toBeLessThan(170);
  });

  it('is the beginning when nothing matches, and the whole of a short text', () => {
    expect(snippetOf(text, 'raket').startsWith('Inledande ord')).toBe(true);
    expect(snippetOf('Kort\n text.', 'raket')).toBe('Kort text.');
  });
});
