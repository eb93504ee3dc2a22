import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf, type TokenKind } from '#language/tokens.ts';

const of = (text: string, kind: TokenKind) =>
  tokensOf(text)
    .filter((token) => token.kind === kind)
    .map((token) => token.text);

describe('a text as its tokens', () => {
  it('is the text again when they are joined, and each says where it begins', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const tokens = tokensOf(text);
        expect(tokens.map((token) => token.text).join('')).toBe(text);
        for (const token of tokens) expect(text.startsWith(token.text, token.start)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps numbers whole, thousands and decimals included', () => {
    expect(of('Minst 50 000 varv, högst 0,1 % eller 1 000 000,5 kr.', 'number')).toEqual([
      '50 000',
      '0,1',
      '1 000 000,5',
    ]);
    expect(of('År 2020 100 stycken, 2–3 år', 'number')).toEqual(['2020', '100', '2', '3']);
  });

  it('keeps standards, acts, numbers of substances and goods, and ids whole', () => {
    const text =
      'SS-EN ISO 12947-2, EN 455-3:2015 och ISO 14024; 2011/65/EU, (EG) nr 1907/2006; 50-00-0; 33141420-0; REG-INK-012, 10699:2';
    expect(of(text, 'code')).toEqual([
      ...['SS-EN ISO 12947-2', 'EN 455-3:2015', 'ISO 14024', '2011/65/EU', '1907/2006', '50-00-0', '33141420-0'],
      ...['REG-INK-012', '10699:2'],
    ]);
  });

  it('keeps what somebody fills in, dates, and words with what joins them', () => {
    expect(of('Svar inom [antal dagar] efter 2026-03-31', 'placeholder')).toEqual(['[antal dagar]']);
    expect(of('Svar inom [antal dagar] efter 2026-03-31', 'date')).toEqual(['2026-03-31']);
    expect(of('PVC-fria A4-papper t.ex. à 80 g/m²', 'word')).toEqual(['PVC-fria', 'A4-papper', 't.ex', 'à', 'g', 'm²']);
  });
});
