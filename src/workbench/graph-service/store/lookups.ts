import { isLookup, primaryOf, type Column } from '../columns/column.ts';
import { plainText, type FieldValue } from '../columns/value.ts';
import type { Fields } from '../columns/write.ts';
import type { StoredList } from './lists.ts';
import type { Store } from './store.ts';

/** A row that a lookup points at, with what the column shows of it; `email` for people. */
export type Row = { readonly number: number; readonly text: string; readonly email?: string };

/**
 * The rows that a lookup of an item points at. One that is deleted is passed over, as a lookup to it shows nothing.
 * A secondary lookup has the rows of its primary.
 */
export function rowsOf(
  store: Store,
  list: StoredList,
  { column, fields }: { readonly column: Column; readonly fields: Fields },
): readonly Row[] {
  const primary = primaryIn(list, column);
  if (primary === undefined) return [];
  return numbersIn(fields[primary.name]).flatMap((number) => {
    const row = shownOf(store, list, { column, primary, number });
    return row ? [row] : [];
  });
}

/** The column whose values a lookup has: itself, or the one that it shows another column of. */
function primaryIn(list: StoredList, column: Column): Column | undefined {
  const id = primaryOf(column);
  return id === undefined ? column : list.columns.find((other) => other.id === id && isLookup(other));
}

function numbersIn(value: FieldValue | undefined): readonly number[] {
  if (typeof value === 'number') return [value];
  if (!Array.isArray(value)) return [];
  return value.filter((one) => typeof one === 'number');
}

type Pointer = { readonly column: Column; readonly primary: Column; readonly number: number };

function shownOf({ people, items }: Store, list: StoredList, { column, primary, number }: Pointer): Row | undefined {
  if (primary.facet.kind === 'personOrGroup') {
    const person = people.shown(list.site, number);
    return person && { number, text: person.name, email: person.email };
  }
  if (primary.facet.kind !== 'lookup' || column.facet.kind !== 'lookup') return undefined;
  const item = items.find(primary.facet.settings.listId ?? '', number);
  if (item === undefined) return undefined;
  const { columnName } = column.facet.settings;
  const value = columnName.toUpperCase() === 'ID' ? item.id : item.fields[columnName];
  return { number, text: plainText(value) };
}
