import { z } from 'zod';
import { comparable } from '../columns/value.ts';
import type { Operator } from '../odata/filter.ts';
import type { SqlDriver } from '../sql/driver.ts';
import type { ItemStore } from './items.ts';

const entry = z.object({ id: z.number() });

/** A range of one index. `value` is in the form of `comparable`. */
export type IndexRange = {
  readonly column: string;
  readonly operator: Operator;
  readonly value: string | number | null;
};

const CONDITION = {
  eq: 'val IS ?',
  ne: 'val IS NOT ?',
  lt: 'val < ?',
  le: 'val <= ?',
  gt: 'val > ?',
  ge: 'val >= ?',
  startswith: 'val >= ? AND val < ?',
} as const satisfies Record<Operator, string>;

export type IndexStore = ReturnType<typeof indexStore>;

/** The indexes of the columns that are declared `indexed`. */
export function indexStore(sql: SqlDriver, items: ItemStore) {
  return {
    /** Numbers of the items in the range, at most `most` of them. */
    within: (list: string, { column, operator, value }: IndexRange, most: number): readonly number[] => {
      const bounds = operator === 'startswith' ? [value, `${value ?? ''}\u{10ffff}`] : [value];
      return sql
        .prepare(`SELECT id FROM ix WHERE list = ? AND col = ? AND ${CONDITION[operator]} LIMIT ?`)
        .all(list, column, ...bounds, most)
        .map((row) => entry.parse(row).id);
    },
    /** Gives a column an index over the items that are already there. */
    build: (list: string, column: string): void => {
      const insert = sql.prepare('INSERT INTO ix (list, col, val, id) VALUES (?, ?, ?, ?)');
      for (const { id, fields } of items.all(list)) insert.run(list, column, comparable(fields[column]), id);
    },
    drop: (list: string, column: string): void => {
      sql.prepare('DELETE FROM ix WHERE list = ? AND col = ?').run(list, column);
    },
    /** Whether two items share a value; empty ones do not count. */
    hasDuplicates: (list: string, column: string): boolean =>
      sql
        .prepare(
          'SELECT MIN(id) AS id FROM ix WHERE list = ? AND col = ? AND val IS NOT NULL GROUP BY val HAVING COUNT(*) > 1 LIMIT 1',
        )
        .all(list, column).length > 0,
    /** Removes the values of a column from every item and every version. */
    erase: (list: string, column: string): void => {
      for (const table of ['item', 'version']) {
        sql.prepare(`UPDATE ${table} SET fields = json_remove(fields, ?) WHERE list = ?`).run(`$."${column}"`, list);
      }
    },
  };
}
