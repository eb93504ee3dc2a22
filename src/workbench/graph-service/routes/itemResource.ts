import { notSupported } from '../errors.ts';
import type { Expand } from '../odata/expand.ts';
import { pick, type Resource, type ResourceType } from '../odata/select.ts';
import type { StoredItem } from '../store/itemRow.ts';
import { fieldsShape } from './fieldsResource.ts';
import { contentTypeOf, eTagOf, type Place } from './itemPlace.ts';

export const itemType: ResourceType = {
  name: 'listItem',
  known: [
    ...['id', 'contentType', 'createdBy', 'createdDateTime', 'deleted', 'description', 'eTag', 'fields'],
    ...['lastModifiedBy', 'lastModifiedDateTime', 'name', 'parentReference', 'sharepointIds', 'webUrl'],
  ],
};

export type Shown = { readonly select: readonly string[] | undefined; readonly expand: readonly Expand[] };

/**
 * How the items of one list are shown; field values only when they are expanded.
 * @param many a query for several items; then only so many lookups are joined
 * @throws Refused 501 for an expansion other than `fields`
 */
export function itemShape(place: Place, { select, expand }: Shown, many = true): (item: StoredItem) => Resource {
  const fields = fieldsExpand(expand);
  const shape = fields && fieldsShape(place, { select: fields.select, many });
  return (item) => {
    const resource = pick(plain(place, item), select, itemType);
    return shape ? { ...resource, fields: shape(item) } : resource;
  };
}

/** One item, asked for by itself: all its lookups can be shown. */
export const itemResource = (place: Place, item: StoredItem, shown: Shown): Resource =>
  itemShape(place, shown, false)(item);

function plain(place: Place, item: StoredItem): Resource {
  const { site, list } = place;
  const eTag = eTagOf(item);
  return {
    '@odata.etag': eTag,
    id: String(item.id),
    eTag,
    createdDateTime: item.created,
    createdBy: item.created_by,
    lastModifiedDateTime: item.modified,
    lastModifiedBy: item.modified_by,
    webUrl: `${site.webUrl}/Lists/${encodeURIComponent(list.name)}/${item.id}_.000`,
    parentReference: { id: list.id, siteId: site.id },
    contentType: contentTypeOf(place, item),
  };
}

/** @throws Refused 501 for an expansion other than `fields` */
export function fieldsExpand(expand: readonly Expand[]): Expand | undefined {
  const other = expand.find(({ name }) => name !== 'fields');
  if (other) throw notSupported(`$expand=${other.name} on list items`);
  return expand[0];
}
