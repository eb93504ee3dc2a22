import { isLookup, isMultiLookup, titleColumn, type Column } from '../columns/column.ts';
import { calculated } from '../columns/formula.ts';
import type { Fields } from '../columns/write.ts';
import { nameOf, type Identity } from '../identity.ts';
import type { Resource } from '../odata/select.ts';
import type { StoredItem } from '../store/itemRow.ts';
import { rowsOf } from '../store/lookups.ts';
import { contentTypeNameOf, eTagOf, type Place } from './itemPlace.ts';

/** Puts one value of an item under its key, or none. */
type Reader = (fields: Fields, into: Record<string, unknown>) => void;

/** `many`: a query for several items, in which only so many lookups can be joined. */
export type FieldsAsked = { readonly select: readonly string[] | undefined; readonly many: boolean };

/**
 * How the fields of the items of one list are shown: worked out once, used for each item.
 *
 * Without `select` hidden columns are left out, a lookup of one row is its number under `XLookupId` and one of several
 * is not there; named, they show what they point at. Names that no column has are passed over. Of more lookups than a
 * query can join the last are left out in silence, also when they are named.
 */
export function fieldsShape(place: Place, { select, many }: FieldsAsked): (item: StoredItem) => Resource {
  const own = ownReaders(place, { select, many });
  const builtIn = builtInValues(place);
  const names = (select ?? DEFAULT_BUILT_IN).filter((name) => Object.hasOwn(builtIn, name));
  return (item) => {
    const shown: Record<string, unknown> = { '@odata.etag': eTagOf(item) };
    for (const read of own) read(item.fields, shown);
    for (const name of names) {
      const value = builtIn[name]?.(item);
      if (value !== undefined) shown[name] = value;
    }
    return shown;
  };
}

/** The same for the values that are of the list's own columns, of which versions are made. */
export function ownFieldsShape(place: Place, asked: FieldsAsked): (fields: Fields) => Resource {
  const own = ownReaders(place, asked);
  return (fields) => {
    const shown: Record<string, unknown> = {};
    for (const read of own) read(fields, shown);
    return shown;
  };
}

function ownReaders(place: Place, { select, many }: FieldsAsked): readonly Reader[] {
  const { columns } = place.list;
  const joined = many ? withinJoins(columns, place.world.limits.lookupsInQuery) : columns;
  return joined.flatMap((column) => readersOf(place, column, select));
}

/** Author and Editor are lookups of every query. */
function withinJoins(columns: readonly Column[], most: number): readonly Column[] {
  const joined = new Set(columns.filter(isLookup).slice(0, Math.max(0, most - 2)));
  return columns.filter((column) => !isLookup(column) || joined.has(column));
}

function readersOf(place: Place, column: Column, select: readonly string[] | undefined): readonly Reader[] {
  const { name, hidden } = column;
  const isNamed = (key: string) => select?.includes(key) ?? false;
  if (isLookup(column)) {
    const isIdShown = select === undefined ? !hidden && !isMultiLookup(column) : isNamed(`${name}LookupId`);
    return [...(isIdShown ? [numberReader(place, column)] : []), ...(isNamed(name) ? [rowReader(place, column)] : [])];
  }
  if (select === undefined ? hidden : !isNamed(name)) return [];
  if (column.facet.kind === 'calculated') {
    const { settings } = column.facet;
    return [(fields, into) => put(into, name, calculated(settings, place.list.columns, fields))];
  }
  return [(fields, into) => put(into, name, fields[name])];
}

function put(into: Record<string, unknown>, name: string, value: unknown): void {
  if (value !== undefined) into[name] = value;
}

const numberReader =
  ({ world, list }: Place, column: Column): Reader =>
  (fields, into) => {
    const [row] = rowsOf(world.store, list, { column, fields });
    put(into, `${column.name}LookupId`, row && String(row.number));
  };

const rowReader =
  ({ world, list }: Place, column: Column): Reader =>
  (fields, into) => {
    const rows = rowsOf(world.store, list, { column, fields });
    if (!isMultiLookup(column)) {
      put(into, column.name, rows[0]?.text);
      return;
    }
    if (rows.length === 0) return;
    into[column.name] = rows.map(({ number, text, email }) => ({
      LookupId: number,
      LookupValue: text,
      ...(email !== undefined && { Email: email }),
    }));
  };

const DEFAULT_BUILT_IN = [
  ...['LinkTitleNoMenu', 'LinkTitle', 'id', 'ContentType', 'Modified', 'Created', 'AuthorLookupId', 'EditorLookupId'],
  ...['_UIVersionString', 'Attachments', 'Edit', 'ItemChildCount', 'FolderChildCount'],
];

type BuiltIn = Readonly<Record<string, ((item: StoredItem) => unknown) | undefined>>;

function builtInValues({ world, list }: Place): BuiltIn {
  const numberOf = (by: Identity) => String(world.store.people.numberOf(list.site, by));
  const title = (item: StoredItem) => item.fields[titleColumn.name];
  return {
    LinkTitleNoMenu: title,
    LinkTitle: title,
    id: ({ id }) => String(id),
    ID: ({ id }) => String(id),
    ContentType: (item) => contentTypeNameOf(world, list, item),
    Modified: ({ modified }) => modified,
    Created: ({ created }) => created,
    AuthorLookupId: ({ created_by: by }) => numberOf(by),
    EditorLookupId: ({ modified_by: by }) => numberOf(by),
    Author: ({ created_by: by }) => nameOf(by),
    Editor: ({ modified_by: by }) => nameOf(by),
    _UIVersionString: ({ ver }) => `${ver}.0`,
    Attachments: () => false,
    Edit: () => '',
    ItemChildCount: () => '0',
    FolderChildCount: () => '0',
  };
}
