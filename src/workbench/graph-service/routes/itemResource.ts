import { refusedExpansion, type Expand } from '../odata/expand.ts';
import { pick, type Resource, type ResourceType } from '../odata/select.ts';
import type { StoredItem } from '../store/itemRow.ts';
import { fieldsShape } from './fieldsResource.ts';
import { contentTypeOf, eTagOf, type Place } from './itemPlace.ts';
import { sharepointIdsOf } from './siteResource.ts';
import { history, versionShape } from './versionResource.ts';

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
 * @throws Refused 501 for an expansion other than `fields` and `versions`
 */
export function itemShape(place: Place, { select, expand }: Shown, many = true): (item: StoredItem) => Resource {
  const versions = expand.find(({ name }) => name === 'versions');
  const fields = fieldsExpand(expand.filter((navigation) => navigation !== versions));
  const shape = fields && fieldsShape(place, { select: fields.select, many });
  const version = versions && versionShape(place, versions);
  return (item) => ({
    ...pick({ ...plain(place, item), ...(select && idsOf(place, item)) }, select, itemType),
    ...(shape && { fields: shape(item) }),
    ...(version && { versions: history(place.world, place.list, item).map(version) }),
  });
}

/** One item, asked for by itself: all its lookups can be shown. */
export const itemResource = (place: Place, item: StoredItem, shown: Shown): Resource =>
  itemShape(place, shown, false)(item);

/** Told only to who names them. */
const idsOf = ({ world, site, list }: Place, { id, uid }: StoredItem): Resource => ({
  sharepointIds: {
    ...sharepointIdsOf(world, site),
    ...{ listId: list.id, listItemId: String(id), listItemUniqueId: uid },
  },
});

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

const LEFT_OUT = [
  'analytics',
  'createdByUser',
  'documentSetVersions',
  'driveItem',
  'lastModifiedByUser',
  'permissions',
];

/** @throws Refused 501 for an expansion other than `fields`, 400 for one that there is not */
export function fieldsExpand(expand: readonly Expand[]): Expand | undefined {
  const other = expand.find(({ name }) => name !== 'fields');
  if (other) throw refusedExpansion(other.name, 'listItem', LEFT_OUT);
  return expand[0];
}
