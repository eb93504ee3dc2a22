import { z } from 'zod';
import { identity } from '../../identity.ts';
import type { SqlDriver } from '../../sql/driver.ts';
import type { DriveItem } from './driveItem.ts';

const details = z.object({
  modified: z.string(),
  modifiedBy: identity,
  hash: z.string().optional(),
  mimeType: z.string().optional(),
});
const row = z.object({ ver: z.number(), size: z.number(), content: z.number().nullable(), json: z.string() });

/** The content that a file has or had, `n.0` by its number. */
export type FileVersion = Readonly<z.infer<typeof details>> & {
  readonly ver: number;
  readonly size: number;
  readonly content: number | null;
};

/** The present content of a file, as a version. */
export function presentVersion(item: DriveItem): FileVersion {
  const { contentVersion: ver, size, content, modified, modifiedBy, hash, mimeType } = item;
  return {
    ...{ ver, size, content, modified, modifiedBy },
    ...(hash !== undefined && { hash }),
    ...(mimeType !== undefined && { mimeType }),
  };
}

export type FileVersionStore = ReturnType<typeof fileVersionStore>;

/** Earlier contents of files. Callers wrap writes in a transaction. */
export function fileVersionStore(sql: SqlDriver) {
  return {
    /** Newest first, without the present one. */
    of: (item: DriveItem): readonly FileVersion[] =>
      sql
        .prepare('SELECT ver, size, content, json FROM drive_version WHERE drive = ? AND item = ? ORDER BY ver DESC')
        .all(item.drive, item.id)
        .map((raw) => {
          const { json, ...figures } = row.parse(raw);
          return { ...figures, ...details.parse(JSON.parse(json)) };
        }),
    /** Keeps what the file has now, before it gets another content. */
    keep: (item: DriveItem): void => {
      const { ver, size, content, ...rest } = presentVersion(item);
      sql
        .prepare(
          'INSERT OR REPLACE INTO drive_version (drive, item, ver, size, content, json) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .run(item.drive, item.id, ver, size, content, JSON.stringify(details.parse(rest)));
    },
    /** Forgets one version, because its content is the present one again. */
    forget: (item: DriveItem, ver: number): void => {
      sql.prepare('DELETE FROM drive_version WHERE drive = ? AND item = ? AND ver = ?').run(item.drive, item.id, ver);
    },
    /** Forgets the history of a file; returns the contents that nothing may need any more. */
    drop: (item: DriveItem): readonly (number | null)[] =>
      sql
        .prepare('DELETE FROM drive_version WHERE drive = ? AND item = ? RETURNING ver, size, content, json')
        .all(item.drive, item.id)
        .map((raw) => row.parse(raw).content),
  };
}
