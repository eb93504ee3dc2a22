import { columnResources } from '../columns/resource.ts';
import { refusedExpansion, type Expand } from '../odata/expand.ts';
import { pick, type Resource, type ResourceType } from '../odata/select.ts';
import type { Site } from '../site.ts';
import type { StoredList } from '../store/lists.ts';
import { PEOPLE_TEMPLATE } from '../store/people.ts';
import { listContentTypes } from './contentTypeResource.ts';
import { itemShape } from './itemResource.ts';
import type { World } from './route.ts';
import { sharepointIdsOf } from './siteResource.ts';

export const listType: ResourceType = {
  name: 'list',
  known: [
    ...[
      'id',
      'columns',
      'contentTypes',
      'createdBy',
      'createdDateTime',
      'description',
      'displayName',
      'eTag',
      'items',
      'lastModifiedBy',
    ],
    ...['lastModifiedDateTime', 'list', 'name', 'parentReference', 'sharepointIds', 'system', 'webUrl'],
  ],
};

export type PlacedList = { readonly site: Site; readonly list: StoredList };
type Shown = { readonly select: readonly string[] | undefined; readonly expand: readonly Expand[] };

/**
 * A list as Graph shows it.
 * @throws Refused 501 for an expansion that is not kept here, 400 for one that there is not
 */
export function listResource(world: World, { site, list }: PlacedList, { select, expand }: Shown): Resource {
  const eTag = `"${list.id},${list.version}"`;
  const plain = pick(
    {
      '@odata.etag': eTag,
      id: list.id,
      eTag,
      name: list.name,
      displayName: list.title,
      description: list.description,
      createdDateTime: list.created,
      createdBy: list.createdBy,
      lastModifiedDateTime: list.modified,
      lastModifiedBy: list.modifiedBy,
      webUrl:
        list.template === PEOPLE_TEMPLATE
          ? `${site.webUrl}/_catalogs/${list.name}`
          : `${site.webUrl}/Lists/${list.name}`,
      parentReference: { siteId: site.id },
      list: {
        contentTypesEnabled: list.contentTypesEnabled ?? false,
        hidden: list.hidden ?? false,
        template: list.template,
      },
      ...(list.template === PEOPLE_TEMPLATE && { system: {} }),
      // Told only to who names it.
      ...(select && { sharepointIds: { ...sharepointIdsOf(world, site), listId: list.id } }),
    },
    select,
    listType,
  );
  return expand.reduce<Resource>(
    (shown, navigation) => ({ ...shown, ...expanded(world, { site, list }, navigation) }),
    plain,
  );
}

const LEFT_OUT = ['createdByUser', 'drive', 'lastModifiedByUser', 'operations', 'permissions', 'subscriptions'];

function expanded(world: World, { site, list }: PlacedList, navigation: Expand): Resource {
  if (navigation.name === 'columns')
    return { columns: columnResources(list.columns, navigation.select).slice(0, navigation.top) };
  if (navigation.name === 'contentTypes') return { contentTypes: listContentTypes(world, list) };
  if (navigation.name === 'items') {
    const most = Math.min(navigation.top ?? world.limits.defaultPage, world.limits.maxPage);
    const items = world.store.items.after(list.id, 0, most);
    return { items: items.map(itemShape({ world, site, list }, navigation)) };
  }
  throw refusedExpansion(navigation.name, 'list', LEFT_OUT);
}
