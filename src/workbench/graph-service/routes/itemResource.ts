import { titleColumn } from '../columns/column.ts';
import { accountOf } from '../identity.ts';
import { notSupported } from '../errors.ts';
import type { Expand } from '../odata/expand.ts';
import { pick, type Resource, type ResourceType } from '../odata/select.ts';
import type { Site } from '../site.ts';
import type { StoredItem, StoredVersion } from '../store/itemRow.ts';
import type { StoredList } from '../store/lists.ts';
import type { World } from './route.ts';

export const itemType: ResourceType = {
  name: 'listItem',
  known: [
    ...['id', 'contentType', 'createdBy', 'createdDateTime', 'deleted', 'description', 'eTag', 'fields'],
    ...['lastModifiedBy', 'lastModifiedDateTime', 'name', 'parentReference', 'sharepointIds', 'webUrl'],
  ],
};

/** Where an item stands; its list gives the columns that are shown. */
export type Place = { readonly world: World; readonly site: Site; readonly list: StoredList };

export type Shown = { readonly select: readonly string[] | undefined; readonly expand: readonly Expand[] };

export const eTagOf = ({ uid, ver }: StoredItem): string => `"${uid},${ver}"`;

/** The one content type of a list; SharePoint makes its id from that of "Item" and the list. */
export const contentTypeOf = ({ id }: StoredList): Resource => ({
  id: `0x0100${id.replaceAll('-', '').toUpperCase()}`,
  name: 'Item',
});

/** An item as Graph shows it; field values only when they are expanded. */
export function itemResource(place: Place, item: StoredItem, { select, expand }: Shown): Resource {
  const { site, list } = place;
  const eTag = eTagOf(item);
  const resource = pick(
    {
      '@odata.etag': eTag,
      id: String(item.id),
      eTag,
      createdDateTime: item.created,
      createdBy: item.created_by,
      lastModifiedDateTime: item.modified,
      lastModifiedBy: item.modified_by,
      webUrl: `${site.webUrl}/Lists/${encodeURIComponent(list.name)}/${item.id}_.000`,
      parentReference: { id: list.id, siteId: site.id },
      contentType: contentTypeOf(list),
    },
    select,
    itemType,
  );
  const fields = fieldsExpand(expand);
  return fields ? { ...resource, fields: fieldsResource(place, item, fields.select) } : resource;
}

/** @throws Refused 501 for an expansion other than `fields` */
export function fieldsExpand(expand: readonly Expand[]): Expand | undefined {
  const other = expand.find(({ name }) => name !== 'fields');
  if (other) throw notSupported(`$expand=${other.name} on list items`);
  return expand[0];
}

/**
 * The values of an item, its built-in ones included.
 * @param select names of columns; hidden columns are shown only when named, and names that no column has are passed over
 */
export function fieldsResource(place: Place, item: StoredItem, select?: readonly string[]): Resource {
  const shown: Record<string, unknown> = { '@odata.etag': eTagOf(item) };
  for (const { name, hidden } of place.list.columns) {
    const value = item.fields[name];
    if (value !== undefined && (select?.includes(name) ?? !hidden)) shown[name] = value;
  }
  const builtIn = builtInValues(place, item);
  for (const name of select ?? Object.keys(builtIn)) {
    // Names come from the caller: only own keys count, or "constructor" would be one.
    if (Object.hasOwn(builtIn, name)) shown[name] = builtIn[name]?.();
  }
  return shown;
}

/** Values under the columns that the list still has. */
export function valuesOf({ columns }: StoredList, { fields }: StoredVersion): Resource {
  const names = new Set(columns.map(({ name }) => name));
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.has(name)));
}

function builtInValues({ world }: Place, item: StoredItem): Readonly<Record<string, (() => unknown) | undefined>> {
  const title = item.fields[titleColumn.name];
  return {
    ...(title !== undefined && { LinkTitleNoMenu: () => title, LinkTitle: () => title }),
    id: () => String(item.id),
    ContentType: () => 'Item',
    Modified: () => item.modified,
    Created: () => item.created,
    AuthorLookupId: () => personNumber(world, accountOf(item.created_by)),
    EditorLookupId: () => personNumber(world, accountOf(item.modified_by)),
    _UIVersionString: () => `${item.ver}.0`,
    Attachments: () => false,
    Edit: () => '',
    ItemChildCount: () => '0',
    FolderChildCount: () => '0',
  };
}

const personNumber = (world: World, account: string): string => String(world.store.people.numberOf(account));
