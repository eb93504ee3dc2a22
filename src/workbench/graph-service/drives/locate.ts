import { badRequest, notFound } from '../errors.ts';
import type { Actor, DirectoryUser } from '../access.ts';
import type { World } from '../routes/route.ts';
import { findGroupSite, findSite, type Site } from '../site.ts';
import type { Source, Step } from './address.ts';
import { drivesOf, libraryOf, personalDrive, rootOf, type Origin } from './drive.ts';
import { findShare } from './shareAddress.ts';
import { specialFolder } from './special.ts';
import type { DriveItem } from './store/driveItem.ts';

/** What an address leads to: an item, or the last folder that is there with the names that are not. */
export type Place = {
  readonly folder: DriveItem;
  readonly item?: DriveItem;
  readonly names: readonly string[];
};

type Caller = { readonly world: World; readonly actor: Actor };

export const itemMissing = () => notFound('The resource could not be found.');

/** @throws Refused 404 */
export function originOf(caller: Caller, source: Source): Origin {
  const { world } = caller;
  switch (source.by) {
    case 'me':
    case 'user':
      return { drive: personalDrive(world, holderOf(caller, source)) };
    case 'group':
    case 'site':
      return { drive: libraryOf(siteOf(world, source)) };
    case 'list':
    case 'row':
      return libraryRow(world, source);
    case 'drive':
      return driveById(world, source.drive);
    case 'share':
      return findShare(world, source.share);
  }
}

/** @throws Refused 404, or 400 for `/me` without a person */
export function holderOf({ world, actor }: Caller, source: Extract<Source, { by: 'me' | 'user' }>): DirectoryUser {
  if (source.by === 'me') {
    if (actor.kind === 'user') return actor.user;
    throw badRequest('/me request is only valid with delegated authentication flow.');
  }
  const key = source.user.toLowerCase();
  const user = world.directory.find(({ id, userPrincipalName }) =>
    [id, userPrincipalName].some((known) => known.toLowerCase() === key),
  );
  if (user === undefined) throw notFound('User not found');
  return user;
}

/** @throws Refused 404 */
export function siteOf(world: World, source: Extract<Source, { by: 'group' | 'site' }>): Site {
  const site = source.by === 'site' ? findSite(world.sites, source.site) : findGroupSite(world.sites, source.group);
  if (site === undefined)
    throw notFound(source.by === 'site' ? 'Requested site could not be found' : 'Group not found');
  return site;
}

function driveById(world: World, id: string): Origin {
  const drive = drivesOf(world).find((candidate) => candidate.id === id);
  if (drive === undefined) throw notFound('The specified drive was not found');
  return { drive };
}

function libraryRow(world: World, source: Extract<Source, { by: 'list' | 'row' }>): Origin {
  const drive = libraryOf(siteOf(world, { by: 'site', site: source.site }));
  const isLibrary = ['documents', 'shared documents'].includes(source.list.toLowerCase());
  if (!isLibrary) throw notFound('The specified list has no drive.');
  if (source.by === 'list') return { drive };
  const item = world.store.drives.items.find(drive.id, source.item);
  if (item === undefined) throw itemMissing();
  return { drive, item };
}

/**
 * Goes along the steps of an address.
 * @throws Refused 404 for an id that is not there; names that are not there are left for the caller
 */
export function placeOf(caller: Caller, origin: Origin, steps: readonly Step[]): Place {
  const start = origin.item ?? rootOf(caller.world, origin.drive);
  return steps.reduce<Place>((place, step) => next(caller, origin, { place, step }), at(start));
}

const at = (item: DriveItem): Place => ({ item, folder: item, names: [] });

function next(
  caller: Caller,
  { drive }: Origin,
  { place, step }: { readonly place: Place; readonly step: Step },
): Place {
  const { world } = caller;
  const { items } = world.store.drives;
  switch (step.to) {
    case 'root':
      return place;
    case 'id':
      // Some write `root` where an id belongs.
      return at(step.id === 'root' ? rootOf(world, drive) : found(items.find(drive.id, step.id)));
    case 'special':
      return at(specialFolder(caller, drive, step.name));
    case 'path':
      return step.names.reduce<Place>((reached, name) => into(world, reached, name), place);
    case 'child':
      return child(world, place, step.key);
  }
}

function found(item: DriveItem | undefined): DriveItem {
  if (item === undefined) throw itemMissing();
  return item;
}

function into({ store }: World, place: Place, name: string): Place {
  const item = place.item && store.drives.items.child(place.folder.drive, place.folder.id, name);
  return item ? at(item) : { folder: place.folder, names: [...place.names, name] };
}

function child(world: World, place: Place, key: string): Place {
  const byId = world.store.drives.items.find(place.folder.drive, key);
  const isMember =
    byId !== undefined && (byId.parent === place.item?.id || place.item?.members?.includes(byId.id) === true);
  return isMember ? at(byId) : into(world, place, key);
}
