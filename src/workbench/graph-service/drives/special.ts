import { notFound } from '../errors.ts';
import type { Actor } from '../access.ts';
import type { World } from '../routes/route.ts';
import { rootOf, type Drive } from './drive.ts';
import { makeFolders } from './editing.ts';
import { writerOf } from './operation.ts';
import type { DriveItem } from './store/driveItem.ts';

/** The special folders of drive-get-specialfolder and where they are. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  documents: ['Documents'],
  photos: ['Photos'],
  cameraroll: ['Photos', 'Camera Roll'],
  music: ['Music'],
  recordings: ['Recordings'],
  attachments: ['Attachments'],
};

/**
 * A folder that is known by what it is for. It is made when it is asked for the first time.
 * @throws Refused 404 for a purpose that Graph does not know
 */
export function specialFolder(
  caller: { readonly world: World; readonly actor: Actor },
  drive: Drive,
  name: string,
): DriveItem {
  const purpose = name.toLowerCase();
  const path =
    purpose === 'approot'
      ? ['Apps', caller.actor.appId || 'Graph']
      : Object.hasOwn(FOLDERS, purpose)
        ? FOLDERS[purpose]
        : undefined;
  if (path === undefined) throw notFound('The special folder identifier is not valid.');
  const { world } = caller;
  const { items } = world.store.drives;
  return world.store.transaction(() => {
    const folder = makeFolders(world, rootOf(world, drive), { names: path, writer: writerOf(caller) });
    return folder.special === purpose ? folder : items.save({ ...folder, special: purpose });
  });
}
