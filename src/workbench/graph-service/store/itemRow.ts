import { z } from 'zod';
import { identity } from '../identity.ts';

const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()]);
const fieldsText = z.string().transform((text) => z.record(z.string(), fieldValue).parse(JSON.parse(text)));
const byText = z.string().transform((text) => identity.parse(JSON.parse(text)));

export const itemRow = z.object({
  id: z.number(),
  /** The GUID in the eTag. */
  uid: z.string(),
  ver: z.number(),
  /** Number of its last change in the change log of the list. */
  seq: z.number(),
  deleted: z.number().transform((flag) => flag === 1),
  fields: fieldsText,
  created: z.string(),
  created_by: byText,
  modified: z.string(),
  modified_by: byText,
});
export type StoredItem = Readonly<z.infer<typeof itemRow>>;

export const versionRow = z.object({ ver: z.number(), fields: fieldsText, modified: z.string(), modified_by: byText });
export type StoredVersion = Readonly<z.infer<typeof versionRow>>;

export const ITEM_COLUMNS = 'id, uid, ver, seq, deleted, fields, created, created_by, modified, modified_by';
