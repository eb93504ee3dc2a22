import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowKey } from '#domain/ids.ts';
import type { Held } from '#domain/workspace.ts';
import { standingRows } from '#replica/standingRows.ts';
import { aKey, anEmail, anInstant } from '../factories/values.ts';

type Entry = { readonly key: RowKey; readonly text: number };
const written = { email: anEmail(), name: 'Kontaktperson', at: anInstant() };

/** The rows as they are by definition: in order, and of those with one key the last. */
function expected(rows: ReadonlyMap<string, Held<Entry>>) {
  const inOrder = [...rows.values()].sort((one, other) => Number(one.rowId) - Number(other.rowId));
  const last = new Map(inOrder.map((row) => [row.value.key, row]));
  const stands = (row: Held<Entry>) => last.get(row.value.key) === row;
  return { all: inOrder.filter(stands), doubled: inOrder.filter((row) => !stands(row)), last };
}

const step = fc.record({
  kind: fc.constantFrom('put', 'put', 'put', 'remove', 'look'),
  row: fc.integer({ min: 1, max: 12 }),
  key: fc.integer({ min: 1, max: 12 }),
});

describe('rows that stand', () => {
  it('[L5] [Y14] are those of the definition after any changes, and what was shown before stays as it was', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const rows = new Map<string, Held<Entry>>();
        const standing = standingRows<Entry>(() => rows.values());
        const seen: (() => void)[] = [];
        for (const [text, { kind, row, key }] of steps.entries()) {
          const rowId = String(row);
          const was = rows.get(rowId);
          if (kind === 'put') {
            const now = { value: { key: aKey(key), text }, written, revision: String(text), rowId, seal: undefined };
            rows.set(rowId, now);
            standing.put(now, was);
          } else if (kind === 'remove' && was) {
            rows.delete(rowId);
            standing.remove(was);
          } else {
            const { all, doubled, last } = expected(rows);
            const shown = standing.collection();
            expect(standing.doubled()).toEqual(doubled);
            const check = () => {
              expect(shown.all).toEqual(all);
              for (let each = 1; each <= 12; each += 1) expect(shown.byKey(aKey(each))).toBe(last.get(aKey(each)));
            };
            check();
            seen.push(check);
          }
        }
        seen.forEach((check) => check());
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  it('[Y14] share everything but the array when one of them changed', () => {
    const rows = new Map<string, Held<Entry>>();
    const standing = standingRows<Entry>(() => rows.values());
    const put = (number: number, text: number) => {
      const rowId = String(number);
      const now = { value: { key: aKey(number), text }, written, revision: String(text), rowId, seal: undefined };
      standing.put(now, rows.get(rowId));
      rows.set(rowId, now);
    };
    for (let number = 1; number <= 100; number += 1) put(number, 0);
    const before = standing.collection();
    expect(standing.collection()).toBe(before);
    put(50, 1);
    const after = standing.collection();
    expect(after.all.filter((row, place) => row !== before.all[place])).toHaveLength(1);
  });
});
