import { z } from 'zod';
import type { SqlDriver } from '../sql/driver.ts';
import { subscription, type Subscription } from './subscription.ts';
import type { ChangeTarget } from './target.ts';

const row = z.object({ json: z.string().transform((text) => subscription.parse(JSON.parse(text))) });

export type SubscriptionStore = ReturnType<typeof subscriptionStore>;

/** Callers wrap writes in a transaction. */
export function subscriptionStore(sql: SqlDriver) {
  const read = (rows: readonly unknown[]): readonly Subscription[] => rows.map((raw) => row.parse(raw).json);
  return {
    all: (): readonly Subscription[] => read(sql.prepare('SELECT json FROM subscription ORDER BY id').all()),
    find: (id: string): Subscription | undefined =>
      read(sql.prepare('SELECT json FROM subscription WHERE id = ?').all(id))[0],
    of: ({ kind, id }: ChangeTarget): readonly Subscription[] =>
      read(sql.prepare('SELECT json FROM subscription WHERE target = ? ORDER BY id').all(`${kind}s/${id}`)),
    /** Makes it or replaces it. */
    save: (kept: Subscription): void => {
      sql
        .prepare('INSERT OR REPLACE INTO subscription (id, target, json) VALUES (?, ?, ?)')
        .run(kept.id, `${kept.target.kind}s/${kept.target.id}`, JSON.stringify(kept));
    },
    remove: (id: string): void => {
      sql.prepare('DELETE FROM subscription WHERE id = ?').run(id);
    },
  };
}
