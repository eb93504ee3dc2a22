import { z } from 'zod';
import type { SqlDriver } from '../../sql/driver.ts';

/** Bytes per row of the table, so that a part of a large file can be read without the rest. */
const CHUNK_BYTES = 1024 * 1024;

/** Engines give a blob as a view or as the buffer below it. */
const blob = z.union([
  z.instanceof(Uint8Array),
  z.instanceof(ArrayBuffer).transform((buffer) => new Uint8Array(buffer)),
]);
const chunk = z.object({ at: z.number(), bytes: blob });
const made = z.object({ id: z.number() });
const used = z.object({ n: z.number() });

export type ContentStore = ReturnType<typeof contentStore>;

/** Bytes of files, in pieces. Callers wrap writes in a transaction. */
export function contentStore(sql: SqlDriver) {
  const chunksOf = (content: number, from: number, to: number) =>
    sql
      .prepare('SELECT at, bytes FROM drive_chunk WHERE content = ? AND at < ? AND at + length(bytes) > ? ORDER BY at')
      .all(content, to, from)
      .map((raw) => chunk.parse(raw));
  const append = (content: number, at: number, bytes: Uint8Array): void => {
    const insert = sql.prepare('INSERT INTO drive_chunk (content, at, bytes) VALUES (?, ?, ?)');
    for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
      insert.run(content, at + from, bytes.subarray(from, from + CHUNK_BYTES));
    }
  };
  const create = (moment: string): number =>
    made.parse(sql.prepare('INSERT INTO drive_content (made) VALUES (?) RETURNING id').all(moment)[0]).id;
  return {
    /** An empty content that can be appended to. */
    create,
    append,
    /** A content that is complete at once. */
    keep: (bytes: Uint8Array, moment: string): number => {
      const content = create(moment);
      append(content, 0, bytes);
      return content;
    },
    /** Bytes from one position up to, not including, another. */
    read: (content: number | null, from: number, to: number): Uint8Array => {
      const whole = new Uint8Array(Math.max(0, to - from));
      if (content === null) return whole;
      for (const { at, bytes } of chunksOf(content, from, to)) {
        const begin = Math.max(0, from - at);
        whole.set(bytes.subarray(begin, Math.max(begin, to - at)), Math.max(0, at - from));
      }
      return whole;
    },
    /** Removes a content unless a file, a version or an upload still has it. */
    release: (content: number | null): void => {
      if (content === null) return;
      const holders = ['drive_item', 'drive_version', 'drive_upload'].map(
        (table) => used.parse(sql.prepare(`SELECT COUNT(*) AS n FROM ${table} WHERE content = ?`).all(content)[0]).n,
      );
      if (holders.some((count) => count > 0)) return;
      sql.prepare('DELETE FROM drive_chunk WHERE content = ?').run(content);
      sql.prepare('DELETE FROM drive_content WHERE id = ?').run(content);
    },
  };
}
