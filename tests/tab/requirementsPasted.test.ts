import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedRequirements, type Wanted } from '#tab/requirements/import/pastedRequirements.ts';

const read = (text: string, wanted?: Wanted) =>
  pastedRequirements(text, wanted).requirements.map(({ text: own, place }) =>
    place === '' ? own : `${place} | ${own}`,
  );

const GLOVES = 'Handskarna ska vara fria från PVC.';
const LATEX = 'Handskarna får inte innehålla latex.';

describe('[Q16] pasted text', () => {
  it.each<[string, string, readonly string[]]>([
    ['line by line', `${GLOVES}\n${LATEX}`, [GLOVES, LATEX]],
    [
      'paragraph by paragraph where lines are empty',
      `${GLOVES}\nBevis visas.\n\n${LATEX}`,
      [`${GLOVES}\nBevis visas.`, LATEX],
    ],
    ['with the numbers of a list as places', `1. ${GLOVES}\n2. ${LATEX}`, [`1 | ${GLOVES}`, `2 | ${LATEX}`]],
    [
      'with numbers of sections as places',
      `4.2.1 ${GLOVES}\n4.2.2 ${LATEX}`,
      [`4.2.1 | ${GLOVES}`, `4.2.2 | ${LATEX}`],
    ],
    ['with codes as places', `K12: ${GLOVES}\nKrav 13 ${LATEX}`, [`K12 | ${GLOVES}`, `Krav 13 | ${LATEX}`]],
    ['without bullets', `• ${GLOVES}\n- ${LATEX}`, [GLOVES, LATEX]],
    ['as Word pastes a list', `1.\t${GLOVES}\r\n2.\t${LATEX}`, [`1 | ${GLOVES}`, `2 | ${LATEX}`]],
    [
      'with what stands under a heading placed there',
      `4.2 Kemikalier\n${GLOVES}\n4.2.1 ${LATEX}`,
      [`4.2 Kemikalier | ${GLOVES}`, `4.2.1 Kemikalier | ${LATEX}`],
    ],
    ['with a line that a PDF has broken made whole', 'Handskarna ska vara fria\nfrån PVC.', [GLOVES]],
    [
      'with a list kept by what leads into it',
      `Handskarna ska:\n- vara fria från PVC\n- vara hela\n${LATEX}`,
      ['Handskarna ska:\n- vara fria från PVC\n- vara hela', LATEX],
    ],
    [
      'without taking a limit for a number of its own',
      '0.5 mg/l får inte överskridas.\n20 procent ska vara återvunnet.',
      ['0.5 mg/l får inte överskridas.', '20 procent ska vara återvunnet.'],
    ],
    ['as nothing where there is nothing', ' \n\n ', []],
  ])('is read %s', (_how, text, requirements) => {
    expect(read(text)).toEqual(requirements);
  });

  it('is divided as the person says, where the guess is wrong', () => {
    expect(read(`${GLOVES}\nBevis visas.\n\n${LATEX}`, { by: 'lines' })).toEqual([GLOVES, 'Bevis visas.', LATEX]);
  });

  it('does not grow when its requirements are pasted again, one a line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(GLOVES, LATEX, 'Minst 20 % ska vara återvunnet.'), { maxLength: 8 }),
        (texts) => {
          expect(read(texts.join('\n'))).toEqual(texts);
        },
      ),
    );
  });

  it('loses no word, whatever it is', () => {
    const piece = fc.constantFrom('ska', 'Fri', '\n', '.', ':', '\n1. ', '\n- ', '\na) ', '\n\n', '\nK1 ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.map((each, at) => (/^\p{L}/u.test(each) ? `${each} Ord${at} ` : each)).join('');
        const all = read(text).join(' ');
        const words = text.match(/Ord\d+/gu) ?? [];
        expect(words.filter((word) => !new RegExp(`${word}(?!\\d)`, 'u').test(all))).toEqual([]);
      }),
    );
  });

  it('takes a few words under a number for a requirement where nothing stands under them', () => {
    expect(read('4.2 Kemikalier\n4.2.1 Fria från PVC\n4.2.2 Fria från latex')).toEqual([
      '4.2.1 | Fria från PVC',
      '4.2.2 | Fria från latex',
    ]);
  });
});

describe('[Q17] a pasted table', () => {
  const rows = `Nr\tKrav\tTyp\n1\t${GLOVES}\tSka\n2\t${LATEX}\tSka`;

  it('gives the longest column, its numbers as places, without the head', () => {
    expect(read(rows)).toEqual([`1 | ${GLOVES}`, `2 | ${LATEX}`]);
    expect(pastedRequirements(rows).reading).toEqual({ kind: 'table', column: 1, columns: ['Nr', 'Krav', 'Typ'] });
  });

  it('gives the column that the person chooses', () => {
    expect(read(rows, { column: 2 })).toContain('1 | Ska');
  });

  it('keeps a cell of several lines together, and quotes in it', () => {
    expect(read(`1\t"Handskarna ska:\n- vara ""hela"""\n2\t${LATEX}`)).toEqual([
      '1 | Handskarna ska:\n- vara "hela"',
      `2 | ${LATEX}`,
    ]);
  });

  it('takes a row of one short cell for a heading', () => {
    expect(read(`Kemikalier\t\n${GLOVES}\tSka\n${LATEX}\tSka`)).toEqual([
      `Kemikalier | ${GLOVES}`,
      `Kemikalier | ${LATEX}`,
    ]);
  });

  it('is read from a file with semicolons', () => {
    expect(read(`Nr;Krav\n1;${GLOVES}\n2;"Fri från a; b och c ska visas."`, { isCsv: true })).toEqual([
      `1 | ${GLOVES}`,
      '2 | Fri från a; b och c ska visas.',
    ]);
  });
});
