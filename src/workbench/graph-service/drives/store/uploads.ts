import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { identity } from '../../identity.ts';
import type { SqlDriver } from '../../sql/driver.ts';
import type { ContentStore } from './contents.ts';

export const conflictBehavior = z.enum(['fail', 'replace', 'rename']);
export type ConflictBehavior = z.infer<typeof conflictBehavior>;

const details = z.object({
  drive: z.string(),
  /** Folder that the file goes to. */
  parent: z.string(),
  name: z.string(),
  /** The file that gets a new content, when there is one already. */
  replaces: z.string().optional(),
  conflict: conflictBehavior,
  isDeferred: z.boolean(),
  by: identity,
  description: z.string().optional(),
  fileCreated: z.string().optional(),
  fileModified: z.string().optional(),
  /** Bytes of the whole file; known from the first piece on. */
  total: z.number().optional(),
  received: z.number(),
});

/** A file on its way, kept until it is complete, cancelled or too old. */
export type Upload = Readonly<z.infer<typeof details>> & {
  readonly id: string;
  readonly expires: string;
  readonly content: number;
};

const row = z.object({ id: z.string(), expires: z.string(), content: z.number(), json: z.string() });

function read(raw: unknown): Upload {
  const { json, ...place } = row.parse(raw);
  return { ...place, ...details.parse(JSON.parse(json)) };
}

export type UploadStore = ReturnType<typeof uploadStore>;

/** Uploads that go on over several requests, and over restarts. Callers wrap writes in a transaction. */
export function uploadStore(sql: SqlDriver, contents: ContentStore) {
  const remove = ({ id, content }: Pick<Upload, 'id' | 'content'>): void => {
    sql.prepare('DELETE FROM drive_upload WHERE id = ?').run(id);
    contents.release(content);
  };
  return {
    /** One that has not become too old. */
    find: (id: string, moment: string): Upload | undefined =>
      sql
        .prepare('SELECT id, expires, content, json FROM drive_upload WHERE id = ? AND expires > ?')
        .all(id, moment)
        .map(read)[0],
    insert: (upload: Omit<Upload, 'id'>): Upload => {
      const id = randomBytes(24).toString('base64url');
      sql
        .prepare('INSERT INTO drive_upload (id, expires, content, json) VALUES (?, ?, ?, ?)')
        .run(id, upload.expires, upload.content, JSON.stringify(details.parse(upload)));
      return { ...upload, id };
    },
    update: (upload: Upload): void => {
      sql
        .prepare('UPDATE drive_upload SET json = ?, expires = ? WHERE id = ?')
        .run(JSON.stringify(details.parse(upload)), upload.expires, upload.id);
    },
    remove,
    /** Throws away those that nobody has completed in time. */
    removeExpired: (moment: string): void => {
      for (const raw of sql
        .prepare('SELECT id, expires, content, json FROM drive_upload WHERE expires <= ?')
        .all(moment))
        remove(read(raw));
    },
  };
}
