import { describe, expect, it } from 'vitest';
import { inSwedishOrder } from '#language/swedishOrder.ts';

describe('Swedish words', () => {
  it('stand in the order of a Swedish dictionary, numbers by value', () => {
    const words = ['ö', 'å', 'z', 'ä', 'krav 10', 'krav 9', 'a'];
    expect(words.toSorted(inSwedishOrder)).toEqual(['a', 'krav 9', 'krav 10', 'z', 'å', 'ä', 'ö']);
  });
});
