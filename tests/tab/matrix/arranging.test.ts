import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arranged, AS_IT_STANDS, NARROWINGS, ORDERS, type Arrangement } from '#tab/matrix/arranging.ts';
import { CELL_KINDS, DEVIATES, type CellKind, type StandingMatrix } from '#usecases/standingMatrix.ts';
import { aCriterion, aRegion, held } from '../../factories/entities.ts';
import { aCounty, aCriterionId, aGroup, aKey } from '../../factories/values.ts';

const TITLES = ['PVC-fria handskar', 'Ålgräs i fyllning', 'Förnybart material', 'Klorfri blekning', 'Parfymfria skydd'];
const GROUPS = ['HAN', 'INK', 'INK', 'INK', 'INK'];
const REGIONS = 4;

/** One row of cells per criterion above. */
function matrixOf(answers: readonly (readonly CellKind[])[], deviating: readonly number[] = []): StandingMatrix {
  const codes = answers.map((row) => row.map((kind) => CELL_KINDS.indexOf(kind)));
  return {
    regions: Array.from({ length: REGIONS }, (_, at) => aRegion({ key: aKey(at), code: aCounty(`0${at + 1}`) })),
    rows: answers.map((_, at) => {
      const id = aCriterionId(`REG-${GROUPS[at] ?? 'INK'}-00${at + 1}`);
      const own = { id, title: TITLES[at] ?? '', productGroups: [aGroup(GROUPS[at])] };
      return { id, criterion: held(aCriterion({ key: aKey(300 + at), ...own })), asked: undefined };
    }),
    cells: Uint8Array.from(codes.flat()),
    marks: Uint8Array.from(codes.flatMap((row, at) => row.map(() => (deviating.includes(at) ? DEVIATES : 0)))),
    counts: Uint8Array.from(codes.flatMap((row) => CELL_KINDS.map((_, code) => row.filter((c) => c === code).length))),
  };
}

const matrix = matrixOf(
  [
    ['endorses', 'endorses', 'endorses', 'endorses'],
    ['endorses', 'endorsesWithChange', 'silent', 'silent'],
    ['rejects', 'endorses', 'endorses', 'stale'],
    ['notAsked', 'notAsked', 'rejects', 'endorses'],
    ['endorses', 'silent', 'endorses', 'unverified'],
  ],
  [4],
);
const shown = (over: Partial<Arrangement>) => [...arranged(matrix, { ...AS_IT_STANDS, ...over })];

describe('which criteria of a matrix are shown, and in what order', () => {
  it('stands as its scope does until somebody asks for something else', () => {
    expect(shown({})).toEqual([0, 1, 2, 3, 4]);
  });

  it('[M6] has most disagreement among those asked first, a rejection before a wish, silence last of all', () => {
    expect(shown({ order: 'disagreement' })).toEqual([3, 2, 1, 4, 0]);
  });

  it('has most missing answers first when asked for silence', () => {
    expect(shown({ order: 'silence' })).toEqual([1, 4, 2, 3, 0]);
  });

  it.each([
    ['disagreeing', [1, 2, 3]],
    ['uncounted', [2, 4]],
    ['silent', [1, 4]],
    ['deviating', [4]],
  ] as const)('[M7] narrows to what is "%s"', (narrowing, rows) => {
    expect(shown({ narrowing })).toEqual(rows);
  });

  it('[M7] narrows by words of title and id, whatever their case, and by product group', () => {
    expect(shown({ text: ' ÅLGRÄS ' })).toEqual([1]);
    expect(shown({ text: 'reg-ink-003' })).toEqual([2]);
    expect(shown({ productGroup: aGroup('HAN') })).toEqual([0]);
  });

  it('[M6] [M7] shows the same rows in any order, equal ones as they stood, and narrowing never reorders', () => {
    const cell = fc.constantFrom(...CELL_KINDS);
    const row = fc.array(cell, { minLength: REGIONS, maxLength: REGIONS });
    const arrangement = fc.record({ narrowing: fc.constantFrom(...NARROWINGS), order: fc.constantFrom(...ORDERS) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), arrangement, (answers, over) => {
        const given = matrixOf(answers, [1]);
        const narrowed = [...arranged(given, { ...AS_IT_STANDS, ...over })];
        const whole = [...arranged(given, { ...AS_IT_STANDS, order: over.order })];
        const plain = [...arranged(given, { ...AS_IT_STANDS, narrowing: over.narrowing })];
        expect(narrowed).toEqual(whole.filter((at) => narrowed.includes(at)));
        expect(narrowed.toSorted((a, b) => a - b)).toEqual(plain);
        const same = answers.map(() => answers[0] ?? []);
        const alike = [...arranged(matrixOf(same), { ...AS_IT_STANDS, order: over.order })];
        expect(alike).toEqual(alike.toSorted((a, b) => a - b));
      }),
      { numRuns: 200 },
    );
  });
});
