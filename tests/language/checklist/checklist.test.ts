import { describe, expect, it } from 'vitest';
import { withoutEquivalent } from '#language/checklist/equivalents.ts';
import { placeholdersIn } from '#language/checklist/placeholders.ts';
import { boundDatesIn, paidStandardsIn } from '#language/checklist/references.ts';
import { companyWideDemandsIn, vagueWordsIn } from '#language/checklist/vague.ts';

const quotes = (found: readonly { readonly quote: string }[]) => found.map(({ quote }) => quote);

describe('what waits to be filled in', () => {
  it.each([
    ['För [poäng eller prisavdrag] ska anbudet visa', ['[poäng eller prisavdrag]']],
    ['Minst X procent av [ange produkter].', ['X', '[ange produkter]']],
    ['Högst XX viktprocent […]', ['XX', '[…]']],
    ['Minst ____ procent', ['____']],
    ['Minst <antal> stycken', ['<antal>']],
  ])('[X6] %s', (text, expected) => {
    expect(quotes(placeholdersIn(text))).toEqual(expected);
  });

  it.each([
    'Enligt bilaga [1] och fotnot [^2].',
    'Ämnen i bilaga XVII till Reach.',
    'Klass XL-5 och typ X-200.',
    'Produkter (t.ex. handskar) … nej',
  ])('[X6] none in: %s', (text) => {
    expect(quotes(placeholdersIn(text)).filter((quote) => quote !== '…')).toEqual([]);
  });
});

describe('labels and standards without room for equal ones', () => {
  it.each([
    ['Produkten ska uppfylla Svanen.', ['Svanen']],
    ['Resthalten ska understiga gränsen enligt EN 455-3.', ['EN 455-3']],
    ['Uppfyller kriterierna för Svanen. Andra stycket\nhandlar om likvärdiga förpackningar.', ['Svanen']],
  ])('[X5] %s', (text, expected) => {
    expect(quotes(withoutEquivalent(text))).toEqual(expected);
  });

  it.each([
    'Produkten ska uppfylla Svanen eller likvärdigt.',
    'Märkt enligt SS-EN ISO 11469 eller motsvarande.',
    'Licens för EU Ecolabel. Likvärdiga märkningar godtas.',
    'Följande märkningar eller likvärdiga godtas:\n- Svanen\n- EU Ecolabel',
    'Svanenlicens, EU Ecolabel-licens eller intyg från tillverkaren.',
    'Produkten ska vara fri från PVC.',
  ])('[X5] none in: %s', (text) => {
    expect(withoutEquivalent(text)).toEqual([]);
  });
});

describe('what a text refers to', () => {
  it('[X7] a standard that costs money is told, a free one is not', () => {
    expect(quotes(paidStandardsIn('Provas enligt SS-EN 13795. Webbplatsen följer WCAG 2.1.'))).toEqual(['SS-EN 13795']);
  });

  it('[X9] a date that bounds a demand is told, and whether it has passed', () => {
    const text = 'Till och med 2021-02-28 gäller klass A, från 2027-01-01 klass B. Utgåvan är från november.';
    expect(boundDatesIn(text, '2026-11-23').map(({ date, hasPassed }) => [date, hasPassed])).toEqual([
      ['2021-02-28', true],
      ['2027-01-01', false],
    ]);
  });
});

describe('words that cannot be followed up', () => {
  it('[X8] are told where nothing measurable stands beside them', () => {
    expect(quotes(vagueWordsIn('Leverantören ska i möjligaste mån välja miljövänliga material.'))).toEqual([
      'i möjligaste mån',
      'miljövänliga',
    ]);
    expect(vagueWordsIn('Lämplig förpackning med minst 50 viktprocent återvunnet material.')).toEqual([]);
  });

  it('[X8] a demand on the whole company is told unless the text says what it has to do with the contract', () => {
    expect(quotes(companyWideDemandsIn('Leverantören ska ha en miljöpolicy.'))).toEqual([
      'Leverantören ska ha en miljöpolicy',
    ]);
    expect(companyWideDemandsIn('För avtalet gäller att leverantören ska ha en miljöpolicy.')).toEqual([]);
  });
});
