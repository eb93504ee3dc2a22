import { randomBytes } from 'node:crypto';
import type { SqlDriver } from '../../sql/driver.ts';
import { contentStore, type ContentStore } from './contents.ts';
import { grantStore, type GrantStore } from './grants.ts';
import { driveItemStore, type DriveItemStore } from './items.ts';
import { uploadStore, type UploadStore } from './uploads.ts';
import { fileVersionStore, type FileVersionStore } from './versions.ts';

/** All that is kept of drives. Callers wrap writes in a transaction. */
export type DriveStore = {
  readonly items: DriveItemStore;
  readonly contents: ContentStore;
  readonly versions: FileVersionStore;
  readonly uploads: UploadStore;
  readonly grants: GrantStore;
  /** Signs addresses that need no token; another one after every start, so that old addresses end. */
  readonly secret: Uint8Array;
};

export function driveStore(sql: SqlDriver): DriveStore {
  const contents = contentStore(sql);
  return {
    items: driveItemStore(sql),
    contents,
    versions: fileVersionStore(sql),
    uploads: uploadStore(sql, contents),
    grants: grantStore(sql),
    secret: randomBytes(32),
  };
}
