import * as z from 'zod/mini';

/** A column as Graph takes it (columnDefinition); only the facets that our lists use. */
const column = z.object({
  name: z.string(),
  displayName: z.string(),
  description: z.optional(z.string()),
  indexed: z.optional(z.boolean()),
  enforceUniqueValues: z.optional(z.boolean()),
  required: z.optional(z.boolean()),
  text: z.optional(z.looseObject({})),
  number: z.optional(z.looseObject({})),
  boolean: z.optional(z.looseObject({})),
  dateTime: z.optional(z.looseObject({})),
  choice: z.optional(z.looseObject({ choices: z.array(z.string()) })),
});

const definition = z.object({
  /** ASCII, the list's name in addresses; never changes. */
  name: z.string().check(z.regex(/^[A-Za-z]+$/)),
  /** What people see; Swedish. */
  displayName: z.string(),
  description: z.string(),
  columns: z.array(column),
  list: z.object({ template: z.literal('genericList') }),
});

export type ColumnDefinition = z.output<typeof column>;

/** A list as in `manifest/sharepoint/*.json`. */
export type ListDefinition = z.output<typeof definition>;

/** @throws ZodError when the file is not a list definition */
export function listDefinition(file: unknown): ListDefinition {
  return definition.parse(file);
}
