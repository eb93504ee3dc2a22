import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StretchFilter } from '#language/analysis/stretchFilter.ts';

const letters = fc.string({ unit: fc.constantFrom(...Array.from('aåbdeklmnorst')), minLength: 2, maxLength: 12 });

describe('ruling out stretches of letters', () => {
  it('[W3] never rules out a word that is known, its genitive, or its stem before a last a', () => {
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1 }), letters, (words, before) => {
        const filter = new StretchFilter(words.length);
        for (const word of words) filter.addForms(word);
        for (const word of words) {
          const text = `${before}${word}sk`;
          const range = { start: before.length, last: text.length };
          const ends = filter.endsFrom(text, range, () => false);
          const end = before.length + word.length;
          expect(ends).toEqual(expect.arrayContaining([end, end + 1, ...(word.endsWith('a') ? [end - 1] : [])]));
          expect(filter.mayHold(text.slice(before.length), word.length, '')).toBe(true);
        }
      }),
    );
  });

  it('[W3] rules out nearly all that is not', () => {
    const filter = new StretchFilter(1000);
    for (let at = 0; at < 1000; at += 1) filter.add(`känt${at}`);
    const others = Array.from({ length: 1000 }, (_, at) => `okänt${at}`);
    expect(others.filter((word) => filter.mayHold(word, word.length, '')).length).toBeLessThan(150);
  });
});
