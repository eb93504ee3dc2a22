import { z } from 'zod';

const column = z.string().regex(/^[A-Za-z]+$/);

const condition = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('equal'), column, value: z.string() }),
  z.strictObject({ is: z.literal('oneOf'), column, values: z.array(z.string()).min(1) }),
  /** Nobody has said yes. */
  z.strictObject({ is: z.literal('no'), column }),
  /** The person who looks. */
  z.strictObject({ is: z.literal('me'), column }),
  /** Up to and with today plus `days`. */
  z.strictObject({ is: z.literal('untilDay'), column, days: z.int(), orEmpty: z.boolean().optional() }),
  /** From and with today plus `days`. */
  z.strictObject({ is: z.literal('fromDay'), column, days: z.int(), orEmpty: z.boolean().optional() }),
]);

const view = z.strictObject({
  name: z.string(),
  isDefault: z.boolean().optional(),
  columns: z.array(column).min(1),
  /** All of them hold. The first narrows by an index, so that the view works in a list of more than 5,000 rows. */
  where: z.array(condition).min(1).optional(),
  group: column.optional(),
  sort: z.array(z.strictObject({ column, descending: z.boolean().optional() })).min(1),
});

/** `formula` is an Excel formula in English spelling over internal column names; false refuses with `message`. */
const validation = z.strictObject({ formula: z.string().startsWith('='), message: z.string() });

const colour = z.enum(['gray', 'blue', 'purple', 'gold', 'orange', 'green', 'red']);

const look = z.strictObject({
  list: z.string(),
  views: z.array(view).min(1),
  /** Colour of each choice, by column. */
  chips: z.record(column, z.record(z.string(), colour)).default({}),
  /** Days that are told to have passed, by column, with the word that says so. */
  passed: z.record(column, z.string()).default({}),
  validations: z.record(column, validation).default({}),
  rowValidation: validation.optional(),
});

export type Condition = z.infer<typeof condition>;
export type View = z.infer<typeof view>;
export type Validation = z.infer<typeof validation>;
export type Colour = z.infer<typeof colour>;

/** What coordinators see of a list in SharePoint itself: `manifest/sharepoint/views/*.json`. */
export type ListLook = z.infer<typeof look>;

/** @throws ZodError when the file is something else */
export function listLook(file: unknown): ListLook {
  return look.parse(file);
}
