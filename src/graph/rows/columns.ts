import * as z from 'zod/mini';
import { day, instant, type Day } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { RowFields } from '../gateway.ts';

/** Text that may be missing: SharePoint leaves out a column without a value. */
export const text = z.pipe(
  z.nullish(z.string()),
  z.transform((value) => value ?? ''),
);

/** Text that must be there and mean something, e.g. a key or one of the choices of a column. */
export function textAs<T>(parse: (text: string) => T | undefined) {
  return z.pipe(text, z.transform(refusing(parse)));
}

/** Text that is either missing or means something. */
export function optionalTextAs<T>(parse: (text: string) => T | undefined) {
  const parsed = refusing(parse);
  return z.pipe(
    text,
    z.transform((value, context): T | undefined => (value.trim() === '' ? undefined : parsed(value, context))),
  );
}

/** A number as SharePoint stores it; `"2"` is text and refused. */
export const wholeNumber = z.number().check(z.int(), z.nonnegative());

export const optionalWholeNumber = z.pipe(
  z.nullish(wholeNumber),
  z.transform((value) => value ?? undefined),
);

export const isoInstant = textAs(instant);

/** Calendar day in Sweden of a column with `format: dateOnly`, which Graph gives as an instant. */
export const dayColumn = textAs(dayInSweden);
export const optionalDay = optionalTextAs(dayInSweden);

/** Looks a stored choice up in its table; a choice that somebody added by hand is unknown. */
export function oneOf<T>(table: Readonly<Record<string, T>>): (choice: string) => T | undefined {
  return (choice) => (Object.hasOwn(table, choice) ? table[choice] : undefined);
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
export function readColumns<S extends z.ZodMiniType>(
  columns: S,
  fields: RowFields,
): Result<z.output<S>, readonly string[]> {
  const parsed = columns.safeParse(withKey(fields));
  if (parsed.success) return ok(parsed.data);
  return err([...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]);
}

/**
 * A day as SharePoint takes it. A dateOnly column holds an instant in the zone of the site; noon UTC is the
 * same day in every zone from −12 to +11 hours.
 */
export function writtenDay(value: Day | undefined): string | null {
  return value === undefined ? null : `${value}T12:00:00Z`;
}

/** What a person calls a row: its title, else its key. */
export function titleColumn(fields: RowFields): string {
  const candidates = [fields['Title'], fields['Nyckel']];
  return candidates.find((value): value is string => typeof value === 'string' && value.trim() !== '') ?? '';
}

const CALENDAR = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

function dayInSweden(value: string): Day | undefined {
  const at = instant(value);
  return at === undefined ? day(value) : day(CALENDAR.format(Date.parse(at)));
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

type Refusing<T> = (value: string, context: z.core.ParsePayload) => T;

function refusing<T>(parse: (text: string) => T | undefined): Refusing<T> {
  return (value, context) => {
    // Nobody sees the space that a paste brings along, so nobody could put it right either.
    const parsed = parse(value.trim());
    if (parsed !== undefined) return parsed;
    context.issues.push({ code: 'custom', input: value, message: 'Cannot be read' });
    return z.NEVER;
  };
}
