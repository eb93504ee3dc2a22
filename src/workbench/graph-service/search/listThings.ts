import { titleColumn } from '../columns/column.ts';
import { nameOf } from '../identity.ts';
import { fieldsShape } from '../routes/fieldsResource.ts';
import type { Place } from '../routes/itemPlace.ts';
import type { World } from '../routes/route.ts';
import type { Site } from '../site.ts';
import type { StoredItem } from '../store/itemRow.ts';
import type { StoredList } from '../store/lists.ts';
import { managed, type Searchable } from './searchable.ts';

/** Lists that search knows: hidden ones, such as that of the site's people, are left out. */
const listsOf = ({ store }: World, site: Site): readonly StoredList[] =>
  store.lists.ofSite(site.id).filter(({ hidden }) => hidden !== true);

export function sitesFound({ sites, store }: World): readonly Searchable[] {
  return sites.map((site) => {
    const { id, name, displayName, webUrl } = site;
    const moments = { createdDateTime: store.since, lastModifiedDateTime: store.since };
    return {
      id,
      texts: [displayName, name],
      properties: new Map(Object.entries({ title: displayName, path: webUrl, contentclass: 'STS_Site' })),
      resource: () => ({
        '@odata.type': '#microsoft.graph.site',
        id,
        ...moments,
        name,
        displayName,
        description: '',
        webUrl,
      }),
    };
  });
}

export function listsFound(world: World): readonly Searchable[] {
  return world.sites.flatMap((site) =>
    listsOf(world, site).map((list) => {
      const { id, name, title, description, created, modified } = list;
      const webUrl = `${site.webUrl}/Lists/${encodeURIComponent(name)}/AllItems.aspx`;
      return {
        id,
        texts: [title, description],
        properties: new Map(Object.entries({ title, path: webUrl, listid: id, contentclass: 'STS_List' })),
        resource: () => ({
          '@odata.type': '#microsoft.graph.list',
          id,
          name,
          displayName: title,
          description,
          ...{ createdDateTime: created, lastModifiedDateTime: modified, webUrl },
          parentReference: { siteId: site.id },
        }),
      };
    }),
  );
}

export function itemsFound(world: World): readonly Searchable[] {
  return world.sites.flatMap((site) =>
    listsOf(world, site).flatMap((list) =>
      world.store.items.all(list.id).map((item) => found({ world, site, list }, item)),
    ),
  );
}

function found(place: Place, item: StoredItem): Searchable {
  const { site, list } = place;
  const webUrl = `${site.webUrl}/Lists/${encodeURIComponent(list.name)}/DispForm.aspx?ID=${item.id}`;
  const title = textOf(item.fields[titleColumn.name]);
  const values = list.columns
    .map(({ name }) => [name, textOf(item.fields[name])] as const)
    .filter(([, text]) => text !== '');
  const thing: Omit<Searchable, 'resource'> = {
    id: item.uid,
    texts: values.map(([, text]) => text),
    properties: new Map([
      // A column can be searched by its name, as SharePoint does with the properties that it makes of columns.
      ...values.flatMap(
        ([name, text]) =>
          [
            [name.toLowerCase(), text],
            [`${name.toLowerCase()}ows`, text],
          ] as const,
      ),
      ...Object.entries({
        ...{ title, path: webUrl, listid: list.id, listitemid: String(item.id), siteid: site.id },
        ...{
          author: nameOf(item.created_by),
          modifiedby: nameOf(item.modified_by),
          contentclass: 'STS_ListItem_GenericList',
        },
        ...{ created: item.created, lastmodifiedtime: item.modified, isdocument: 'false' },
      }),
    ]),
  };
  return {
    ...thing,
    resource: (fields) => ({
      '@odata.type': '#microsoft.graph.listItem',
      id: String(item.id),
      name: title,
      createdDateTime: item.created,
      lastModifiedDateTime: item.modified,
      webUrl,
      sharepointIds: { listId: list.id, listItemId: String(item.id), listItemUniqueId: item.uid },
      createdBy: item.created_by,
      lastModifiedBy: item.modified_by,
      parentReference: { siteId: site.id, sharepointIds: { listId: list.id } },
      ...(fields && {
        // A name is that of a managed property, or of a column; values of columns keep their kind.
        fields: {
          ...managed(thing, fields),
          ...fieldsShape(place, { select: fields, many: true })(item),
        },
      }),
    }),
  };
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.map(textOf).join(' ') : '';
}
