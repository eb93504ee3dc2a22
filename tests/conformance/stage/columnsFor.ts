import type { Example } from '../example.ts';
import { decoded, filteredFields } from './filteredFields.ts';
import { at, elementsOf, isList, isObject, objectOr, textOr, type Json, type JsonObject } from '../json.ts';

/** Columns that every list has, or that are no columns. */
const BUILT_IN = new Set(
  [
    ...['id', 'Title', 'LinkTitle', 'LinkTitleNoMenu', 'ContentType', 'Created', 'Modified', 'Author', 'Editor'],
    ...['Attachments', 'Edit', 'ItemChildCount', 'FolderChildCount', 'FileLeafRef', 'FileSizeDisplay', 'DocIcon'],
    ...['FileDirRef', 'AppAuthor', 'AppEditor', 'Order', 'GUID', 'ComplianceAssetId', 'UniqueId'],
  ].map((name) => name.toLowerCase()),
);

export type ColumnPlan = {
  /** Definitions to send, without lookups. */
  readonly plain: readonly JsonObject[];
  readonly lookups: readonly { readonly name: string; readonly isMultiple: boolean }[];
  /** Ids of rows that an example points at, so that they have to be there. */
  readonly highestTarget: number;
  /** Values that the rows of the list should have, row by row and then over again. */
  readonly rows: readonly JsonObject[];
};

/** What columns a list needs so that an example can filter, select, write and show them. */
export function columnsFor(example: Example): ColumnPlan {
  const written = writtenFields(example);
  const shown = shownFields(example);
  const filtered = filteredFields(example);
  const values = new Map<string, Json>();
  for (const fields of [...shown, written]) for (const [name, value] of Object.entries(fields)) values.set(name, value);
  for (const [name, { value }] of filtered) if (!values.has(name)) values.set(name, value ?? 'x');
  for (const name of selectedFields(example)) if (!values.has(name)) values.set(name, 'x');

  const types = new Map(
    [...values].flatMap(([name, value]) =>
      name.endsWith('@odata.type') && typeof value === 'string' ? [[name.slice(0, -11), value] as const] : [],
    ),
  );
  const own = [...values].filter(([name]) => isOwn(name));
  const isLookup = ([name, value]: readonly [string, Json]) => /.LookupId$/.test(name) || hasLookups(value);
  const lookups = own.filter(isLookup).map(([name, value]) => ({
    name: name.replace(/LookupId$/, ''),
    isMultiple: isList(value) || types.get(name)?.startsWith('Collection') === true,
  }));
  const plain = own
    .filter((entry) => !isLookup(entry))
    .map(([name, value]) => definition(name, value, example, filtered.has(name)));
  const targets = own.filter(isLookup).flatMap(([, value]) => (isList(value) ? value : [value]).map(Number));
  const highestTarget = Math.max(lookups.length > 0 ? 1 : 0, ...targets.filter((id) => id > 0 && id < 100));
  const kinds = new Map<string, string>([['Title', 'string']]);
  for (const column of plain) kinds.set(textOr(column, 'name') ?? '', typeof values.get(textOr(column, 'name') ?? ''));
  const rows = (shown.length > 0 ? shown : [{}]).map((fields) => ({
    ...Object.fromEntries(Object.entries(fields).filter(([name, value]) => kinds.get(name) === typeof value)),
    ...Object.fromEntries(
      [...filtered].flatMap(([name, { value, isExact }]) =>
        kinds.has(name) && value !== undefined && (isExact || !(name in fields)) ? [[name, value]] : [],
      ),
    ),
    ...Object.fromEntries(lookups.flatMap((lookup) => lookupValue(lookup, fields, highestTarget))),
  }));
  return { plain, lookups, highestTarget, rows };
}

type Lookup = ColumnPlan['lookups'][number];

/** A row that shows a lookup points at a row that there is. */
function lookupValue(
  { name, isMultiple }: Lookup,
  fields: JsonObject,
  highest: number,
): readonly (readonly [string, Json])[] {
  const key = `${name}LookupId`;
  if (!(key in fields) && !(name in fields)) return [];
  if (!isMultiple) return [[key, Math.min(Number(fields[key]) || 1, highest)]];
  return [
    [`${key}@odata.type`, 'Collection(Edm.Int32)'],
    [key, [highest]],
  ];
}

const isOwn = (name: string): boolean =>
  !name.includes('@') &&
  !name.startsWith('_') &&
  !BUILT_IN.has(name.toLowerCase()) &&
  !BUILT_IN.has(name.replace(/LookupId$/, '').toLowerCase());

const hasLookups = (value: Json): boolean =>
  isList(value) && value.some((element) => isObject(element) && 'LookupId' in element);

function definition(name: string, value: Json, { request, expected }: Example, isFiltered: boolean): JsonObject {
  const message = at(expected?.body, 'error', 'message');
  const isUnique = typeof message === 'string' && /duplicate/i.test(message);
  const isIndexed = isUnique || (isFiltered && !(typeof message === 'string' && message.includes('not indexed')));
  const index = { ...(isIndexed && { indexed: true }), ...(isUnique && { enforceUniqueValues: true }) };
  // Hyperlinks are the one kind of column that takes no value through Graph.
  if (typeof value === 'string' && /^https?:/.test(value) && expected?.status === 500)
    return { name, hyperlinkOrPicture: { isPicture: false } };
  return { name, description: `${name} of the row (${request.method})`, ...index, ...facetOf(value) };
}

function facetOf(value: Json): JsonObject {
  if (typeof value === 'number') return { number: {} };
  if (typeof value === 'boolean') return { boolean: {} };
  if (isList(value)) return { choice: { choices: [...value, 'another'], displayAs: 'checkBoxes' } };
  if (typeof value === 'string' && value.length > 255) return { text: { allowMultipleLines: true } };
  return { text: {} };
}

/** Field values in the answer of an example, wherever they stand. */
function shownFields({ request, expected }: Example): readonly JsonObject[] {
  if (expected === null || expected.status >= 400) return [];
  const elements = elementsOf(expected.body).flatMap((element) => [element, ...nested(element['items'])]);
  const direct = /\/fields(\?|$)/.test(request.url) ? elements : [];
  return [...direct, ...elements.map(({ fields }) => fields).filter(isObject)].filter(
    (fields) => Object.keys(fields).length > 0,
  );
}

const nested = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

function writtenFields({ request }: Example): JsonObject {
  if (/\/fields(\?|$)/.test(request.url)) return objectOr(request.body);
  return objectOr(at(request.body, 'fields'));
}

/** Columns named in `fields($select=A,B)`. */
const selectedFields = ({ request }: Example): readonly string[] =>
  [...decoded(request.url).matchAll(/fields\(\$?select=([^)]*)\)/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim()),
  );
