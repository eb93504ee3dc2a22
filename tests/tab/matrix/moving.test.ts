import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetOf, type Cell } from '#tab/matrix/moving.ts';
import { Slots } from '#tab/matrix/slots.ts';

const reach = { rows: 10_000, columns: 23, page: 12 };
const LAST = { row: 9999, column: 22 };
const press = (name: string, from: Cell) => {
  const [key = '', isFar] = name.split('+').reverse();
  return targetOf({ key, ctrlKey: isFar === 'Ctrl', metaKey: false }, from, reach);
};

describe('keys of the grid', () => {
  it.each([
    ['ArrowDown', { row: 6, column: 4 }],
    ['ArrowUp', { row: 4, column: 4 }],
    ['ArrowRight', { row: 5, column: 5 }],
    ['ArrowLeft', { row: 5, column: 3 }],
    ['Home', { row: 5, column: 0 }],
    ['End', { row: 5, column: 22 }],
    ['PageDown', { row: 17, column: 4 }],
    ['PageUp', { row: 0, column: 4 }],
    ['Ctrl+Home', { row: 0, column: 0 }],
    ['Ctrl+End', LAST],
    ['Ctrl+ArrowDown', { row: 9999, column: 4 }],
    ['Ctrl+ArrowUp', { row: 0, column: 4 }],
    ['Ctrl+ArrowRight', { row: 5, column: 22 }],
    ['Ctrl+ArrowLeft', { row: 5, column: 0 }],
  ])('[M9] %s leads from the fifth column of the sixth row to %o', (name, target) => {
    expect(press(name, { row: 5, column: 4 })).toEqual(target);
  });

  it('[M9] leave other keys alone', () => {
    expect([press('a', LAST), press('Tab', LAST), press('Ctrl+c', LAST)]).toEqual([undefined, undefined, undefined]);
  });

  it('[M9] never lead outside', () => {
    const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'End', 'Home');
    const size = fc.record({ rows: fc.integer({ min: 1, max: 30 }), columns: fc.integer({ min: 1, max: 23 }) });
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean()), { maxLength: 40 }), size, (keys, { rows, columns }) => {
        let cell: Cell = { row: 0, column: 0 };
        for (const [each, ctrlKey] of keys) {
          cell = targetOf({ key: each, ctrlKey, metaKey: false }, cell, { rows, columns, page: 7 }) ?? cell;
          expect(cell.row >= 0 && cell.row < rows && cell.column >= 0 && cell.column < columns).toBe(true);
        }
      }),
    );
  });
});

describe('places that rows are drawn in', () => {
  it('[M9] stay with a row for as long as it is drawn, and go to another when it no longer is', () => {
    const slots = new Slots();
    const first = slots.assign([0, 1, 2]);
    const [, , third] = first;
    expect(slots.assign([2, 3, 4])[0]).toBe(third);
    expect(new Set(slots.assign([2, 3, 4]))).toEqual(new Set(first));
  });

  it('are never shared, and never more than were drawn at once', () => {
    const windows = fc.array(fc.uniqueArray(fc.nat({ max: 60 }), { minLength: 1, maxLength: 12 }), { maxLength: 20 });
    fc.assert(
      fc.property(windows, (drawn) => {
        const slots = new Slots();
        const used = new Set<number>();
        for (const rows of drawn) {
          const given = slots.assign(rows);
          expect(new Set(given).size).toBe(rows.length);
          expect(slots.assign(rows)).toEqual(given);
          for (const slot of given) used.add(slot);
        }
        expect(used.size).toBeLessThanOrEqual(Math.max(0, ...drawn.map((rows) => rows.length)));
      }),
    );
  });
});
