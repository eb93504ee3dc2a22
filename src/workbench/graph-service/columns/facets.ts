import { z } from 'zod';

/** Every facet that a column of Graph can have. */
export const FACETS = [
  'boolean',
  'calculated',
  'choice',
  'contentApprovalStatus',
  'currency',
  'dateTime',
  'geolocation',
  'hyperlinkOrPicture',
  'lookup',
  'number',
  'personOrGroup',
  'term',
  'text',
  'thumbnail',
] as const;

const nothing = z.strictObject({});

const text = z.strictObject({
  allowMultipleLines: z.boolean().default(false),
  appendChangesToExistingText: z.boolean().default(false),
  linesForEditing: z.number().int().min(0).default(0),
  maxLength: z.number().int().min(1).max(255).optional(),
  textType: z.enum(['plain', 'richText']).optional(),
});
const number = z.strictObject({
  decimalPlaces: z.enum(['automatic', 'none', 'one', 'two', 'three', 'four', 'five']).default('automatic'),
  displayAs: z.enum(['number', 'percentage']).default('number'),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});
const currency = z.strictObject({ locale: z.string().default('sv-SE') });
const choice = z.strictObject({
  allowTextEntry: z.boolean().default(false),
  choices: z.array(z.string().min(1)).default([]),
  displayAs: z.enum(['checkBoxes', 'dropDownMenu', 'radioButtons']).default('dropDownMenu'),
});
const dateTime = z.strictObject({
  displayAs: z.enum(['default', 'friendly', 'standard']).default('default'),
  format: z.enum(['dateOnly', 'dateTime']).default('dateOnly'),
});
const lookup = z.strictObject({
  allowMultipleValues: z.boolean().default(false),
  allowUnlimitedLength: z.boolean().default(false),
  columnName: z.string().min(1).default('Title'),
  listId: z.string().optional(),
  /** Id of the lookup column whose rows this one shows another column of. */
  primaryLookupColumnId: z.string().optional(),
});
const personOrGroup = z.strictObject({
  allowMultipleSelection: z.boolean().default(false),
  chooseFromType: z.enum(['peopleOnly', 'peopleAndGroups']).default('peopleAndGroups'),
  displayAs: z.string().default('nameWithPresence'),
});
const calculated = z.strictObject({
  format: z.enum(['dateOnly', 'dateTime']).optional(),
  formula: z.string().min(1),
  outputType: z.enum(['boolean', 'currency', 'dateTime', 'number', 'text']).default('text'),
});
const hyperlinkOrPicture = z.strictObject({ isPicture: z.boolean().default(false) });
const term = z.strictObject({
  allowMultipleValues: z.boolean().default(false),
  showFullyQualifiedName: z.boolean().default(false),
});

/** A facet as it is stored: what kind of value the column holds, with Graph's own settings for that kind. */
export const facet = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('boolean'), settings: nothing }),
  z.object({ kind: z.literal('calculated'), settings: calculated }),
  z.object({ kind: z.literal('choice'), settings: choice }),
  z.object({ kind: z.literal('contentApprovalStatus'), settings: nothing }),
  z.object({ kind: z.literal('currency'), settings: currency }),
  z.object({ kind: z.literal('dateTime'), settings: dateTime }),
  z.object({ kind: z.literal('geolocation'), settings: nothing }),
  z.object({ kind: z.literal('hyperlinkOrPicture'), settings: hyperlinkOrPicture }),
  z.object({ kind: z.literal('lookup'), settings: lookup }),
  z.object({ kind: z.literal('number'), settings: number }),
  z.object({ kind: z.literal('personOrGroup'), settings: personOrGroup }),
  z.object({ kind: z.literal('term'), settings: term }),
  z.object({ kind: z.literal('text'), settings: text }),
  z.object({ kind: z.literal('thumbnail'), settings: nothing }),
]);
export type Facet = Readonly<z.infer<typeof facet>>;
export type SettingsOf<Kind extends Facet['kind']> = Extract<Facet, { kind: Kind }>['settings'];
