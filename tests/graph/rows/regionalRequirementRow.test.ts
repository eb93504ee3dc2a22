import { describe, expect, it } from 'vitest';
import type { RowFields } from '#graph/gateway.ts';
import { regionalRequirementRow } from '#graph/rows/regionalRequirementRow.ts';
import { termRow } from '#graph/rows/termRow.ts';
import { aRegionalRequirement, aTerm } from '../../factories/entities.ts';

const { read, write } = regionalRequirementRow;

function judgementsIn(lines: string) {
  const row = read({ ...write(aRegionalRequirement()), Bedomningar: lines });
  return row.ok ? row.value.judgements : row.error;
}
const matches = (criterion: string, probability?: number) => ({ kind: 'matches', criterion, probability });
const differs = (criterion: string, probability?: number) => ({ kind: 'differs', criterion, probability });
const matchesNone = { kind: 'matchesNone' };

describe('[Q11] a line of a regional requirement’s judgements', () => {
  it.each<[string, readonly object[]]>([
    ['REG-INK-012 stämmer 0,93', [matches('REG-INK-012', 0.93)]],
    ['REG-INK-012 stämmer', [matches('REG-INK-012')]],
    ['  UHM-MOB-003   stämmer\u00a0inte \r\n', [differs('UHM-MOB-003')]],
    ['REG-INK-013 stämmer inte 0,4', [differs('REG-INK-013', 0.4)]],
    ['REG-INK-013 stämmer 1', [matches('REG-INK-013', 1)]],
    ['inget motsvarande', [matchesNone]],
    ['Inget motsvarande', [matchesNone]],
    ['', []],
    ['REG-INK-012 stämmer 0,50\n\nREG-INK-013 stämmer inte', [matches('REG-INK-012', 0.5), differs('REG-INK-013')]],
  ])('%j says what it says', (lines, judgements) => {
    expect(judgementsIn(lines)).toEqual(judgements);
  });

  it.each<[string, readonly object[]]>([
    ['REG-INK-012 stämmer\nREG-INK-012 stämmer inte', [differs('REG-INK-012')]],
    ['inget motsvarande\nREG-INK-012 stämmer', [matches('REG-INK-012')]],
    ['REG-INK-012 stämmer\nREG-INK-013 stämmer inte\ninget motsvarande', [differs('REG-INK-013'), matchesNone]],
  ])('%j contradicts itself: the lower stands', (lines, judgements) => {
    expect(judgementsIn(lines)).toEqual(judgements);
  });

  it.each([
    'REG-INK-012 kanske',
    'REG-INK-012',
    'reg-ink-012 stämmer',
    'stämmer REG-INK-012',
    'REG-INK-012 stämmer 0.93',
    'REG-INK-012 stämmer 93 %',
    'REG-INK-012 stämmer 1,01',
    'REG-INK-012 stämmer 0,931',
    'inget motsvarande krav',
    'inget',
    'REG-INK-012 stämmer 0,93\nvet inte',
  ])('%j is a problem', (lines) => {
    expect(judgementsIn(lines)).toEqual(['Bedomningar']);
  });

  it('is written so that people read it', () => {
    const Bedomningar = 'REG-INK-012 stämmer 0,9\nREG-INK-013  stämmer inte\nREG-INK-014 stämmer 1\nInget motsvarande';
    const row = read({ ...write(aRegionalRequirement()), Bedomningar });
    expect(row.ok && write(row.value)['Bedomningar']).toBe('REG-INK-013 stämmer inte\ninget motsvarande');
    const matching = read({
      ...write(aRegionalRequirement()),
      Bedomningar: 'REG-INK-012 stämmer 0,9\nREG-INK-014 stämmer 1',
    });
    expect(matching.ok && write(matching.value)['Bedomningar']).toBe(
      'REG-INK-012 stämmer 0,90\nREG-INK-014 stämmer 1,00',
    );
  });
});

describe('[Q14] the title of a regional requirement', () => {
  it.each([
    ['Handskar ska\r\n  vara fria från PVC.', 'Handskar ska vara fria från PVC.'],
    ['x'.repeat(80), 'x'.repeat(80)],
    ['🌱'.repeat(81), `${'🌱'.repeat(79)}…`],
  ])('of %j is how it begins', (text, title) => {
    expect(write(aRegionalRequirement({ text }))['Title']).toBe(title);
  });

  it('is not read', () => {
    const fields = write(aRegionalRequirement());
    expect(read({ ...fields, Title: 'något annat' })).toEqual(read(fields));
  });
});

describe('[Q13] a word of the glossary', () => {
  const wordsIn = (Ord: RowFields[string]) => {
    const row = termRow.read({ ...termRow.write(aTerm()), Ord });
    return row.ok ? row.value.words : row.error;
  };

  it('stands on a line of its own, and may end in a star', () => {
    expect(wordsIn('sängskydd\r\n\r\n absorberande underlägg \nplastförpackning*')).toEqual([
      'sängskydd',
      'absorberande underlägg',
      'plastförpackning*',
    ]);
  });

  it.each(['*', 'plast*förpackning', '*förpackning', 'plast**'])('%j is a problem', (line) => {
    expect(wordsIn(`sängskydd\n${line}`)).toEqual(['Ord']);
  });
});
