import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textAfter, textBefore, type Change } from '#language/difference/change.ts';
import { difference } from '#language/difference/difference.ts';
import { twoTexts } from './anyTexts.ts';
import { cutsIn } from './cuts.ts';
import { compared } from './written.ts';

const moved = (changes: readonly Change[], kind: 'movedFrom' | 'movedTo') => {
  const passages = new Map<number, string>();
  for (const change of changes)
    if (change.kind === kind) passages.set(change.move, (passages.get(change.move) ?? '') + change.text);
  return passages;
};

describe('two texts held against each other', () => {
  it('[W25] has both texts in it, whatever they are', () => {
    fc.assert(
      fc.property(twoTexts, ([before, after]) => {
        const changes = difference(before, after);
        expect([textBefore(changes), textAfter(changes)]).toEqual([before, after]);
      }),
      { numRuns: 3000 },
    );
  });

  it('[W25] has no change and nothing empty in it for a text and itself', () => {
    fc.assert(
      fc.property(twoTexts, ([text]) => {
        expect(difference(text, text)).toEqual(text === '' ? [] : [{ kind: 'same', text }]);
      }),
    );
  });

  it('[W28] has the same text under a number in both places', () => {
    fc.assert(
      fc.property(twoTexts, ([before, after]) => {
        const changes = difference(before, after);
        expect(moved(changes, 'movedTo')).toEqual(moved(changes, 'movedFrom'));
      }),
      { numRuns: 1500 },
    );
  });

  it('[W26] cuts nothing in any text', () => {
    fc.assert(
      fc.property(twoTexts, ([before, after]) => {
        expect(cutsIn(difference(before, after))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    [
      '[W25] the word that was replaced',
      'Minst hälften ska vara',
      'Minst två tredjedelar ska vara',
      'Minst [-hälften-]{+två tredjedelar+} ska vara',
    ],
    ['[W25] the exponent', '3 m3 luft', '3 m³ luft', '3 [-m3-]{+m³+} luft'],
    ['[W26] a limit', 'högst 0,1 %', 'högst 0,05 %', 'högst [-0,1-]{+0,05+} %'],
    ['[W26] thousands', 'minst 50 000 km', 'minst 60 000 km', 'minst [-50 000-]{+60 000+} km'],
    [
      '[W26] a standard',
      'enligt SS-EN ISO 12947-2.',
      'enligt SS-EN ISO 12947-4.',
      'enligt [-SS-EN ISO 12947-2-]{+SS-EN ISO 12947-4+}.',
    ],
    ['[W26] an act', 'enligt 2011/65/EU', 'enligt 2012/19/EU', 'enligt [-2011/65/EU-]{+2012/19/EU+}'],
    [
      '[W26] a placeholder',
      'inom [antal] dagar',
      'inom [antal veckor] dagar',
      'inom [-[antal]-]{+[antal veckor]+} dagar',
    ],
    ['[W26] a number and its unit in one word', 'högst 10mg blod', 'högst 20mg blod', 'högst [-10mg-]{+20mg+} blod'],
    [
      '[W26] a number and a word with a hyphen',
      'en 50-procentig andel',
      'en 60-procentig andel',
      'en [-50-procentig-]{+60-procentig+} andel',
    ],
    [
      '[W26] an address',
      'se https://a.se/x/1.',
      'se https://a.se/x/2.',
      'se [-https://a.se/x/1-]{+https://a.se/x/2+}.',
    ],
    ['[W26] one end of a span', '10-20 grader', '10-30 grader', '10-[-20-]{+30+} grader'],
    ['[W26] an emoji of several signs', 'hej 👩🏽‍⚕️ där', 'hej 👩🏻‍⚕️ där', 'hej [-👩🏽‍⚕️-]{+👩🏻‍⚕️+} där'],
    [
      '[W27] stop words between',
      'korridorer och förråd ska',
      'hallar och hissar ska',
      '[-korridorer och förråd-]{+hallar och hissar+} ska',
    ],
    ['[W27] a mark between', 'minst 50 % ull', 'minst 60 % bomull', 'minst [-50 % ull-]{+60 % bomull+}'],
    [
      '[W27] two additions',
      'Produkten ska ha märke',
      'Produkten som levereras ska alltid ha märke',
      'Produkten {+som levereras +}ska {+alltid +}ha märke',
    ],
    ['[W27] a negation', 'får innehålla PVC', 'får inte innehålla PVC', 'får {+inte +}innehålla PVC'],
    [
      '[W27] a word between short changes',
      'röd bil kör fort',
      'blå bil går fort',
      '[-röd-]{+blå+} bil [-kör-]{+går+} fort',
    ],
    ['[W30] a space', 'a  b', 'a b', 'a[-  -]{+ +}b'],
    ['[W30] a sentence', 'Ett. Tre.', 'Ett. Två. Tre.', 'Ett. {+Två. +}Tre.'],
    ['[W30] the last sentence', 'Ett.', 'Ett. Två.', 'Ett.{+ Två.+}'],
    [
      '[W30] a clause that begins like the next',
      'Det ska tåla tvätt.',
      'Det ska tåla ljus. Det ska tåla tvätt.',
      '{+Det ska tåla ljus. +}Det ska tåla tvätt.',
    ],
    ['[W30] the line feed', 'a\nb', 'a\r\nb', 'a[-\n-]{+\r\n+}b'],
    ['[W25] all of it', '', 'abc', '{+abc+}'],
  ])('%s: %j and %j', (_rule, before, after, told) => {
    expect(compared(before, after)).toBe(told);
  });

  it('[W27] takes a lone word into two long changes, but not a limit that still holds', () => {
    const before = 'Alla levererade operationstextilier behöver klara många tvättar utan hål';
    const after = 'Varje lager plast operationstextilier består av måste kunna återvinnas helt';
    expect(difference(before, after).filter(({ kind }) => kind === 'same')).toEqual([]);
    expect(compared('Minsta andel bomull är 50 procent', 'Högsta halt nylon får vara 50 viktprocent')).toContain(
      ' 50 ',
    );
  });
});

describe('long texts', () => {
  const sentence = (at: number) => `Krav ${at} gäller produkt ${at * 7} och leverans ${at * 3}.`;
  const long = Array.from({ length: 1500 }, (_, at) => sentence(at));

  it('[W31] are parted where they agree, on one line or on many', () => {
    for (const between of [' ', '\n']) {
      const edited = long.map((text, at) => (at % 100 === 50 ? text.replace('leverans', 'avrop') : text));
      const changes = difference(long.join(between), edited.join(between));
      expect(changes.filter(({ kind }) => kind !== 'same')).toEqual(
        Array.from({ length: 15 }, () => [
          { kind: 'removed', text: 'leverans' },
          { kind: 'added', text: 'avrop' },
        ]).flat(),
      );
    }
  });

  it('[W31] are told as exchanged where they have no such place', () => {
    const [before, after] = ['a b '.repeat(6000), 'b c '.repeat(6000)];
    expect(difference(before, after).slice(0, 2)).toEqual([
      { kind: 'removed', text: before.trimEnd() },
      { kind: 'added', text: after.trimEnd() },
    ]);
  });
});
