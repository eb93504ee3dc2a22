import { equalityFilter, type Readers } from '../odata/equality.ts';
import { pick, type Resource } from '../odata/select.ts';
import { builtInResources } from './builtIn.ts';
import { isDerived, isNote, type Column } from './column.ts';
import { FACETS } from './facets.ts';

const KNOWN = [
  ...['id', 'columnGroup', 'defaultValue', 'description', 'displayName', 'enforceUniqueValues', 'hidden', 'indexed'],
  ...[
    'isDeletable',
    'isReorderable',
    'isSealed',
    'name',
    'propagateChanges',
    'readOnly',
    'required',
    'sourceContentType',
  ],
  ...['type', 'validation', 'sourceColumn', ...FACETS],
];

/** Facets that are not given back for the columns of a site or a list; then nothing tells what a column holds. */
const UNTOLD: readonly string[] = ['contentApprovalStatus', 'hyperlinkOrPicture', 'term', 'thumbnail'];

/** A column as Graph shows it; one of a content type tells more of itself. */
export function columnResource(column: Column, select?: readonly string[], isOfContentType = false): Resource {
  const { facet, defaultValue, ...named } = column;
  const settings = facet.kind === 'text' ? textSettings(column, facet.settings) : facet.settings;
  const isTold = isOfContentType || !UNTOLD.includes(facet.kind);
  return picked(
    {
      columnGroup: 'Custom Columns',
      readOnly: isDerived(column),
      ...named,
      ...(isTold && { [facet.kind]: settings }),
      ...(isOfContentType && { isDeletable: true, isReorderable: true, isSealed: false, propagateChanges: false }),
      ...(defaultValue !== undefined && { defaultValue: { value: defaultValue } }),
    },
    select,
  );
}

function textSettings(column: Column, settings: Resource): Resource {
  return isNote(column) ? { textType: 'plain', ...settings } : { maxLength: 255, ...settings };
}

/** What columns can be found by. */
const COLUMN_READERS: Readers<Resource> = Object.fromEntries(
  ['id', 'name', 'displayName', 'columnGroup', 'hidden', 'indexed', 'readOnly', 'required'].map((name) => [
    name,
    (column: Resource) => {
      const value = column[name];
      return typeof value === 'string' || typeof value === 'boolean' ? value : null;
    },
  ]),
);

type Asked = {
  readonly select: readonly string[] | undefined;
  readonly filter: string | undefined;
  readonly top: number | undefined;
};

/**
 * The columns of a list or a site that a query asks for.
 * @throws Refused 400 for a filter that is none
 */
export function columnsAsked(columns: readonly Column[], { select, filter, top }: Asked): readonly Resource[] {
  const isWanted = equalityFilter(filter, COLUMN_READERS);
  const found = columnResources(columns, select?.includes('hidden') ? ['*', 'hidden'] : undefined).filter(isWanted);
  return found.slice(0, top).map((column) => picked(column, select));
}

/** Every column of a list; hidden ones only when `hidden` is among the properties asked for. */
export function columnResources(columns: readonly Column[], select?: readonly string[]): readonly Resource[] {
  const shown = columns.filter(({ hidden }) => !hidden || select?.includes('hidden'));
  return [
    ...shown.map((column) => columnResource(column, select)),
    ...builtInResources.map((builtIn) => picked(builtIn, select)),
  ];
}

/** @returns `undefined` when the list has no such built-in column */
export function builtInResource(key: string, select?: readonly string[]): Resource | undefined {
  const found = builtInResources.find((builtIn) => builtIn['id'] === key.toLowerCase() || builtIn['name'] === key);
  return found && picked(found, select);
}

const picked = (resource: Resource, select: readonly string[] | undefined): Resource =>
  pick(resource, select, { name: 'columnDefinition', known: KNOWN });
