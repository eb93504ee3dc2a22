import { FILTERABLE_BUILT_IN } from '../columns/builtIn.ts';
import { isLookup, isMultiLookup, type Column } from '../columns/column.ts';
import { comparable } from '../columns/value.ts';
import { badRequest } from '../errors.ts';
import { instant } from '../moment.ts';
import type { Comparable, Reading } from '../odata/evaluate.ts';
import type { Comparison } from '../odata/filter.ts';
import type { StoredItem } from './itemRow.ts';
import type { StoredList } from './lists.ts';
import { rowsOf } from './lookups.ts';
import type { Store } from './store.ts';

type Kind = 'text' | 'number' | 'dateTime' | 'boolean';

/** What a name in a filter stands for; `column` is absent for what every list has. */
export type Reference = { readonly column?: Column; readonly kind: Kind; readonly isRow: boolean };

const builtInKinds: Readonly<Record<string, Kind>> = FILTERABLE_BUILT_IN;

/**
 * Finds a column by its internal name, or the row that a lookup points at by `XLookupId`.
 * @returns `undefined` for a name that the list has not
 */
export function referenceOf({ columns }: StoredList, name: string): Reference | undefined {
  const column = columns.find((known) => known.name === name);
  if (column) return { column, kind: kindOf(column), isRow: false };
  const lookup = columns.find((known) => `${known.name}LookupId` === name && isLookup(known));
  if (lookup) return { column: lookup, kind: 'number', isRow: true };
  const kind = Object.hasOwn(builtInKinds, name) ? builtInKinds[name] : undefined;
  return kind && { kind, isRow: false };
}

function kindOf({ facet: { kind } }: Column): Kind {
  if (kind === 'currency') return 'number';
  return kind === 'number' || kind === 'dateTime' || kind === 'boolean' ? kind : 'text';
}

/** How filters and sorting of one list get at values; only with names that `referenceOf` finds. */
export function readingOf(store: Store, list: StoredList): Reading<StoredItem> {
  const references = new Map<string, Reference | undefined>();
  const known = (name: string) => {
    if (!references.has(name)) references.set(name, referenceOf(list, name));
    return references.get(name);
  };
  return {
    valueOf: (item, name) => {
      const reference = known(name);
      return reference?.column
        ? valueOf(store, list, { ...reference, column: reference.column, item })
        : builtInValue(store, list, { item, name });
    },
    literalOf: (comparison) => literalFor(comparison, known(comparison.column)?.kind ?? 'text'),
  };
}

type Own = Reference & { readonly column: Column; readonly item: StoredItem };

function valueOf(store: Store, list: StoredList, { column, item, isRow }: Own): Comparable {
  const { fields } = item;
  if (!isLookup(column) || isMultiLookup(column) || isRow) return comparable(fields[column.name]);
  return comparable(rowsOf(store, list, { column, fields })[0]?.text);
}

type Common = { readonly item: StoredItem; readonly name: string };

function builtInValue({ people }: Store, { site }: StoredList, { item, name }: Common): Comparable {
  const values: Readonly<Record<string, () => Comparable>> = {
    ID: () => item.id,
    Created: () => comparable(item.created),
    Modified: () => comparable(item.modified),
    AuthorLookupId: () => people.numberOf(site, item.created_by),
    EditorLookupId: () => people.numberOf(site, item.modified_by),
    ContentType: () => 'item',
    _UIVersionString: () => `${item.ver}.0`,
  };
  return values[name]?.() ?? null;
}

function literalFor({ value }: Comparison, kind: Kind): Comparable {
  if (value === null) return null;
  const text = String(value);
  const fitting = {
    text: () => text.toLowerCase(),
    number: () => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined),
    boolean: () =>
      new Map([
        ['true', 1],
        ['1', 1],
        ['false', 0],
        ['0', 0],
      ]).get(text),
    dateTime: () => instant(text)?.toLowerCase(),
  } satisfies Record<Kind, () => Comparable | undefined>;
  const literal = fitting[kind]();
  if (literal === undefined) throw badRequest('Invalid filter clause');
  return literal;
}
