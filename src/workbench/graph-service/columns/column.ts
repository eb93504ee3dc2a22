import { z } from 'zod';
import { facet } from './facets.ts';

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

/** Points at rows of another list: a lookup, or a person, who is a row of the site's User Information List. */
export const isLookup = ({ facet: { kind } }: Column): boolean => kind === 'lookup' || kind === 'personOrGroup';

/** Points at several rows at once. */
export function isMultiLookup({ facet: { kind, settings } }: Column): boolean {
  if (kind === 'lookup') return settings.allowMultipleValues;
  return kind === 'personOrGroup' && settings.allowMultipleSelection;
}

/** Id of the lookup column that this one shows another column of; such a column has no value of its own. */
export const primaryOf = ({ facet: { kind, settings } }: Column): string | undefined =>
  kind === 'lookup' ? settings.primaryLookupColumnId : undefined;

/** Neither filter nor index can take it. */
export const isUnsearchable = (column: Column): boolean =>
  isNote(column) ||
  isMultiChoice(column) ||
  isMultiLookup(column) ||
  ['calculated', 'geolocation', 'hyperlinkOrPicture', 'term', 'thumbnail'].includes(column.facet.kind);

/** Whether no request can write it: it is worked out from other columns. */
export const isDerived = (column: Column): boolean =>
  column.facet.kind === 'calculated' ||
  column.facet.kind === 'contentApprovalStatus' ||
  primaryOf(column) !== undefined;

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
