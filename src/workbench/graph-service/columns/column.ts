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

const textFacet = z.strictObject({
  allowMultipleLines: z.boolean().default(false),
  appendChangesToExistingText: z.boolean().default(false),
  linesForEditing: z.number().int().min(0).default(0),
  maxLength: z.number().int().min(1).max(255).optional(),
  textType: z.enum(['plain', 'richText']).optional(),
});
const numberFacet = z.strictObject({
  decimalPlaces: z.enum(['automatic', 'none', 'one', 'two', 'three', 'four', 'five']).default('automatic'),
  displayAs: z.enum(['number', 'percentage']).default('number'),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});
const choiceFacet = z.strictObject({
  allowTextEntry: z.boolean().default(false),
  choices: z.array(z.string().min(1)).default([]),
  displayAs: z.enum(['checkBoxes', 'dropDownMenu', 'radioButtons']).default('dropDownMenu'),
});
const dateTimeFacet = z.strictObject({
  displayAs: z.enum(['default', 'friendly', 'standard']).default('default'),
  format: z.enum(['dateOnly', 'dateTime']).default('dateOnly'),
});
const booleanFacet = z.strictObject({});

/** A facet as it is stored: what kind of value the column holds, with Graph's own settings for that kind. */
export const facet = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), settings: textFacet }),
  z.object({ kind: z.literal('number'), settings: numberFacet }),
  z.object({ kind: z.literal('choice'), settings: choiceFacet }),
  z.object({ kind: z.literal('dateTime'), settings: dateTimeFacet }),
  z.object({ kind: z.literal('boolean'), settings: booleanFacet }),
]);
export type Facet = Readonly<z.infer<typeof facet>>;

/** The facets that this service keeps values for. */
export const SUPPORTED = [
  'text',
  'number',
  'choice',
  'dateTime',
  'boolean',
] as const satisfies readonly Facet['kind'][];

/** A column that somebody made, or Title, which behaves like one. */
export const column = z.object({
  id: z.string(),
  /** Internal name: the key in `fields`, fixed for as long as the column lives. */
  name: z.string(),
  displayName: z.string(),
  description: z.string(),
  required: z.boolean(),
  indexed: z.boolean(),
  enforceUniqueValues: z.boolean(),
  hidden: z.boolean(),
  defaultValue: z.string().optional(),
  facet,
});
export type Column = Readonly<z.infer<typeof column>>;

/** "note" in SharePoint: text of several lines. */
export const isNote = ({ facet: { kind, settings } }: Column): boolean =>
  kind === 'text' && settings.allowMultipleLines;

/** A choice of several values at once, read and written as an array. */
export const isMultiChoice = ({ facet: { kind, settings } }: Column): boolean =>
  kind === 'choice' && settings.displayAs === 'checkBoxes';

export const titleColumn: Column = {
  id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247',
  name: 'Title',
  displayName: 'Title',
  description: '',
  required: false,
  indexed: false,
  enforceUniqueValues: false,
  hidden: false,
  facet: {
    kind: 'text',
    settings: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
  },
};
