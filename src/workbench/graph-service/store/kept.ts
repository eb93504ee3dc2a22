import { z } from 'zod';
import type { SqlDriver } from '../sql/driver.ts';

const row = z.object({ json: z.string() });

/** Things of one kind, each under an id in a scope such as a site, a list or an item. Callers wrap writes in a transaction. */
export type Kept<T> = {
  readonly find: (scope: string, id: string) => T | undefined;
  /** In the order in which they were first put there. */
  readonly all: (scope: string) => readonly T[];
  readonly put: (scope: string, id: string, thing: T) => void;
  readonly remove: (scope: string, id: string) => void;
};

/**
 * @param kind   name of what is kept, one for each use
 * @param schema what was kept is read with, so that a file of another version is found out
 */
export function kept<T>(sql: SqlDriver, kind: string, schema: z.ZodType<T>): Kept<T> {
  const read = (raw: unknown): T => schema.parse(JSON.parse(row.parse(raw).json));
  return {
    find: (scope, id) =>
      sql.prepare('SELECT json FROM kept WHERE kind = ? AND scope = ? AND id = ?').all(kind, scope, id).map(read)[0],
    all: (scope) =>
      sql.prepare('SELECT json FROM kept WHERE kind = ? AND scope = ? ORDER BY number').all(kind, scope).map(read),
    put: (scope, id, thing) => {
      sql
        .prepare(
          `INSERT INTO kept (kind, scope, id, json) VALUES (?, ?, ?, ?)
           ON CONFLICT (kind, scope, id) DO UPDATE SET json = excluded.json`,
        )
        .run(kind, scope, id, JSON.stringify(thing));
    },
    remove: (scope, id) => {
      sql.prepare('DELETE FROM kept WHERE kind = ? AND scope = ? AND id = ?').run(kind, scope, id);
    },
  };
}
