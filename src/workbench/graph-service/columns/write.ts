import { z } from 'zod';
import { invalidRequest } from '../errors.ts';
import { READ_ONLY_NAMES } from './builtIn.ts';
import type { Column } from './column.ts';
import { defaultFor, fieldValue, type FieldValue } from './value.ts';

/** Values by internal name; an empty field has no key. */
export type Fields = Readonly<Record<string, FieldValue>>;

const fieldsBody = z.record(z.string(), z.unknown());

/**
 * Applies the `fields` of a request to what an item holds.
 *
 * @param before `undefined` for a new item, which then gets the defaults of the columns left out
 * @throws Refused 400 for an unknown or read-only column, a value of the wrong kind or a required column left empty
 */
export function writeFields(input: unknown, columns: readonly Column[], before?: Fields): Fields {
  const parsed = fieldsBody.safeParse(input ?? {});
  if (!parsed.success) throw invalidRequest('Invalid request');
  const given = parsed.data;
  const fields: Record<string, FieldValue> = { ...(before ?? defaults(columns)) };

  for (const [key, value] of Object.entries(given)) {
    if (key.includes('@')) continue;
    const column = writable(key, columns);
    const kept = fieldValue(value, column, given[`${key}@odata.type`]);
    if (kept === undefined) delete fields[column.name];
    else fields[column.name] = kept;
  }
  requireAll(fields, before === undefined ? columns : columns.filter(({ name }) => Object.hasOwn(given, name)));
  return fields;
}

function writable(key: string, columns: readonly Column[]): Column {
  const column = columns.find(({ name }) => name === key);
  if (column) return column;
  throw invalidRequest(
    READ_ONLY_NAMES.includes(key) ? `Field '${key}' is read-only` : `Field '${key}' is not recognized`,
  );
}

function defaults(columns: readonly Column[]): Record<string, FieldValue> {
  const fields: Record<string, FieldValue> = {};
  for (const column of columns) {
    const value = defaultFor(column);
    if (value !== undefined) fields[column.name] = value;
  }
  return fields;
}

function requireAll(fields: Fields, columns: readonly Column[]): void {
  const missing = columns.find(({ name, required }) => required && !Object.hasOwn(fields, name));
  if (missing) throw invalidRequest(`Field '${missing.name}' is required`);
}
