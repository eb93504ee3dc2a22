import * as z from 'zod/mini';
import { parsed } from '../siteLists.ts';
import type { ColumnType } from './schemaDrift.ts';

/** A column as the schema guard compares it; the same for a definition of ours and for what a site has. */
export type SchemaColumn = {
  /** Undefined in a definition of ours: SharePoint gives it. */
  readonly id: string | undefined;
  readonly name: string;
  readonly displayName: string;
  readonly type: ColumnType;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  readonly isHidden: boolean;
  readonly isIndexed: boolean;
  readonly isUnique: boolean;
  readonly hasDefault: boolean;
  /** Characters that a text of one line holds; infinite for every other type. */
  readonly maxLength: number;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** Empty for what is no choice. */
  readonly choices: readonly string[];
  readonly takesOwnChoices: boolean;
};

/** What the guard asks Graph for; without `hidden` in the selection Graph leaves hidden columns out. */
export const SCHEMA_PROPERTIES = [
  ...['id', 'name', 'displayName', 'required', 'readOnly', 'hidden', 'indexed', 'enforceUniqueValues', 'defaultValue'],
  ...['text', 'number', 'currency', 'boolean', 'dateTime', 'choice', 'lookup', 'personOrGroup', 'calculated'],
] as const;

/** SharePoint's own limit for a text of one line, when the column does not say. */
const ONE_LINE = 255;

const flag = z.nullish(z.boolean());
const facet = z.nullish(z.looseObject({}));
const columnResource = z.object({
  id: z.nullish(z.string()),
  name: z.string(),
  displayName: z.nullish(z.string()),
  required: flag,
  readOnly: flag,
  hidden: flag,
  indexed: flag,
  enforceUniqueValues: flag,
  defaultValue: z.nullish(z.object({ value: z.nullish(z.string()), formula: z.nullish(z.string()) })),
  text: z.nullish(
    z.object({ allowMultipleLines: flag, maxLength: z.nullish(z.number()), textType: z.nullish(z.string()) }),
  ),
  number: z.nullish(z.object({ minimum: z.nullish(z.number()), maximum: z.nullish(z.number()) })),
  currency: facet,
  boolean: facet,
  dateTime: z.nullish(z.object({ format: z.nullish(z.string()) })),
  choice: z.nullish(
    z.object({ allowTextEntry: flag, choices: z.nullish(z.array(z.string())), displayAs: z.nullish(z.string()) }),
  ),
  lookup: facet,
  personOrGroup: facet,
  calculated: facet,
});
type ColumnResource = z.output<typeof columnResource>;

/**
 * @param resource a columnDefinition, from Graph or from manifest/sharepoint
 * @throws GraphFailure `unreadable`
 */
export function schemaColumn(resource: unknown): SchemaColumn {
  const column = parsed(columnResource, resource);
  const type = typeOf(column);
  const { value, formula } = column.defaultValue ?? {};
  return {
    id: column.id ?? undefined,
    name: column.name,
    displayName: column.displayName ?? column.name,
    type,
    isRequired: column.required ?? false,
    isReadOnly: column.readOnly ?? false,
    isHidden: column.hidden ?? false,
    isIndexed: column.indexed ?? false,
    isUnique: column.enforceUniqueValues ?? false,
    hasDefault: (value ?? '') !== '' || (formula ?? '') !== '',
    maxLength: type === 'text' ? (column.text?.maxLength ?? ONE_LINE) : Number.POSITIVE_INFINITY,
    minimum: bound(column.number?.minimum),
    maximum: bound(column.number?.maximum),
    choices: column.choice?.choices ?? [],
    takesOwnChoices: column.choice?.allowTextEntry ?? false,
  };
}

function typeOf(column: ColumnResource): ColumnType {
  if (column.text) return textTypeOf(column.text);
  if (column.choice) return column.choice.displayAs === 'checkBoxes' ? 'multiChoice' : 'choice';
  if (column.dateTime) return column.dateTime.format === 'dateTime' ? 'dateTime' : 'date';
  if (column.personOrGroup) return 'person';
  const others = ['number', 'currency', 'boolean', 'lookup', 'calculated'] as const;
  // A type that Graph does not know shows no facet at all.
  return others.find((name) => column[name]) ?? 'unknown';
}

function textTypeOf({ allowMultipleLines, textType }: NonNullable<ColumnResource['text']>): ColumnType {
  if (!allowMultipleLines) return 'text';
  return textType === 'richText' ? 'richText' : 'note';
}

/** SharePoint writes "no bound" as the end of what a double can hold. */
function bound(value: number | null | undefined): number | undefined {
  return value === null || value === undefined || Math.abs(value) > Number.MAX_SAFE_INTEGER ? undefined : value;
}
