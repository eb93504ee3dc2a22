import { z } from 'zod';
import { generalException, invalidRequest, Refused } from '../errors.ts';
import { READ_ONLY_NAMES } from './builtIn.ts';
import { isDerived, isLookup, type Column } from './column.ts';
import { defaultFor, fieldValue, lookupValue, untyped, type FieldValue } from './value.ts';

/** Values by internal name; an empty field has no key. */
export type Fields = Readonly<Record<string, FieldValue>>;

/** What the values are written into. */
export type Writable = {
  readonly columns: readonly Column[];
  /** `undefined` for a new item, which then gets the defaults of the columns left out. */
  readonly before?: Fields;
  readonly timeZone?: string | undefined;
  /** Whether the site's User Information List has a row with this number. */
  readonly isPerson: (number: number) => boolean;
};

const fieldsBody = z.record(z.string(), z.unknown());

/**
 * Applies the `fields` of a request to what an item holds.
 *
 * @throws Refused 400 for an unknown or read-only column, a value of the wrong kind or a required column left empty
 */
export function writeFields(input: unknown, into: Writable): Fields {
  const { columns, before } = into;
  const parsed = fieldsBody.safeParse(input ?? {});
  if (!parsed.success) throw invalidRequest('Invalid request');
  const given = parsed.data;
  const fields: Record<string, FieldValue> = { ...(before ?? defaults(columns)) };
  const touched = new Set<string>();

  for (const [key, value] of Object.entries(given)) {
    if (key.includes('@')) continue;
    const { column, isRow } = target(key, value, columns);
    const annotation = given[`${key}@odata.type`];
    if (!isRow && isComplex(value) && annotation === undefined) throw untyped();
    const kept = isRow
      ? existing(lookupValue(value, column, annotation), column, into)
      : fieldValue(value, column, { annotation, timeZone: into.timeZone });
    touched.add(column.name);
    if (kept === undefined) delete fields[column.name];
    else fields[column.name] = kept;
  }
  requireAll(fields, before === undefined ? columns : columns.filter(({ name }) => touched.has(name)));
  return fields;
}

/** `isRow`: the key names the row that a lookup points at, not a value. */
type Target = { readonly column: Column; readonly isRow: boolean };

function target(key: string, value: unknown, columns: readonly Column[]): Target {
  const named = (name: string) => columns.find((column) => column.name === name);
  const column = named(key);
  if (column?.facet.kind === 'hyperlinkOrPicture') throw generalException();
  if (column) return { column, isRow: false };

  const base = key.endsWith('LookupId') ? key.slice(0, -'LookupId'.length) : undefined;
  const lookup = base === undefined ? undefined : named(base);
  if (lookup && isLookup(lookup)) {
    if (isDerived(lookup)) throw invalidRequest(`Field '${lookup.name}' is read-only`);
    const namesake = named(`${lookup.name}Id`);
    return namesake ? stolen(namesake, value) : { column: lookup, isRow: true };
  }
  // What has no type cannot even be read, before anybody asks for a column of that name.
  if (isComplex(value)) throw untyped();
  throw invalidRequest(
    READ_ONLY_NAMES.includes(key) ? `Field '${key}' is read-only` : `Field '${key}' is not recognized`,
  );
}

/** With a column `XId` beside the lookup `X`, what is meant for the lookup goes to its namesake (reported, never corrected). */
function stolen(namesake: Column, value: unknown): Target {
  if (typeof value === 'number') throw generalException();
  return { column: namesake, isRow: false };
}

const isComplex = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** A lookup may point at a row that is not there; a person has to be known to the site. */
function existing(value: FieldValue | undefined, column: Column, { isPerson }: Writable): FieldValue | undefined {
  if (column.facet.kind !== 'personOrGroup' || value === undefined) return value;
  const numbers = typeof value === 'object' && Array.isArray(value) ? value : [value];
  if (numbers.every((number) => typeof number === 'number' && isPerson(number))) return value;
  throw new Refused({ status: 400, code: 'invalidRequest' }, 'The user does not exist or is not unique.');
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
