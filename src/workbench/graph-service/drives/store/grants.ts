import { z } from 'zod';
import { identity } from '../../identity.ts';
import type { SqlDriver } from '../../sql/driver.ts';
import type { DriveItem } from './driveItem.ts';

const person = z.object({ id: z.string(), displayName: z.string(), email: z.string() });

const grant = z.object({
  id: z.string(),
  role: z.enum(['read', 'write', 'owner']),
  grantedBy: identity,
  at: z.string(),
  /** Whom it was given to; for a link of scope `users` those who may follow it. */
  people: z.array(person).readonly(),
  link: z
    .object({
      type: z.enum(['view', 'edit', 'embed']),
      scope: z.enum(['anonymous', 'organization', 'users']),
      /** The part of the address that nobody can guess. */
      token: z.string(),
      webUrl: z.string(),
    })
    .optional(),
  invitation: z.object({ email: z.string(), signInRequired: z.boolean() }).optional(),
  hasPassword: z.boolean(),
  expires: z.string().optional(),
});

export type Person = Readonly<z.infer<typeof person>>;

/** A permission that somebody gave on one item: to people, or to whoever has a link. */
export type Grant = Readonly<z.infer<typeof grant>>;
export type PlacedGrant = { readonly drive: string; readonly item: string; readonly grant: Grant };

const row = z.object({ drive: z.string(), item: z.string(), json: z.string() });
const followed = z.object({ drive: z.string(), item: z.string() });

const placed = (raw: unknown): PlacedGrant => {
  const { drive, item, json } = row.parse(raw);
  return { drive, item, grant: grant.parse(JSON.parse(json)) };
};

export type GrantStore = ReturnType<typeof grantStore>;

/** What was shared and what is followed. Callers wrap writes in a transaction. */
export function grantStore(sql: SqlDriver) {
  return {
    of: ({ drive, id }: Pick<DriveItem, 'drive' | 'id'>): readonly Grant[] =>
      sql
        .prepare('SELECT drive, item, json FROM drive_grant WHERE drive = ? AND item = ? ORDER BY id')
        .all(drive, id)
        .map((raw) => placed(raw).grant),
    all: (): readonly PlacedGrant[] => sql.prepare('SELECT drive, item, json FROM drive_grant').all().map(placed),
    save: ({ drive, id }: Pick<DriveItem, 'drive' | 'id'>, value: Grant): void => {
      sql
        .prepare('INSERT OR REPLACE INTO drive_grant (drive, item, id, json) VALUES (?, ?, ?, ?)')
        .run(drive, id, value.id, JSON.stringify(grant.parse(value)));
    },
    remove: ({ drive, id }: Pick<DriveItem, 'drive' | 'id'>, grantId: string): void => {
      sql.prepare('DELETE FROM drive_grant WHERE drive = ? AND item = ? AND id = ?').run(drive, id, grantId);
    },
    follow: (account: string, { drive, id }: Pick<DriveItem, 'drive' | 'id'>): void => {
      sql.prepare('INSERT OR IGNORE INTO drive_follow (account, drive, item) VALUES (?, ?, ?)').run(account, drive, id);
    },
    unfollow: (account: string, { drive, id }: Pick<DriveItem, 'drive' | 'id'>): void => {
      sql.prepare('DELETE FROM drive_follow WHERE account = ? AND drive = ? AND item = ?').run(account, drive, id);
    },
    followedBy: (account: string): readonly { readonly drive: string; readonly item: string }[] =>
      sql
        .prepare('SELECT drive, item FROM drive_follow WHERE account = ?')
        .all(account)
        .map((raw) => followed.parse(raw)),
    /** Forgets all that was given on an item, and who follows it. */
    drop: ({ drive, id }: Pick<DriveItem, 'drive' | 'id'>): void => {
      for (const table of ['drive_grant', 'drive_follow'])
        sql.prepare(`DELETE FROM ${table} WHERE drive = ? AND item = ?`).run(drive, id);
    },
  };
}
