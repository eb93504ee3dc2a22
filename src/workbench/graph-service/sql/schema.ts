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
  // Drives. Contents never change once a file or version has them, so that copies and versions can share them.
  `CREATE TABLE drive (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, epoch INTEGER NOT NULL) WITHOUT ROWID;
   CREATE TABLE drive_item (
     drive TEXT NOT NULL, id TEXT NOT NULL, parent TEXT NOT NULL, folded TEXT NOT NULL, state TEXT NOT NULL,
     seq INTEGER NOT NULL, changed TEXT NOT NULL, size INTEGER NOT NULL, content INTEGER, json TEXT NOT NULL,
     PRIMARY KEY (drive, id)
   ) WITHOUT ROWID;
   CREATE UNIQUE INDEX drive_item_name ON drive_item (drive, parent, folded) WHERE state = 'live';
   CREATE INDEX drive_item_seq ON drive_item (drive, seq);
   CREATE TABLE drive_version (
     drive TEXT NOT NULL, item TEXT NOT NULL, ver INTEGER NOT NULL, size INTEGER NOT NULL, content INTEGER,
     json TEXT NOT NULL, PRIMARY KEY (drive, item, ver)
   ) WITHOUT ROWID;
   CREATE TABLE drive_content (id INTEGER PRIMARY KEY AUTOINCREMENT, made TEXT NOT NULL);
   CREATE TABLE drive_chunk (
     content INTEGER NOT NULL, at INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (content, at)
   ) WITHOUT ROWID;
   CREATE TABLE drive_upload (id TEXT PRIMARY KEY, expires TEXT NOT NULL, content INTEGER NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE drive_grant (
     drive TEXT NOT NULL, item TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (drive, item, id)
   ) WITHOUT ROWID;
   CREATE TABLE drive_follow (
     account TEXT NOT NULL, drive TEXT NOT NULL, item TEXT NOT NULL, PRIMARY KEY (account, drive, item)
   ) WITHOUT ROWID;`,
  // People became rows of the site's User Information List; they get their numbers anew when they are next met.
  `DROP TABLE person;
   CREATE TABLE kept (
     number INTEGER PRIMARY KEY, kind TEXT NOT NULL, scope TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL,
     UNIQUE (kind, scope, id)
   );`,
  // `target` is what is subscribed to, as `lists/{id}` or `drives/{id}`.
  `CREATE TABLE subscription (id TEXT PRIMARY KEY, target TEXT NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
   CREATE INDEX subscription_target ON subscription (target);`,
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
