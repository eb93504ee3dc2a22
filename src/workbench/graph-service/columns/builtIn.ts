import type { Resource } from '../odata/select.ts';

type BuiltIn = { readonly id: string; readonly name: string; readonly displayName: string; readonly facet: Resource };

const TEXT = {
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
};
const MOMENT = { dateTime: { displayAs: 'default', format: 'dateTime' } };
const PERSON = {
  personOrGroup: { allowMultipleSelection: false, chooseFromType: 'peopleAndGroups', displayAs: 'nameWithPresence' },
};
const NO_FACET = {};

/** The columns of every list beside Title, with the ids that SharePoint has given them since 2007. None can be written. */
const BUILT_IN: readonly BuiltIn[] = [
  { id: 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', name: 'ContentType', displayName: 'Content Type', facet: NO_FACET },
  { id: '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', name: 'ID', displayName: 'ID', facet: NO_FACET },
  { id: '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', name: 'Modified', displayName: 'Modified', facet: MOMENT },
  { id: '8c06beca-0777-48f7-91da-6da68bc07b69', name: 'Created', displayName: 'Created', facet: MOMENT },
  { id: '1df5e554-ec7e-46a6-901d-d85a3881cb18', name: 'Author', displayName: 'Created By', facet: PERSON },
  { id: 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2', name: 'Editor', displayName: 'Modified By', facet: PERSON },
  { id: 'dce8262a-3ae9-45aa-aab4-83bd75fb738a', name: '_UIVersionString', displayName: 'Version', facet: TEXT },
  { id: '67df98f4-9dec-48ff-a553-29bece9c5bf4', name: 'Attachments', displayName: 'Attachments', facet: NO_FACET },
  { id: '503f1caa-358e-4918-9094-4a2cdc4bc034', name: 'Edit', displayName: 'Edit', facet: NO_FACET },
  { id: 'bc91a437-52e7-49e1-8c4e-4698904b2b6d', name: 'LinkTitleNoMenu', displayName: 'Title', facet: NO_FACET },
  { id: '82642ec8-ef9b-478f-acf9-31f7d45fbc31', name: 'LinkTitle', displayName: 'Title', facet: NO_FACET },
  {
    id: 'b824e17e-a1b3-426e-aecf-f0184d900485',
    name: 'ItemChildCount',
    displayName: 'Item Child Count',
    facet: NO_FACET,
  },
  {
    id: '960ff01f-2b6d-4f1b-9c3f-e19ad8927341',
    name: 'FolderChildCount',
    displayName: 'Folder Child Count',
    facet: NO_FACET,
  },
];

export const builtInResources: readonly Resource[] = BUILT_IN.map(({ facet, ...named }) => ({
  columnGroup: '_Hidden',
  description: '',
  enforceUniqueValues: false,
  hidden: false,
  indexed: false,
  readOnly: true,
  required: false,
  ...named,
  ...facet,
}));

/** Names that a new column cannot take and a write cannot name. */
export const READ_ONLY_NAMES: readonly string[] = [
  ...BUILT_IN.map(({ name }) => name),
  'id',
  'AuthorLookupId',
  'EditorLookupId',
  'ContentTypeId',
  'DocIcon',
  'AppAuthor',
  'AppEditor',
  'GUID',
  'FileRef',
  'FileLeafRef',
  // No key of a JSON object can be called so and be read back.
  '__proto__',
];

/** Built-in values that a filter may name, all without index. */
export const FILTERABLE_BUILT_IN = {
  ID: 'number',
  Created: 'dateTime',
  Modified: 'dateTime',
  AuthorLookupId: 'number',
  EditorLookupId: 'number',
  ContentType: 'text',
  _UIVersionString: 'text',
} as const;
