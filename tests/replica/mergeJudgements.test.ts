import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { mergeRows } from '#replica/merge/mergeRows.ts';
import { aRegionalRequirement, aTerm } from '../factories/entities.ts';

type Sides = readonly [base: string, mine: string, theirs: string];

function judged([base, mine, theirs]: Sides) {
  const rowWith = (Bedomningar: string) => ({
    ...rowCodecs.regionalRequirements.write(aRegionalRequirement()),
    Bedomningar,
  });
  const { mergeOf } = rowCodecs.regionalRequirements;
  return mergeRows({ base: rowWith(base), mine: rowWith(mine), theirs: rowWith(theirs), kinds: mergeOf });
}

describe('[Q12] two people who judge one requirement', () => {
  it.each<[string, Sides, string]>([
    ['on different criteria', ['', 'REG-INK-012 stämmer 0,93', 'REG-INK-013 stämmer inte'], '013 012'],
    ['one taking back, one adding', ['REG-INK-012 stämmer', '', 'REG-INK-012 stämmer\nREG-INK-013 stämmer'], '013'],
    ['in the same way', ['', 'REG-INK-012 stämmer\nREG-INK-014 stämmer', 'REG-INK-012 stämmer'], '012 014'],
  ])('are both heard: %s', (_case, sides, ids) => {
    const { fields, collisions } = judged(sides);
    expect(collisions).toEqual([]);
    expect(
      String(fields['Bedomningar'])
        .match(/\d{3}(?= )/g)
        ?.join(' '),
    ).toBe(ids);
  });

  it('are asked when they differ on one criterion', () => {
    const { fields, collisions } = judged(['', 'REG-INK-012 stämmer', 'REG-INK-012 stämmer inte']);
    expect(fields).toEqual({});
    expect(collisions).toMatchObject([{ column: 'Bedomningar', theirs: 'REG-INK-012 stämmer inte' }]);
  });

  it('who say a match and that there is none leave one of the two: the later', () => {
    const { fields } = judged(['', 'REG-INK-012 stämmer', 'inget motsvarande']);
    const row = rowCodecs.regionalRequirements.read({
      ...rowCodecs.regionalRequirements.write(aRegionalRequirement()),
      ...fields,
    });
    expect(row.ok && row.value.judgements).toEqual([
      { kind: 'matches', criterion: 'REG-INK-012', probability: undefined },
    ]);
  });
});

it('[Q12] words that two people add to a row of the glossary are put together, also where they begin alike', () => {
  const rowWith = (...words: readonly string[]) => rowCodecs.terms.write(aTerm({ words }));
  const { fields, collisions } = mergeRows({
    base: rowWith('absorberande skydd'),
    mine: rowWith('absorberande skydd', 'absorberande underlägg'),
    theirs: rowWith('absorberande skydd', 'absorberande blöja'),
    kinds: rowCodecs.terms.mergeOf,
  });
  expect(collisions).toEqual([]);
  expect(fields).toEqual({ Ord: 'absorberande skydd\nabsorberande blöja\nabsorberande underlägg' });
});
