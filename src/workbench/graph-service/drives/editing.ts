import { invalidRequest, nameTaken, Refused } from '../errors.ts';
import type { World } from '../routes/route.ts';
import { imageSizeOf, mediaTypeOf } from './mediaType.ts';
import { checkedName, freeName, refuseLongPath } from './names.ts';
import type { Writer } from './operation.ts';
import { quickXorHash } from './quickXorHash.ts';
import { ancestorsOf, isSameAccount } from './resource.ts';
import type { DriveItem } from './store/driveItem.ts';
import { newItem } from './store/items.ts';
import type { ConflictBehavior } from './store/uploads.ts';

/** Bytes read at a time while a hash is taken. */
const HASHED_AT_ONCE = 4 * 1024 * 1024;
/** As much of a file as its picture size can be read from. */
const HEADER_BYTES = 64 * 1024;

/** A name in a folder that a writer may use, and the item that has it and is to give way. */
export type FreePlace = { readonly name: string; readonly taken: DriveItem | undefined };
export type Wish = {
  readonly name: string;
  readonly conflict: ConflictBehavior;
  /** The item itself, when it only changes its name or place. */
  readonly self?: DriveItem;
};

/**
 * Settles what happens when a name is taken.
 * @throws Refused 400 for a name that cannot be, 409 when it is taken and may not be
 */
export function placeIn(world: World, folder: DriveItem, { name, conflict, self }: Wish): FreePlace {
  if (folder.kind !== 'folder' && folder.kind !== 'root') throw invalidRequest('The parent is not a folder.');
  const { items } = world.store.drives;
  const wanted = checkedName(name);
  refuseLongPath([...ancestorsOf(world, folder), folder, { name: wanted }].slice(1).map((each) => each.name));
  const holder = (candidate: string) => {
    const found = items.child(folder.drive, folder.id, candidate);
    return found?.id === self?.id ? undefined : found;
  };
  const taken = holder(wanted);
  if (taken === undefined || conflict === 'replace') return { name: wanted, taken };
  if (conflict === 'fail') throw nameTaken();
  return { name: freeName(wanted, (candidate) => holder(candidate) !== undefined), taken: undefined };
}

/** @throws Refused 423 while somebody else has the file checked out, or a record lock holds it */
export function refuseLocked(item: DriveItem, { by }: Writer): void {
  const { checkedOut, retention } = item;
  const isTheirs = checkedOut ? !isSameAccount(checkedOut.by, by) : false;
  if (!isTheirs && retention?.isRecordLocked !== true) return;
  throw new Refused({ status: 423, code: 'resourceLocked' }, 'The resource you are attempting to access is locked');
}

/** @throws Refused 507 when a drive has no room for so many more bytes */
export function refuseOverQuota(world: World, drive: string, bytes: number): void {
  const { items } = world.store.drives;
  if (items.bytes(drive, 'live') + items.bytes(drive, 'recycled') + bytes <= world.limits.driveBytes) return;
  throw new Refused({ status: 507, code: 'quotaLimitReached' }, 'The user has reached their quota limit.');
}

/** A change that counts: the eTag, the writer and the moment follow. */
export function touched(item: DriveItem, { by, at }: Writer, change: Partial<DriveItem> = {}): DriveItem {
  return { ...item, ...change, revision: item.revision + 1, modified: at, modifiedBy: by };
}

type Content = { readonly content: number; readonly size: number };
export type NewFile = Content &
  Pick<DriveItem, 'description' | 'fileCreated' | 'fileModified'> & {
    readonly folder: DriveItem;
    readonly place: FreePlace;
  };

/** Makes a file, or gives the one that has its name the new content. */
export function writeFile(world: World, { folder, place, ...file }: NewFile, writer: Writer) {
  if (place.taken) return { isNew: false, item: replaceContent(world, place.taken, { file, writer }) };
  refuseOverQuota(world, folder.drive, file.size);
  const made = newItem({ drive: folder.drive, parent: folder.id, name: place.name, kind: 'file' }, toMaker(writer));
  const item = world.store.drives.items.save({ ...made, ...file, ...contentFacets(world, place.name, file) });
  return { isNew: true, item };
}

type Replacing = { readonly file: Content & Partial<DriveItem>; readonly writer: Writer };

/** The new content becomes a version of its own; what was there stays as the one before. */
export function replaceContent(world: World, item: DriveItem, { file, writer }: Replacing): DriveItem {
  if (item.kind !== 'file') throw nameTaken();
  refuseLocked(item, writer);
  refuseOverQuota(world, item.drive, file.size);
  const { items, versions, contents } = world.store.drives;
  // While a file is checked out its holder writes one version, whatever the number of times they save.
  const isSameVersion = item.checkedOut ? item.checkedOut.before.contentVersion !== item.contentVersion : false;
  if (!isSameVersion) versions.keep(item);
  const contentVersion = isSameVersion ? item.contentVersion : item.contentVersion + 1;
  const next = touched(item, writer, { ...file, ...contentFacets(world, item.name, file), contentVersion });
  const saved = items.save(next);
  if (isSameVersion) contents.release(item.content);
  return saved;
}

const toMaker = ({ by, at }: Writer) => ({ by, at });

function contentFacets(world: World, name: string, { content, size }: Content) {
  const { contents } = world.store.drives;
  function* pieces() {
    for (let from = 0; from < size; from += HASHED_AT_ONCE)
      yield contents.read(content, from, Math.min(size, from + HASHED_AT_ONCE));
  }
  const mimeType = mediaTypeOf(name);
  const seen = imageSizeOf(contents.read(content, 0, Math.min(size, HEADER_BYTES)));
  const image = seen ?? (mimeType.startsWith('image/') ? {} : undefined);
  return { mimeType, hash: quickXorHash(pieces()), ...(image && { image }) };
}

/** Makes a folder; one that is there is given back when it may be replaced. */
export function makeFolder(
  world: World,
  folder: DriveItem,
  { place, writer }: { place: FreePlace; writer: Writer },
): DriveItem {
  if (place.taken) {
    if (place.taken.kind !== 'folder') throw nameTaken();
    return place.taken;
  }
  const { drive, id: parent } = folder;
  return world.store.drives.items.save(newItem({ drive, parent, name: place.name, kind: 'folder' }, toMaker(writer)));
}

/** The folder at the end of a path; those that are missing are made, as SharePoint does for an upload. */
export function makeFolders(
  world: World,
  from: DriveItem,
  { names, writer }: { names: readonly string[]; writer: Writer },
): DriveItem {
  return names.reduce<DriveItem>((folder, name) => {
    const place = placeIn(world, folder, { name, conflict: 'replace' });
    return makeFolder(world, folder, { place, writer });
  }, from);
}

/** Puts an item and all below it into the recycle bin. */
export function recycle(world: World, item: DriveItem, writer: Writer): void {
  const { items } = world.store.drives;
  const all = items.withBelow(item);
  for (const each of all) refuseLocked(each, writer);
  for (const each of all) items.save({ ...touched(each, writer), state: 'recycled' });
}

/** Removes an item and all below it for good, contents and versions included. */
export function purge(world: World, item: DriveItem, writer: Writer): void {
  const { items, versions, contents, grants } = world.store.drives;
  for (const each of items.withBelow(item)) {
    const freed = [each.content, ...versions.drop(each)];
    items.save({ ...touched(each, writer), state: 'gone', size: 0, content: null });
    grants.drop(each);
    for (const content of new Set(freed)) contents.release(content);
  }
}
