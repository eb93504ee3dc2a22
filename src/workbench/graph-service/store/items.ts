import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { comparable } from '../columns/value.ts';
import type { Fields } from '../columns/write.ts';
import type { Identity } from '../identity.ts';
import type { SqlDriver } from '../sql/driver.ts';
import { ITEM_COLUMNS, itemRow, versionRow, type StoredItem, type StoredVersion } from './itemRow.ts';
import type { ListStore, StoredList } from './lists.ts';

const counted = z.object({ n: z.number() });

/** Who writes and when. */
export type Writing = { readonly by: Identity; readonly at: string };

export type ItemStore = ReturnType<typeof itemStore>;

/** Items with their history and index entries. Callers wrap writes in a transaction. */
export function itemStore(sql: SqlDriver, lists: ListStore) {
  return { ...itemReads(sql), ...itemWrites(sql, lists) };
}

function selecting(sql: SqlDriver, rest: string) {
  const statement = sql.prepare(`SELECT ${ITEM_COLUMNS} FROM item WHERE list = ? ${rest}`);
  return (list: string, ...values: number[]): readonly StoredItem[] =>
    statement.all(list, ...values).map((row) => itemRow.parse(row));
}

function itemReads(sql: SqlDriver) {
  return {
    find: (list: string, id: number): StoredItem | undefined =>
      selecting(sql, 'AND id = ? AND deleted = 0')(list, id)[0],
    /** In the order of their numbers, which is the order in which they were made. */
    after: (list: string, id: number, most: number): readonly StoredItem[] =>
      selecting(sql, 'AND id > ? AND deleted = 0 ORDER BY id LIMIT ?')(list, id, most),
    all: (list: string): readonly StoredItem[] => selecting(sql, 'AND deleted = 0 ORDER BY id')(list),
    count: (list: string): number =>
      counted.parse(sql.prepare('SELECT COUNT(*) AS n FROM item WHERE list = ? AND deleted = 0').all(list)[0]).n,
    /** Deleted ones too, in the order of their last change. */
    changedAfter: (list: string, seq: number, most: number): readonly StoredItem[] =>
      selecting(sql, 'AND seq > ? ORDER BY seq LIMIT ?')(list, seq, most),
    /** Newest first, without the present state. */
    versions: (list: string, id: number): readonly StoredVersion[] =>
      sql
        .prepare('SELECT ver, fields, modified, modified_by FROM version WHERE list = ? AND id = ? ORDER BY ver DESC')
        .all(list, id)
        .map((row) => versionRow.parse(row)),
  };
}

function itemWrites(sql: SqlDriver, lists: ListStore) {
  return {
    insert: (list: StoredList, fields: Fields, { by, at }: Writing): StoredItem => {
      const id = lists.takeItemId(list.id);
      const who = JSON.stringify(by);
      sql
        .prepare(`INSERT INTO item (list, ${ITEM_COLUMNS}) VALUES (?, ?, ?, 1, ?, 0, ?, ?, ?, ?, ?)`)
        .run(list.id, id, randomUUID(), lists.takeSeq(list.id), JSON.stringify(fields), at, who, at, who);
      writeIndex(sql, list, { id, fields });
      return written(sql, list, id);
    },
    /** Keeps the state before as a version. */
    update: (list: StoredList, before: StoredItem, change: Writing & { readonly fields: Fields }): StoredItem => {
      const { id, ver } = before;
      sql
        .prepare(
          `INSERT INTO version (list, id, ver, fields, modified, modified_by)
           SELECT list, id, ver, fields, modified, modified_by FROM item WHERE list = ? AND id = ?`,
        )
        .run(list.id, id);
      const next = [
        ver + 1,
        lists.takeSeq(list.id),
        JSON.stringify(change.fields),
        change.at,
        JSON.stringify(change.by),
      ];
      sql
        .prepare(
          'UPDATE item SET ver = ?, seq = ?, fields = ?, modified = ?, modified_by = ? WHERE list = ? AND id = ?',
        )
        .run(...next, list.id, id);
      sql.prepare('DELETE FROM ix WHERE list = ? AND id = ?').run(list.id, id);
      writeIndex(sql, list, { id, fields: change.fields });
      return written(sql, list, id);
    },
    /** Leaves a row without values, so that delta can tell of it. */
    remove: (list: StoredList, { id }: StoredItem): void => {
      sql
        .prepare("UPDATE item SET deleted = 1, seq = ?, fields = '{}' WHERE list = ? AND id = ?")
        .run(lists.takeSeq(list.id), list.id, id);
      sql.prepare('DELETE FROM version WHERE list = ? AND id = ?').run(list.id, id);
      sql.prepare('DELETE FROM ix WHERE list = ? AND id = ?').run(list.id, id);
    },
  };
}

function written(sql: SqlDriver, list: StoredList, id: number): StoredItem {
  const [item] = selecting(sql, 'AND id = ?')(list.id, id);
  if (item === undefined) throw new Error(`Item ${id} is not there right after it was written.`);
  return item;
}

type Indexed = { readonly id: number; readonly fields: Fields };

function writeIndex(sql: SqlDriver, list: StoredList, { id, fields }: Indexed): void {
  const insert = sql.prepare('INSERT INTO ix (list, col, val, id) VALUES (?, ?, ?, ?)');
  for (const { name, indexed } of list.columns) {
    if (indexed) insert.run(list.id, name, comparable(fields[name]), id);
  }
}
