import { z } from 'zod';
import type { Hyperlink, FieldValue } from '../columns/value.ts';
import type { Fields } from '../columns/write.ts';
import { identity, type Identity } from '../identity.ts';

/** Rows are read by the thousand, so the form of each value is asked for without making a copy of it. */
const isFieldValue = (value: unknown): value is FieldValue => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return true;
  if (!Array.isArray(value)) return isHyperlink(value);
  return value.every((one) => typeof one === 'string') || value.every((one) => typeof one === 'number');
};

const isHyperlink = (value: unknown): value is Hyperlink =>
  typeof value === 'object' && value !== null && 'Url' in value && 'Description' in value;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.values(value).every(isFieldValue);

const fieldsText = z.string().transform((text): Fields => {
  const fields: unknown = JSON.parse(text);
  if (isFields(fields)) return fields;
  throw new Error('Stored values are of an unknown form.');
});

const writers = new Map<string, Identity>();
/** A few people write thousands of rows: each is read once. */
const byText = z.string().transform((text): Identity => {
  const known = writers.get(text);
  if (known) return known;
  const by = identity.parse(JSON.parse(text));
  writers.set(text, by);
  return by;
});

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
