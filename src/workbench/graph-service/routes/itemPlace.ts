import type { Resource } from '../odata/select.ts';
import type { Site } from '../site.ts';
import type { StoredItem } from '../store/itemRow.ts';
import type { StoredList } from '../store/lists.ts';
import { PEOPLE_TEMPLATE } from '../store/people.ts';
import type { World } from './route.ts';

/** Where an item stands; its list gives the columns that are shown. */
export type Place = { readonly world: World; readonly site: Site; readonly list: StoredList };

export const eTagOf = ({ uid, ver }: StoredItem): string => `"${uid},${ver}"`;

/** Under this key among its values an item keeps its content type when it is not the usual one of its list. */
export const CONTENT_TYPE_KEY = 'ContentTypeId';

const USUAL: Readonly<Record<string, readonly [parent: string, name: string] | undefined>> = {
  [PEOPLE_TEMPLATE]: ['0x010A', 'Person'],
  documentLibrary: ['0x0101', 'Document'],
};

/** A type of a list has the id of the type that it was made from, with a part of its own; SharePoint takes a GUID for that. */
export const childTypeId = (parent: string, guid: string): string =>
  `${parent}00${guid.replaceAll('-', '').toUpperCase()}`;

/** The content type that every list has from the beginning. */
export function usualContentType({ id, template }: StoredList) {
  const [parent, name] = USUAL[template] ?? ['0x01', 'Item'];
  return { id: childTypeId(parent, id), name, parent };
}

/** Id and name of the content type of an item. */
export function contentTypeOf({ world, list }: Omit<Place, 'site'>, item?: StoredItem): Resource {
  const { id, name } = usualContentType(list);
  const other = item?.fields[CONTENT_TYPE_KEY];
  if (typeof other !== 'string') return { id, name };
  return { id: other, name: world.store.kept.contentTypes.find(list.id, other)?.name ?? name };
}

export const contentTypeNameOf = (world: World, list: StoredList, item: StoredItem): string =>
  String(contentTypeOf({ world, list }, item)['name']);
