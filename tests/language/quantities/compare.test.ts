import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuantities } from '#language/quantities/compare.ts';
import { compareTexts } from '#language/quantities/compareTexts.ts';
import type { Direction, Quantity } from '#language/quantities/found.ts';

const aLimit = (direction: Direction, value: number, unit = '%'): Quantity => ({
  kind: 'quantity',
  direction,
  value,
  unit,
  of: [],
  start: 0,
  length: 1,
});

const comparisons = (before: string, after: string) => compareTexts(before, after).map(({ comparison }) => comparison);

describe('comparing limits', () => {
  it.each([
    ['högst 0,1 % bly', 'högst 0,05 % bly', 'stricter'],
    ['högst 0,1 % bly', 'högst 0,2 % bly', 'laxer'],
    ['minst 20 % återvunnet', 'minst 30 % återvunnet', 'stricter'],
    ['högst 1000 ppm bly', 'högst 0,1 viktprocent bly', 'same'],
    ['högst 0,1 % bly', 'högst 500 mg/kg bly', 'stricter'],
    ['högst 0,15 kg AOX per ton', 'högst 200 mg AOX per kg', 'laxer'],
    ['högst 3,6 MJ energi', 'högst 1 kWh energi', 'same'],
    ['högst 5 % bly', 'under 5 % bly', 'stricter'],
    ['mellan 20 och 30 % fukt', 'mellan 22 och 28 % fukt', 'stricter'],
    ['mellan 20 och 30 % fukt', 'mellan 25 och 35 % fukt', 'notComparable'],
    ['högst 24 månader garanti', 'högst 2 år garanti', 'same'],
    ['högst 30 dagar svarstid', 'högst 1 månad svarstid', 'notComparable'],
    ['högst 30 dagar svarstid', 'högst 6 månader svarstid', 'laxer'],
    ['högst 71 dB buller', 'högst 71 dB(A) buller', 'notComparable'],
    ['minst 5 % bly', 'högst 5 % bly', 'notComparable'],
    ['högst 5 volymprocent bly', 'högst 5 viktprocent bly', 'notComparable'],
    ['minst 5 år garanti', 'minst 5 kg garanti', 'notComparable'],
    ['högst -18 °C i frysen', 'högst −20 °C i frysen', 'stricter'],
  ])('[W49] %s → %s is %s', (before, after, comparison) => {
    const found = compareTexts(before, after).filter((pair) => pair.before?.kind === 'quantity');
    const both = found.every(({ after: other }) => other !== undefined);
    expect(both ? found.map((pair) => pair.comparison) : ['notComparable']).toEqual([comparison]);
  });

  it('[W49] turned round, stricter is laxer and the rest stays', () => {
    const direction = fc.constantFrom<Direction>('min', 'max', 'lessThan', 'moreThan', 'exactly', 'about', 'none');
    const limit = fc.record({
      direction,
      value: fc.integer({ min: 0, max: 20 }),
      unit: fc.constantFrom('%', 'ppm', 'kg', 'g', 'år'),
    });
    fc.assert(
      fc.property(limit, limit, (a, b) => {
        const [one, other] = [aLimit(a.direction, a.value, a.unit), aLimit(b.direction, b.value, b.unit)];
        const turned = { stricter: 'laxer', laxer: 'stricter', same: 'same', notComparable: 'notComparable' };
        expect(compareQuantities(other, one)).toBe(turned[compareQuantities(one, other)]);
      }),
    );
  });

  it('[W49] pairs limits by what they limit, and tells what came and went', () => {
    const before = 'Högst 90 mg/kg bly. Högst 75 mg/kg kadmium. Svanenmärkt.';
    const after = 'Högst 50 mg/kg kadmium. Högst 90 mg/kg bly. Minst 3 års garanti.';
    expect(comparisons(before, after)).toEqual(['stricter', 'same', 'added', 'removed']);
  });

  it('[W49] a substance that must be absent is stricter than any limit for it', () => {
    const [limit, absent] = ['Får inte innehålla ftalater över 0,1 %.', 'Ska vara fria från ftalater.'];
    expect(comparisons(limit, absent)).toEqual(['stricter']);
    expect(comparisons(absent, limit)).toEqual(['laxer']);
    expect(comparisons(absent, absent)).toEqual(['same']);
  });

  it.each([
    ['Senast 2026-12-31.', 'Senast 2026-06-30.', 'stricter'],
    ['Gäller från 2026-12-31.', 'Gäller från 2026-06-30.', 'notComparable'],
    ['Lägst energiklass D.', 'Lägst energiklass B.', 'stricter'],
    ['Lägst energiklass A.', 'Energiklass A.', 'notComparable'],
    ['Enligt Reach.', 'Enligt förordning (EG) nr 1907/2006.', 'same'],
  ])('[W49] %s → %s is %s', (before, after, comparison) => {
    expect(comparisons(before, after)).toEqual([comparison]);
  });
});
