import { createHash } from 'node:crypto';

/** A day counted from the day on which the seed is loaded, so that an open consultation is open then. */
export type RelativeDay = { readonly $day: number; readonly $time?: string };

/** A value that stands in its column as JSON, with days in it that are counted as others are. */
export type SeedJson = { readonly $json: unknown };

export type SeedValue = string | number | boolean | RelativeDay | SeedJson;

/** Days before or after the loading, or a day of the calendar, e.g. `"2026-03-02"`. */
export type SeedDay = number | string;

const DAY_MS = 86_400_000;

/** @param time in UTC; noon, which is the same day in Sweden all the year, when not given */
export function on(day: SeedDay, time?: string): RelativeDay | string {
  if (typeof day === 'string') return `${day}T${time ?? '12:00:00Z'}`;
  return time === undefined ? { $day: day } : { $day: day, $time: time };
}

export function daysAfter(day: SeedDay, count: number): SeedDay {
  if (typeof day === 'number') return day + count;
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** A list row as somebody could type it in, and the mail address of the person who does. */
export type SeedRow = { readonly by: string; readonly fields: Readonly<Record<string, SeedValue>> };

export const COORDINATOR = 'samordnare@samsyn.example';
export const WORKING_GROUP = 'arbetsgrupp@samsyn.example';
/** Records what the steering group decides. */
export const STEERING_GROUP = 'styrgrupp@samsyn.example';
/** Comments where invited. */
export const EXTERNAL = 'extern@samsyn.example';
/** Contact person of Region Östergötland, who also coordinates procurement area F. */
export const AREA_COORDINATOR = 'kontakt.ostergotland@samsyn.example';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 2026-01-01 in the time part of a ULID: the seed's keys sort before every key made later. */
const TIME = '01KDVDNA00';

/** A ULID that is the same at every run: fixed time, and 80 bits of SHA-256 over list and name instead of chance. */
export function fixedKey(list: string, name: string): string {
  const digest = createHash('sha256').update(`${list}/${name}`, 'utf8').digest();
  const bits = [...digest.subarray(0, 10)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = Array.from(
    { length: 16 },
    (_, index) => CROCKFORD[Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)],
  );
  return TIME + letters.join('');
}

/** Leaves out what is empty: a column nobody filled in is not part of a row. */
export function fieldsOf(columns: Readonly<Record<string, SeedValue | null | undefined>>): SeedRow['fields'] {
  const filled: Record<string, SeedValue> = {};
  for (const [column, value] of Object.entries(columns)) {
    if (value !== undefined && value !== null && value !== '') filled[column] = value;
  }
  return filled;
}

/** A text column of a row; empty where nobody filled it in. */
export function textIn(row: SeedRow, column: string): string {
  const value = row.fields[column];
  return typeof value === 'string' ? value : '';
}

/** One of several, always the same for the same number. */
export function pick<T>(choices: readonly [T, ...T[]], number: number): T {
  return choices[number % choices.length] ?? choices[0];
}
