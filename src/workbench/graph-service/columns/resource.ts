import { pick, type Resource } from '../odata/select.ts';
import { builtInResources } from './builtIn.ts';
import { FACETS, isNote, type Column } from './column.ts';

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

/** A column as Graph shows it. */
export function columnResource(column: Column, select?: readonly string[]): Resource {
  const { facet, defaultValue, ...named } = column;
  const settings = facet.kind === 'text' ? textSettings(column, facet.settings) : facet.settings;
  return picked(
    {
      columnGroup: 'Custom Columns',
      readOnly: false,
      ...named,
      [facet.kind]: settings,
      ...(defaultValue !== undefined && { defaultValue: { value: defaultValue } }),
    },
    select,
  );
}

function textSettings(column: Column, settings: Resource): Resource {
  return isNote(column) ? { textType: 'plain', ...settings } : { maxLength: 255, ...settings };
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
