import type { Actor } from '../access.ts';
import { driveResource, drivesOf, type Drive } from '../drives/drive.ts';
import { listPlace } from '../drives/library.ts';
import { driveItemResource, parentReference, webUrlOf } from '../drives/resource.ts';
import type { DriveItem } from '../drives/store/driveItem.ts';
import { nameOf } from '../identity.ts';
import type { World } from '../routes/route.ts';
import { managed, type Searchable } from './searchable.ts';

/** Drives whose files the caller can find: the libraries of sites, and one's own. */
const drivesFor = (world: World, actor: Actor): readonly Drive[] =>
  drivesOf(world).filter(
    (drive) => drive.kind === 'documentLibrary' || (actor.kind === 'user' && drive.holder.id === actor.user.id),
  );

export function drivesFound(world: World, actor: Actor): readonly Searchable[] {
  return drivesFor(world, actor).map((drive) => ({
    id: drive.id,
    texts: [drive.name],
    properties: new Map(Object.entries({ title: drive.name, path: drive.webUrl })),
    resource: () => ({ '@odata.type': '#microsoft.graph.drive', ...driveResource(world, drive) }),
  }));
}

/** Files and folders by their names and descriptions; what is written in them is not searched here. */
export const filesFound = (world: World, actor: Actor): readonly Searchable[] =>
  thingsInDrives(world, actor).map(({ drive, item, thing }) => ({
    ...thing,
    resource: () => {
      const view = { world, drive, actor };
      return {
        '@odata.type': '#microsoft.graph.driveItem',
        ...driveItemResource(view, item),
        parentReference: { ...parentReference(view, item), sharepointIds: listPlace(drive, item) },
      };
    },
  }));

/** The same as the rows that a library has for them. */
export const fileRowsFound = (world: World, actor: Actor): readonly Searchable[] =>
  thingsInDrives(world, actor).map(({ drive, item, thing }) => ({
    ...thing,
    id: item.uid,
    resource: (fields) => ({
      '@odata.type': '#microsoft.graph.listItem',
      id: item.uid,
      name: item.name,
      ...{ createdBy: item.createdBy, createdDateTime: item.created },
      ...{ lastModifiedBy: item.modifiedBy, lastModifiedDateTime: item.modified },
      webUrl: webUrlOf(world, drive, item),
      sharepointIds: listPlace(drive, item),
      parentReference: parentReference({ world, drive, actor }, item),
      ...(fields && { fields: managed(thing, fields) }),
    }),
  }));

type InDrive = { readonly drive: Drive; readonly item: DriveItem; readonly thing: Omit<Searchable, 'resource'> };

function thingsInDrives(world: World, actor: Actor): readonly InDrive[] {
  return drivesFor(world, actor).flatMap((drive) =>
    world.store.drives.items
      .all(drive.id)
      .filter(({ kind }) => kind === 'file' || kind === 'folder')
      .map((item) => {
        const extension = /\.([^.]+)$/.exec(item.name)?.[1] ?? '';
        const thing = {
          id: item.id,
          ...(item.hash !== undefined && { content: item.hash }),
          texts: [item.name.replace(/\.([^.]+)$/, ' $1'), item.description ?? ''],
          properties: new Map(
            Object.entries({
              ...{ title: item.name, filename: item.name, path: webUrlOf(world, drive, item), filetype: extension },
              ...{ author: nameOf(item.createdBy), size: String(item.size), isdocument: String(item.kind === 'file') },
              ...{ created: item.created, lastmodifiedtime: item.modified, modifiedby: nameOf(item.modifiedBy) },
              contentclass: 'STS_ListItem_DocumentLibrary',
            }),
          ),
        };
        return { drive, item, thing };
      }),
  );
}
