import * as z from 'zod/mini';
import { day, instant, type Day } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { dayOf } from '#domain/time.ts';
import type { RowFields } from '../gateway.ts';

/** Reads the value of one column. @returns UNREADABLE when it means nothing */
type Reader<T> = (value: unknown) => T | typeof UNREADABLE;
const UNREADABLE = Symbol('unreadable');

/**
 * A library has hundreds of thousands of rows, each of which is read when the page opens. Columns that consist of one
 * plain function are read by it, which is four times as fast as by the schema that is made of the same function.
 */
const READERS = new WeakMap<object, Reader<unknown>>();

function column<T>(parse: Reader<T>) {
  const read = rememberingLast(parse);
  const schema = z.transform((value: unknown, context): T => {
    const found = read(value);
    if (found !== UNREADABLE) return found;
    context.issues.push({ code: 'custom', input: value, message: 'Cannot be read' });
    return z.NEVER;
  });
  READERS.set(schema, read);
  return schema;
}

/** Rows that follow each other often have the same value: the answers of 21 regions name one criterion and edition. */
function rememberingLast<T>(read: Reader<T>): Reader<T> {
  let last: { readonly value: unknown; readonly found: T | typeof UNREADABLE } | undefined;
  return (value) => {
    if (last?.value !== value || last === undefined) last = { value, found: read(value) };
    return last.found;
  };
}

/** Text that may be missing: SharePoint leaves out a column without a value. */
export const text = column((value) => textIn(value) ?? UNREADABLE);

/** Text that must be there and mean something, e.g. a key or one of the choices of a column. */
export function textAs<T>(parse: (text: string) => T | undefined) {
  // Nobody sees the space that a paste brings along, so nobody could put it right either.
  const read = (value: string | undefined) => (value === undefined ? undefined : parse(value.trim()));
  return column((value): T | typeof UNREADABLE => read(textIn(value)) ?? UNREADABLE);
}

/** Text that is either missing or means something. */
export function optionalTextAs<T>(parse: (text: string) => T | undefined) {
  return column((value): T | undefined | typeof UNREADABLE => {
    const found = textIn(value)?.trim();
    if (found === '') return undefined;
    return (found === undefined ? undefined : parse(found)) ?? UNREADABLE;
  });
}

/** @returns undefined for what is no text */
function textIn(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : undefined;
}

/** A number as SharePoint stores it; `"2"` is text and refused. */
export const wholeNumber = z.number().check(z.int(), z.nonnegative());

export const optionalWholeNumber = z.pipe(
  z.nullish(wholeNumber),
  z.transform((value) => value ?? undefined),
);

/** Yes or no; nobody has said yes where nothing stands. */
export const yesOrNo = z.pipe(
  z.nullish(z.boolean()),
  z.transform((value) => value ?? false),
);

export const isoInstant = textAs(instant);

/** Calendar day in Sweden of a column with `format: dateOnly`, which Graph gives as an instant. */
export const dayColumn = textAs(dayInSweden);
export const optionalDay = optionalTextAs(dayInSweden);

/**
 * Reads a stored choice with the table that it is written with; a choice that somebody added by hand is unknown.
 *
 * @param choiceOf the choice of each value; no two have the same
 */
export function oneOf<T extends string>(choiceOf: Readonly<Record<T, string>>): (choice: string) => T | undefined {
  const isValue = (key: string): key is T => Object.hasOwn(choiceOf, key);
  const values = Object.keys(choiceOf).filter(isValue);
  const valueOf = new Map(values.map((value) => [choiceOf[value], value]));
  return (choice) => valueOf.get(choice);
}

/** One entry per line; blank lines and spaces around an entry mean nothing. All entries must be readable. */
export function linesOf<T>(parse: (line: string) => T | undefined): (lines: string) => readonly T[] | undefined {
  return (lines) => allOf(lines.split(/\r\n?|\n/), parse);
}

/** Entries with commas between, e.g. `"INK, HAN"`. */
export function commaSeparated<T>(parse: (entry: string) => T | undefined): (list: string) => readonly T[] | undefined {
  return (list) => allOf(list.split(','), parse);
}

/**
 * A row typed in by hand has no key. Its number in the list is as lasting, so the key is made of that; a real ULID
 * never begins with ten zeros, which would be the year 1970.
 */
function withKey(fields: RowFields): RowFields {
  const { Nyckel: key, id } = fields;
  if (typeof key === 'string' && key.trim() !== '') return fields;
  return typeof id === 'string' && /^\d{1,12}$/.test(id) ? { ...fields, Nyckel: id.padStart(26, '0') } : fields;
}

/** @returns the row's values, or the names of the columns that cannot be read */
export function readColumns<S extends z.ZodMiniObject>(
  columns: S,
  fields: RowFields,
): Result<z.output<S>, readonly string[]> {
  const given = withKey(fields);
  const values: Record<string, unknown> = {};
  const unreadable: string[] = [];
  for (const [name, read] of readersOf(columns)) {
    const value = read(given[name]);
    if (value === UNREADABLE) unreadable.push(name);
    else values[name] = value;
  }
  return isComplete(columns, values, unreadable) ? ok(values) : err(unreadable);
}

type Readers = readonly (readonly [name: string, read: Reader<unknown>])[];
const readersByColumns = new WeakMap<z.ZodMiniObject, Readers>();

function readersOf(columns: z.ZodMiniObject): Readers {
  const known = readersByColumns.get(columns);
  if (known) return known;
  const readers = Object.entries(columns.shape).map(([name, schema]) => [name, readerOf(schema)] as const);
  readersByColumns.set(columns, readers);
  return readers;
}

function readerOf(schema: z.core.$ZodType): Reader<unknown> {
  const bySchema = (value: unknown) => {
    const parsed = z.safeParse(schema, value);
    return parsed.success ? parsed.data : UNREADABLE;
  };
  return READERS.get(schema) ?? bySchema;
}

/** Every column was read by its own schema, or by the function that its schema is made of. */
function isComplete<S extends z.ZodMiniObject>(
  _columns: S,
  _values: unknown,
  unreadable: readonly string[],
): _values is z.output<S> {
  return unreadable.length === 0;
}

/**
 * A day as SharePoint takes it. A dateOnly column holds an instant in the zone of the site; noon UTC is the
 * same day in every zone from −12 to +11 hours.
 */
export function writtenDay(value: Day | undefined): string | null {
  return value === undefined ? null : `${value}T12:00:00Z`;
}

/** @returns undefined for what is no JSON: the row becomes a problem that names the column */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a person calls a row: its title, else its key. */
export function titleColumn(fields: RowFields): string {
  const candidates = [fields['Title'], fields['Nyckel']];
  return candidates.find((value): value is string => typeof value === 'string' && value.trim() !== '') ?? '';
}

function dayInSweden(value: string): Day | undefined {
  const at = instant(value);
  return at === undefined ? day(value) : day(dayOf(at));
}

function allOf<T>(entries: readonly string[], parse: (entry: string) => T | undefined): readonly T[] | undefined {
  const parsed: T[] = [];
  for (const entry of entries.map((each) => each.trim()).filter((each) => each !== '')) {
    const value = parse(entry);
    if (value === undefined) return undefined;
    parsed.push(value);
  }
  return parsed;
}
