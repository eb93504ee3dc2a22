import { columnResource } from '../columns/resource.ts';
import { titleColumn, type Column } from '../columns/column.ts';
import { pick, type Resource } from '../odata/select.ts';
import type { StoredContentType } from '../store/keeping.ts';
import type { StoredList } from '../store/lists.ts';
import { childTypeId, usualContentType } from './itemPlace.ts';
import type { World } from './route.ts';

const KNOWN = [
  ...['id', 'associatedHubsUrls', 'base', 'baseTypes', 'columnLinks', 'columnPositions', 'columns', 'description'],
  ...['documentSet', 'documentTemplate', 'group', 'hidden', 'inheritedFrom', 'isBuiltIn', 'name', 'order', 'parentId'],
  ...['propagateChanges', 'readOnly', 'sealed'],
];

type Seed = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
  readonly parentId: string;
};

/** The types that every site has from the beginning, with the ids that they have everywhere. */
const SEEDS: readonly Seed[] = [
  { id: '0x', name: 'System', description: '', group: '_Hidden', parentId: '0x' },
  { id: '0x01', name: 'Item', description: 'Create a new list item.', group: 'List Content Types', parentId: '0x' },
  {
    id: '0x0101',
    name: 'Document',
    description: 'Create a new document.',
    group: 'Document Content Types',
    parentId: '0x01',
  },
  { id: '0x0102', name: 'Event', description: 'Create a new meeting.', group: 'List Content Types', parentId: '0x01' },
  {
    id: '0x0104',
    name: 'Announcement',
    description: 'Create a new news item.',
    group: 'List Content Types',
    parentId: '0x01',
  },
  { id: '0x0105', name: 'Link', description: 'Create a new link.', group: 'List Content Types', parentId: '0x01' },
  { id: '0x0106', name: 'Contact', description: 'Store a contact.', group: 'List Content Types', parentId: '0x01' },
  { id: '0x0108', name: 'Task', description: 'Track a work item.', group: 'List Content Types', parentId: '0x01' },
  {
    id: '0x0120',
    name: 'Folder',
    description: 'Create a new folder.',
    group: 'Folder Content Types',
    parentId: '0x01',
  },
  {
    id: '0x0120D520',
    name: 'Document Set',
    description: 'Create a document set when you want to manage multiple documents as a single work product.',
    group: 'Document Set Content Types',
    parentId: '0x0120',
  },
];

/** What of a type is shown as the base of another. */
export const baseOf = ({ id, name, description, group, hidden, readOnly, sealed }: StoredContentType): Resource => ({
  ...{ id, name, description, group, hidden, readOnly, sealed },
});

const seeded: readonly StoredContentType[] = SEEDS.map((seed) => {
  const parent = SEEDS.find(({ id }) => id === seed.parentId);
  return {
    ...seed,
    hidden: false,
    readOnly: false,
    sealed: false,
    base: parent ? { id: parent.id, name: parent.name, description: parent.description, group: parent.group } : {},
    columns: seed.id === '0x' ? [] : [titleColumn],
    isPublished: false,
    associatedHubsUrls: [],
  };
});

export const isBuiltIn = (id: string): boolean => seeded.some((type) => type.id === id);

/** Every content type of a site; one that came with it may have been changed since. */
export function siteTypes({ store }: World, site: string): readonly StoredContentType[] {
  const kept = store.kept.contentTypes.all(site);
  const untouched = seeded.filter(({ id }) => !kept.some((type) => type.id === id));
  return [...untouched, ...kept];
}

/** Every content type of a list: the usual one, the folder, and those that were added. */
export function listTypes({ store }: World, list: StoredList): readonly StoredContentType[] {
  const usual = usualContentType(list);
  const own = [
    { ...seedOf(usual.parent), id: usual.id, name: usual.name, columns: list.columns },
    { ...seedOf('0x0120'), id: childTypeId('0x0120', list.id) },
  ];
  const kept = store.kept.contentTypes.all(list.id);
  return [...own.filter(({ id }) => !kept.some((type) => type.id === id)), ...kept];
}

/** What a type begins with that is made from one that came with the site. */
function seedOf(wanted: string): StoredContentType {
  const found = seeded.find(({ id }) => id === wanted) ?? seeded[1];
  if (found === undefined) throw new Error('There are no content types to begin with.');
  return { ...found, parentId: wanted, base: baseOf(found) };
}

/** What is expanded of a content type. */
export type TypeShown = {
  readonly select?: readonly string[] | undefined;
  readonly expand?: readonly string[];
  /** Where the type stands among those of a list. */
  readonly order?: Resource | undefined;
};

export function contentTypeResource(type: StoredContentType, { select, expand = [], order }: TypeShown = {}): Resource {
  const { columns, associatedHubsUrls, documentSet, parentId } = type;
  const shown = pick(
    {
      ...baseOf(type),
      parentId,
      base: type.base,
      isBuiltIn: isBuiltIn(type.id),
      ...(order && { order }),
      ...(documentSet && { documentSet }),
      ...(associatedHubsUrls.length > 0 && { associatedHubsUrls }),
    },
    select,
    { name: 'contentType', known: KNOWN },
  );
  return {
    ...shown,
    ...(expand.includes('columns') && { columns: typeColumns(columns) }),
    ...(expand.includes('columnLinks') && { columnLinks: columns.map(({ id, name }) => ({ id, name })) }),
    ...(expand.includes('columnPositions') && { columnPositions: typeColumns(columns) }),
    ...(expand.includes('baseTypes') && { baseTypes: [type.base] }),
  };
}

export const typeColumns = (columns: readonly Column[], select?: readonly string[]): readonly Resource[] =>
  columns.map((column) => columnResource(column, select, true));

export const listContentTypes = (world: World, list: StoredList): readonly Resource[] =>
  listTypes(world, list).map((type, position) =>
    contentTypeResource(type, { order: { default: position === 0, position } }),
  );
