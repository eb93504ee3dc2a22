import { z } from 'zod';
import type { SqlDriver } from './driver.ts';
import { DatabaseUnavailable } from './failure.ts';

/**
 * One entry per version of the file, applied in order and never edited afterwards.
 *
 * `ix` holds a value per item and indexed column, so that the rule "only indexed columns may be filtered" is not only
 * said but true. It has NULL for an item without value, which sorts first as SharePoint sorts it.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE list (
     id TEXT PRIMARY KEY, site TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL, json TEXT NOT NULL,
     next_id INTEGER NOT NULL, seq INTEGER NOT NULL, epoch INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE item (
     list TEXT NOT NULL, id INTEGER NOT NULL, uid TEXT NOT NULL, ver INTEGER NOT NULL, seq INTEGER NOT NULL,
     deleted INTEGER NOT NULL, fields TEXT NOT NULL, created TEXT NOT NULL, created_by TEXT NOT NULL,
     modified TEXT NOT NULL, modified_by TEXT NOT NULL, PRIMARY KEY (list, id)
   ) WITHOUT ROWID;
   CREATE UNIQUE INDEX item_seq ON item (list, seq);
   CREATE TABLE version (
     list TEXT NOT NULL, id INTEGER NOT NULL, ver INTEGER NOT NULL, fields TEXT NOT NULL,
     modified TEXT NOT NULL, modified_by TEXT NOT NULL, PRIMARY KEY (list, id, ver)
   ) WITHOUT ROWID;
   CREATE TABLE ix (list TEXT NOT NULL, col TEXT NOT NULL, val, id INTEGER NOT NULL);
   CREATE INDEX ix_value ON ix (list, col, val, id);
   CREATE INDEX ix_item ON ix (list, id);
   CREATE TABLE person (number INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL UNIQUE);`,
];

const versionRow = z.tuple([z.object({ user_version: z.number() })]);

/**
 * Brings the file to the version that this code knows.
 * @throws DatabaseUnavailable `newer` when the file is ahead of the code
 */
export function migrate(driver: SqlDriver, file: string): void {
  const [{ user_version: current }] = versionRow.parse(driver.prepare('PRAGMA user_version').all());
  if (current > MIGRATIONS.length) throw new DatabaseUnavailable('newer', file);
  MIGRATIONS.slice(current).forEach((sql, index) => {
    driver.transaction(() => {
      driver.exec(sql);
      driver.exec(`PRAGMA user_version = ${current + index + 1}`);
    });
  });
}
