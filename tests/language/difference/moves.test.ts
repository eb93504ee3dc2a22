import { describe, expect, it } from 'vitest';
import { difference } from '#language/difference/difference.ts';
import { compared } from './written.ts';

describe('what stands elsewhere', () => {
  it.each([
    [
      '[W28] a sentence',
      'Rapporten ska lämnas in. Priset står fast hela tiden. Betalning sker mot faktura.',
      'Priset står fast hela tiden. Rapporten ska lämnas in. Betalning sker mot faktura.',
      '<1-Rapporten ska lämnas in. >Priset står fast hela tiden. <1+Rapporten ska lämnas in. >Betalning sker mot faktura.',
    ],
    [
      '[W28] a clause',
      'Halten mäts, av ett ackrediterat laboratorium, vid varje leverans till beställaren.',
      'Halten mäts vid varje leverans till beställaren, av ett ackrediterat laboratorium.',
      'Halten mäts[-, -]<1-av ett ackrediterat laboratorium>[-,-] vid varje leverans till beställaren{+, +}<1+av ett ackrediterat laboratorium>.',
    ],
    [
      '[W28] a sentence in which a limit was changed',
      'Handskarna får inte innehålla ftalater över 0,1 viktprocent. Leverantören ska lämna namn och adress till alla fabriker som används.',
      'Leverantören ska lämna namn och adress till alla fabriker som används. Handskarna får inte innehålla ftalater över 0,05 viktprocent.',
      '<1-Handskarna får inte innehålla ftalater över >[-0,1-]<1- viktprocent.>[- -]Leverantören ska lämna namn och adress till alla fabriker som används.{+ +}<1+Handskarna får inte innehålla ftalater över >{+0,05+}<1+ viktprocent.>',
    ],
    [
      '[W28] a word that is all the change',
      'tiuramer, karbamater och merkaptobensotiazol',
      'karbamater, tiuramer och merkaptobensotiazol',
      '<1+karbamater>{+, +}tiuramer[-, -]<1-karbamater> och merkaptobensotiazol',
    ],
  ])('%s', (_rule, before, after, told) => {
    expect(compared(before, after)).toContain(told);
  });

  it('[W28] is numbered in the order in which it is met', () => {
    const [a, b, c] = ['Alfa gäller först av allt.', 'Beta gäller därefter alltid.', 'Gamma gäller sist av alla.'];
    const moves = difference(`${a} ${b} ${c}`, `${c} ${b} ${a}`).flatMap((change) =>
      'move' in change ? [change.move] : [],
    );
    expect([...new Set(moves)]).toEqual(Array.from(new Set(moves), (_, at) => at + 1));
    expect(new Set(moves).size).toBeGreaterThan(0);
  });

  it.each([
    [
      'a word taken into a change',
      'Alla levererade operationstextilier behöver klara tvätt',
      'Varje lager operationstextilier måste kunna brännas',
    ],
    ['a stop word', 'det ska finnas och det finns', 'som ska synas och som syns'],
    ['a number', 'högst 5 mg och minst 10 g', 'högst 10 mg och minst 5 g'],
  ])('[W28] is not told of %s', (_what, before, after) => {
    expect(difference(before, after).filter((change) => 'move' in change)).toEqual([]);
  });
});

describe('lists and tables', () => {
  it.each([
    [
      'an item that went last',
      '- ull\n- bomull\n- lin\n',
      '- bomull\n- lin\n- ull\n',
      '<1-- ull\n>- bomull\n- lin\n<1+- ull\n>',
    ],
    ['an item that came', '• ull\n• lin', '• ull\n• bomull\n• lin', '• ull\n{+• bomull\n+}• lin'],
    ['an item that went', 'a) ull\nb) lin', 'a) ull', 'a) ull[-\nb) lin-]'],
    [
      'a limit in an item',
      '- bly: 5 mg\n- zink: 7 mg',
      '- bly: 4 mg\n- zink: 7 mg',
      '- bly: [-5-]{+4+} mg\n- zink: 7 mg',
    ],
    [
      'items exchanged for as many others',
      '- ull\n- lin',
      '- siden\n- hampa',
      '- [-ull-]{+siden+}\n- [-lin-]{+hampa+}',
    ],
    [
      'numbers of items that came down',
      '1. ull\n2. lin',
      '1. hampa ny\n2. ull\n3. lin',
      '{+1. hampa ny\n+}[-1.-]{+2.+} ull\n[-2.-]{+3.+} lin',
    ],
    [
      'a cell',
      'ull\t50 %\tEU\nlin\t20 %\tEU',
      'ull\t60 %\tUSA\nlin\t20 %\tEU',
      'ull\t[-50-]{+60+} %\t[-EU-]{+USA+}\nlin\t20 %\tEU',
    ],
    ['a cell between bars', '| bly | 0,1 % |', '| krom | 5 mg |', '| [-bly-]{+krom+} | [-0,1 %-]{+5 mg+} |'],
    ['a row that moved', 'ull\t5\nlin\t6\nsiden\t7', 'lin\t6\nsiden\t7\null\t5', 'lin\t6'],
    [
      'an item between two that stayed',
      'Krav:\n- ull\n- lin\nSlut.',
      'Krav:\n- lin\n- ull\nSlut.',
      'Krav:\n<1-- ull\n>- lin\n<1+- ull\n>Slut.',
    ],
  ])('[W29] tells %s', (_what, before, after, told) => {
    expect(compared(before, after)).toContain(told);
  });

  it('[W29] knows a row by its first cell where it stands elsewhere and was edited', () => {
    const before = 'Ämne\tGräns\nBly\t0,1 %\nKrom\t5 mg';
    const after = 'Ämne\tGräns\nKrom\t5 mg\nBly\t0,05 %';
    expect(compared(before, after)).toBe(
      'Ämne\tGräns\n<1-Bly\t>[-0,1-]<1- %>[-\n-]Krom\t5 mg{+\n+}<1+Bly\t>{+0,05+}<1+ %>',
    );
  });

  it('[W27] holds running text that became a list against it word by word', () => {
    expect(compared('Krav: ull, lin och siden.', 'Krav:\n- ull,\n- lin och siden.')).toBe(
      'Krav:{+\n-+} ull,{+\n-+} lin och siden.',
    );
  });
});
