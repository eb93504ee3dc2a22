import type { Actor } from '../access.ts';
import { driveResource, drivesOf, type Drive } from '../drives/drive.ts';
import { driveItemResource, parentReference, webUrlOf } from '../drives/resource.ts';
import type { DriveItem } from '../drives/store/driveItem.ts';
import { nameOf } from '../identity.ts';
import type { World } from '../routes/route.ts';
import { guidOf } from '../site.ts';
import type { Searchable } from './searchable.ts';

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

/** A library is a list, too, and its files are the items of it. */
const listPlace = (drive: Drive, { uid }: DriveItem) => ({
  listId: guidOf(`list:${drive.id}`),
  listItemId: uid,
  listItemUniqueId: uid,
});

/** Files and folders by their names and descriptions; what is written in them is not searched here. */
export function filesFound(world: World, actor: Actor): readonly Searchable[] {
  return drivesFor(world, actor).flatMap((drive) =>
    world.store.drives.items
      .all(drive.id)
      .filter(({ kind }) => kind === 'file' || kind === 'folder')
      .map((item) => {
        const view = { world, drive, actor };
        const extension = /\.([^.]+)$/.exec(item.name)?.[1] ?? '';
        return {
          id: item.id,
          texts: [item.name.replace(/\.([^.]+)$/, ' $1'), item.description ?? ''],
          properties: new Map(
            Object.entries({
              ...{ title: item.name, filename: item.name, path: webUrlOf(world, drive, item), filetype: extension },
              ...{ author: nameOf(item.createdBy), size: String(item.size), isdocument: String(item.kind === 'file') },
              ...{ created: item.created, lastmodifiedtime: item.modified },
            }),
          ),
          resource: () => ({
            '@odata.type': '#microsoft.graph.driveItem',
            ...driveItemResource(view, item),
            parentReference: { ...parentReference(view, item), sharepointIds: listPlace(drive, item) },
          }),
        };
      }),
  );
}
