import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Identity } from '../../identity.ts';
import type { SqlDriver } from '../../sql/driver.ts';
import type { SqlValue } from '../../sql/engine.ts';
import { foldedName, ITEM_COLUMNS, readDriveItem, writeDetails, type DriveItem } from './driveItem.ts';

/** How far the change log of a drive has come. */
export type DriveMark = { readonly seq: number; readonly epoch: number };

const mark = z.object({ seq: z.number(), epoch: z.number() });
const counted = z.object({ n: z.number().nullable() });

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An id as SharePoint writes them: 34 capital letters and digits, of which the first two are `01`. */
export function newItemId(): string {
  return `01${[...randomBytes(32)].map((byte) => BASE32[byte % BASE32.length]).join('')}`;
}

/** A new item before anything is known of it but its name and who makes it. */
export function newItem(
  place: Pick<DriveItem, 'drive' | 'parent' | 'name' | 'kind'>,
  { by, at }: { readonly by: Identity; readonly at: string },
): DriveItem {
  return {
    ...place,
    id: newItemId(),
    state: 'live',
    seq: 0,
    size: 0,
    content: null,
    uid: randomUUID(),
    revision: 1,
    contentVersion: place.kind === 'file' ? 1 : 0,
    ...{ created: at, createdBy: by, modified: at, modifiedBy: by },
  };
}

export type DriveItemStore = ReturnType<typeof driveItemStore>;

/** The tree of each drive with its change log. Callers wrap writes in a transaction. */
export function driveItemStore(sql: SqlDriver) {
  return { ...reads(sql), ...writes(sql), ...changeLog(sql) };
}

function selecting(sql: SqlDriver, rest: string) {
  const statement = sql.prepare(`SELECT ${ITEM_COLUMNS} FROM drive_item WHERE drive = ? ${rest}`);
  return (drive: string, ...values: SqlValue[]): readonly DriveItem[] =>
    statement.all(drive, ...values).map((raw) => readDriveItem(raw));
}

/** The ids of an item and of all that lies below it. */
const BELOW = `WITH RECURSIVE below (id) AS (
  SELECT ? UNION SELECT child.id FROM drive_item child JOIN below ON child.parent = below.id
  WHERE child.drive = ? AND child.state = ?)`;

function reads(sql: SqlDriver) {
  return {
    find: (drive: string, id: string): DriveItem | undefined =>
      selecting(sql, "AND id = ? AND state = 'live'")(drive, id)[0],
    root: (drive: string): DriveItem | undefined => selecting(sql, "AND parent = '' AND state = 'live'")(drive)[0],
    /** Also one that is deleted. */
    findAny: (drive: string, id: string): DriveItem | undefined => selecting(sql, 'AND id = ?')(drive, id)[0],
    child: (drive: string, parent: string, name: string): DriveItem | undefined =>
      selecting(sql, "AND parent = ? AND folded = ? AND state = 'live'")(drive, parent, foldedName(name))[0],
    /** By name, without regard to case. */
    children: (drive: string, parent: string): readonly DriveItem[] =>
      selecting(sql, "AND parent = ? AND state = 'live' ORDER BY folded")(drive, parent),
    all: (drive: string): readonly DriveItem[] => selecting(sql, "AND state = 'live' ORDER BY seq")(drive),
    recycled: (drive: string): readonly DriveItem[] => selecting(sql, "AND state = 'recycled' ORDER BY seq")(drive),
    childCount: (drive: string, parent: string): number =>
      count(sql, "SELECT COUNT(*) AS n FROM drive_item WHERE drive = ? AND parent = ? AND state = 'live'", [
        drive,
        parent,
      ]),
    /** Bytes of all files below a folder. */
    sizeBelow: (drive: string, id: string): number =>
      count(sql, `${BELOW} SELECT SUM(size) AS n FROM drive_item JOIN below USING (id) WHERE drive = ?`, [
        ...[id, drive, 'live', drive],
      ]),
    /** An item first, then all below it that are in the same state. */
    withBelow: ({ drive, id, state }: Pick<DriveItem, 'drive' | 'id' | 'state'>): readonly DriveItem[] =>
      sql
        .prepare(`${BELOW} SELECT ${ITEM_COLUMNS} FROM drive_item JOIN below USING (id) WHERE drive = ?`)
        .all(id, drive, state, drive)
        .map((raw) => readDriveItem(raw))
        .sort((one, other) => Number(other.id === id) - Number(one.id === id)),
    /** Bytes of the files in a state. */
    bytes: (drive: string, state: 'live' | 'recycled'): number =>
      count(sql, 'SELECT SUM(size) AS n FROM drive_item WHERE drive = ? AND state = ?', [drive, state]),
  };
}

function count(sql: SqlDriver, statement: string, values: readonly SqlValue[]): number {
  return counted.parse(sql.prepare(statement).all(...values)[0]).n ?? 0;
}

function writes(sql: SqlDriver) {
  const takeSeq = (drive: string): number =>
    mark.parse(sql.prepare('UPDATE drive SET seq = seq + 1 WHERE id = ? RETURNING seq, epoch').all(drive)[0]).seq;
  const save = (item: DriveItem): DriveItem => {
    const seq = takeSeq(item.drive);
    const { drive, id, parent, state, size, content } = item;
    sql
      .prepare(
        `INSERT INTO drive_item (drive, id, parent, folded, state, seq, changed, size, content, json)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (drive, id) DO UPDATE SET
         parent = excluded.parent, folded = excluded.folded, state = excluded.state, seq = excluded.seq,
         changed = excluded.changed, size = excluded.size, content = excluded.content, json = excluded.json`,
      )
      .run(drive, id, parent, foldedName(item.name), state, seq, item.modified, size, content, writeDetails(item));
    return { ...item, seq };
  };
  return {
    /** Writes an item, new or changed, and notes the change. */
    save,
    /** Makes a drive with its root. */
    open: (root: DriveItem): DriveItem => {
      sql.prepare('INSERT OR IGNORE INTO drive (id, seq, epoch) VALUES (?, 0, 1)').run(root.drive);
      return save(root);
    },
  };
}

function changeLog(sql: SqlDriver) {
  return {
    mark: (drive: string): DriveMark =>
      mark.parse(sql.prepare('SELECT seq, epoch FROM drive WHERE id = ?').all(drive)[0]),
    /** Deleted ones too, in the order of their last change. */
    changedAfter: (drive: string, seq: number, most: number): readonly DriveItem[] =>
      selecting(sql, 'AND seq > ? ORDER BY seq LIMIT ?')(drive, seq, most),
    liveAfter: (drive: string, seq: number, most: number): readonly DriveItem[] =>
      selecting(sql, "AND seq > ? AND state = 'live' ORDER BY seq LIMIT ?")(drive, seq, most),
    /** Number of the last change before a moment. */
    seqBefore: (drive: string, moment: string): number =>
      count(sql, 'SELECT MAX(seq) AS n FROM drive_item WHERE drive = ? AND changed < ?', [drive, moment]),
    /** Makes every token of every drive too old, as time does. */
    startEpoch: (): void => {
      sql.exec("UPDATE drive SET epoch = epoch + 1; DELETE FROM drive_item WHERE state = 'gone'");
    },
  };
}
