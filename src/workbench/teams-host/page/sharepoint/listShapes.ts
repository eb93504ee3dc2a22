import * as z from 'zod/mini';

/** Only what a list page shows, as Graph says it. */
export const site = z.object({ id: z.string() });

export const listPage = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      displayName: z.string(),
      description: z.optional(z.string()),
      list: z.optional(z.object({ hidden: z.optional(z.boolean()) })),
    }),
  ),
});
export type SiteList = z.infer<typeof listPage>['value'][number];

const facet = z.optional(z.unknown());
const graphColumn = z.object({
  name: z.string(),
  displayName: z.string(),
  description: z.optional(z.string()),
  readOnly: z.optional(z.boolean()),
  hidden: z.optional(z.boolean()),
  required: z.optional(z.boolean()),
  text: z.optional(z.object({ allowMultipleLines: z.optional(z.boolean()), maxLength: z.optional(z.number()) })),
  choice: z.optional(z.object({ choices: z.array(z.string()) })),
  dateTime: z.optional(z.object({ format: z.optional(z.string()) })),
  number: facet,
  boolean: facet,
});
export const columnPage = z.object({ value: z.array(graphColumn) });

export type ColumnKind = 'text' | 'note' | 'number' | 'day' | 'moment' | 'choice' | 'boolean';
export type ListColumn = {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly kind: ColumnKind;
  readonly isRequired: boolean;
  /** Characters; 0 when the column sets no limit of its own. */
  readonly maxLength: number;
  /** Empty unless the kind is `choice`. */
  readonly choices: readonly string[];
};

/** @returns undefined for columns that nobody edits: SharePoint's own, hidden ones and kinds without an editor */
export function listColumnOf(column: z.infer<typeof graphColumn>): ListColumn | undefined {
  const kind = kindOf(column);
  if (!kind || column.readOnly === true || column.hidden === true) return undefined;
  return {
    name: column.name,
    displayName: column.displayName,
    description: column.description ?? '',
    kind,
    isRequired: column.required ?? false,
    maxLength: column.text?.maxLength ?? 0,
    choices: column.choice?.choices ?? [],
  };
}

function kindOf(column: z.infer<typeof graphColumn>): ColumnKind | undefined {
  if (column.text) return column.text.allowMultipleLines === true ? 'note' : 'text';
  if (column.choice) return 'choice';
  if (column.dateTime) return column.dateTime.format === 'dateOnly' ? 'day' : 'moment';
  if (column.number !== undefined) return 'number';
  return column.boolean === undefined ? undefined : 'boolean';
}

const graphItem = z.object({
  id: z.string(),
  '@odata.etag': z.optional(z.string()),
  eTag: z.optional(z.string()),
  lastModifiedDateTime: z.optional(z.string()),
  lastModifiedBy: z.optional(
    z.object({
      user: z.optional(z.object({ displayName: z.optional(z.string()) })),
      application: z.optional(z.object({ displayName: z.optional(z.string()) })),
    }),
  ),
  fields: z.optional(z.record(z.string(), z.unknown())),
});

/** One row of a list, with what it takes to write it again. */
export type ListRow = {
  readonly id: string;
  /** As read; goes back as `If-Match`. */
  readonly etag: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly changedBy: string;
  /** ISO 8601 in UTC. */
  readonly changedAt: string;
};

export const item = z.pipe(graphItem, z.transform(listRowOf));
export const itemPage = z.object({ value: z.array(item), '@odata.nextLink': z.optional(z.string()) });

function listRowOf(read: z.infer<typeof graphItem>): ListRow {
  const by = read.lastModifiedBy;
  return {
    id: read.id,
    etag: read['@odata.etag'] ?? read.eTag ?? '*',
    fields: read.fields ?? {},
    changedBy: by?.user?.displayName ?? by?.application?.displayName ?? '',
    changedAt: read.lastModifiedDateTime ?? '',
  };
}
