import { sitesOf } from '#workbench/graph-service/site.ts';
import { openDriver } from '#workbench/graph-service/sql/driver.ts';

/** A site has the same id at every start, made from its address. */
const [site] = sitesOf({ hostname: 'contoso.sharepoint.com', path: '', displayName: 'Root' });

/** Writes a file as the first version of the service left it, with one list and one row. */
export async function firstVersion(file: string): Promise<void> {
  const driver = await openDriver(file);
  driver.exec(`
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
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
    CREATE TABLE person (number INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL UNIQUE);
    PRAGMA user_version = 1;`);
  const at = '2026-01-01T08:00:00Z';
  const by = {
    user: { id: '00000000-0000-4000-8000-000000000001', displayName: 'Owner', email: 'owner@contoso.example' },
  };
  const title = {
    ...{ id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', name: 'Title', displayName: 'Title', description: '' },
    ...{ required: false, indexed: false, enforceUniqueValues: false, hidden: false },
    facet: {
      kind: 'text',
      settings: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
    },
  };
  const definition = {
    description: '',
    template: 'genericList',
    columns: [title],
    version: 1,
    created: at,
    createdBy: by,
  };
  const json = JSON.stringify({ ...definition, modified: at, modifiedBy: by });
  const who = JSON.stringify(by);
  const list = '00000000-0000-4000-8000-00000000001a';
  driver.prepare("INSERT INTO list VALUES (?, ?, 'Log', 'Log', ?, 2, 1, 1)").run(list, site?.id ?? '', json);
  driver
    .prepare("INSERT INTO item VALUES (?, 1, '00000000-0000-4000-8000-00000000002b', 1, 1, 0, ?, ?, ?, ?, ?)")
    .run(list, '{"Title":"Old"}', at, who, at, who);
  driver.prepare('INSERT INTO person (account) VALUES (?)').run(by.user.id);
  driver.close();
}
