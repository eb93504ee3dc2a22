import type { Signature } from '#domain/workspace.ts';
import type { Row } from '#graph/gateway.ts';

/** Values of one column over many rows: as they are or, where they repeat, each once with the places it stands at. */
type Column<T> = readonly T[] | { readonly each: readonly T[]; readonly at: readonly number[] };

/**
 * Many rows, column by column. Positions name the same criterion and edition 21 times over; packed they take a third of
 * the room, and a browser reads a few long arrays several times faster than many small records or a text of JSON.
 */
export type PackedRows = {
  /** Every row has its own number among its columns: that column is not kept apart. */
  readonly isNumbered: boolean;
  readonly ids: readonly string[];
  readonly eTags: readonly string[];
  readonly emails: Column<Signature['email']>;
  readonly names: Column<Signature['name']>;
  readonly instants: Column<Signature['at']>;
  readonly fields: Readonly<Record<string, Column<unknown>>>;
};

/** The column in which SharePoint repeats the number of a row. */
const NUMBER = 'id';
/** Stands for a column that a row lacks, which is not the same as an empty one. SharePoint stores no such sign. */
const ABSENT = '\u0000';

export function packRows(rows: readonly Row[]): PackedRows {
  const isNumbered = rows.every(({ id, fields }) => fields[NUMBER] === id);
  const present = new Set(rows.flatMap(({ fields }) => Object.keys(fields)));
  const names = [...present].filter((name) => name !== NUMBER || !isNumbered);
  const valuesOf = (name: string) => rows.map(({ fields }) => (name in fields ? fields[name] : ABSENT));
  return {
    isNumbered,
    ids: rows.map(({ id }) => id),
    eTags: rows.map(({ eTag }) => eTag),
    emails: columnOf(rows.map(({ written }) => written.email)),
    names: columnOf(rows.map(({ written }) => written.name)),
    instants: columnOf(rows.map(({ written }) => written.at)),
    fields: Object.fromEntries(names.map((name) => [name, columnOf(valuesOf(name))])),
  };
}

/** @throws TypeError when a column is cut short */
export function unpackRows(packed: PackedRows): Row[] {
  const { ids, eTags, emails, names, instants, fields } = packed;
  const columns = Object.entries(fields);
  const rows: Row[] = [];
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place];
    const eTag = eTags[place];
    const name = valueAt(names, place);
    const at = valueAt(instants, place);
    if (id === undefined || eTag === undefined || name === undefined || at === undefined)
      throw new TypeError('A packed row is cut short.');
    const own = fieldsAt(columns, place);
    if (packed.isNumbered) own[NUMBER] = id;
    rows.push({ id, eTag, fields: own, written: { email: valueAt(emails, place), name, at } });
  }
  return rows;
}

function fieldsAt(columns: readonly (readonly [string, Column<unknown>])[], place: number): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, column] of columns) {
    const value = valueAt(column, place);
    if (value !== ABSENT) fields[name] = value;
  }
  return fields;
}

function columnOf<T>(values: readonly T[]): Column<T> {
  const places = new Map<T, number>();
  const at = values.map((value) => {
    const known = places.get(value);
    if (known === undefined) places.set(value, places.size);
    return known ?? places.size - 1;
  });
  return places.size * 2 <= values.length ? { each: [...places.keys()], at } : values;
}

function valueAt<T>(column: Column<T>, place: number): T | undefined {
  if (!('each' in column)) return column[place];
  const at = column.at[place];
  return at === undefined ? undefined : column.each[at];
}
