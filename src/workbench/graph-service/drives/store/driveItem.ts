import { z } from 'zod';
import { identity } from '../../identity.ts';

const retention = z.object({
  name: z.string(),
  isRecordLocked: z.boolean(),
  appliedBy: identity,
  appliedAt: z.string(),
});

/** Content that a checked-out file goes back to when the check-out is discarded. */
const heldContent = z.object({
  content: z.number().nullable(),
  size: z.number(),
  hash: z.string().optional(),
  contentVersion: z.number(),
});

const details = z.object({
  uid: z.string(),
  name: z.string(),
  kind: z.enum(['root', 'folder', 'file', 'bundle']),
  /** Counts every change; part of the eTag. */
  revision: z.number(),
  /** Counts changes of the content: part of the cTag, and the version `n.0` of a file. */
  contentVersion: z.number(),
  mimeType: z.string().optional(),
  /** quickXorHash in base64. */
  hash: z.string().optional(),
  /** Empty for a picture whose size could not be read. */
  image: z.object({ width: z.number().optional(), height: z.number().optional() }).optional(),
  created: z.string(),
  createdBy: identity,
  modified: z.string(),
  modifiedBy: identity,
  /** What the sender says of the file on its own disk. */
  fileCreated: z.string().optional(),
  fileModified: z.string().optional(),
  description: z.string().optional(),
  /** Name of a special folder, e.g. `documents`. */
  special: z.string().optional(),
  checkedOut: z.object({ by: identity, before: heldContent }).nullish(),
  /** Items that a bundle holds. */
  members: z.array(z.string()).readonly().optional(),
  isAlbum: z.boolean().optional(),
  retention: retention.nullish(),
  sensitivity: z.string().optional(),
  /** Facets that an app has given the item, by their names. */
  facets: z.record(z.string(), z.unknown()).optional(),
  /** Values of the list columns of a library. */
  fields: z.record(z.string(), z.unknown()).optional(),
});

export type DriveItemDetails = Readonly<z.infer<typeof details>>;

/**
 * - `live`: there
 * - `recycled`: deleted, can be restored
 * - `gone`: deleted for good; the row is kept so that delta can tell of it
 */
export type DriveItemState = 'live' | 'recycled' | 'gone';

/** A file, a folder, the root of a drive, or a bundle. */
export type DriveItem = DriveItemDetails & {
  readonly drive: string;
  readonly id: string;
  /** Id of the folder; empty for the root, `bundles` for a bundle. */
  readonly parent: string;
  readonly state: DriveItemState;
  /** Number of the last change in the drive. */
  readonly seq: number;
  /** Bytes of a file; 0 for all else. */
  readonly size: number;
  /** Where the bytes of a file are; `null` while it has none. */
  readonly content: number | null;
};

const row = z.object({
  drive: z.string(),
  id: z.string(),
  parent: z.string(),
  state: z.enum(['live', 'recycled', 'gone']),
  seq: z.number(),
  size: z.number(),
  content: z.number().nullable(),
  json: z.string(),
});

export const ITEM_COLUMNS = 'drive, id, parent, state, seq, size, content, json';

export function readDriveItem(raw: unknown): DriveItem {
  const { json, ...place } = row.parse(raw);
  return { ...place, ...details.parse(JSON.parse(json)) };
}

/** The part of an item that is kept as JSON. */
export const writeDetails = (item: DriveItemDetails): string => JSON.stringify(details.parse(item));

/** SharePoint takes names that differ in case for the same. */
export const foldedName = (name: string): string => name.toLowerCase();
