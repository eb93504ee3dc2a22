import { z } from 'zod';
import { invalidRequest, nameTaken } from '../../errors.ts';
import { noContent, ok } from '../../message.ts';
import { drivesOf, rootOf, type Drive } from '../drive.ts';
import { placeIn, purge, recycle, refuseLocked, touched } from '../editing.ts';
import { itemMissing } from '../locate.ts';
import { mediaTypeOf } from '../mediaType.ts';
import { refuseStale, writerOf, type ItemCall, type ItemOperation } from '../operation.ts';
import { authoriseFiles } from '../rights.ts';
import { conflictBehavior } from '../store/uploads.ts';
import type { DriveItem } from '../store/driveItem.ts';
import { itemContext, shownItem } from './shown.ts';

export const itemOperations: readonly ItemOperation[] = [
  { method: 'GET', path: '', access: 'read', on: 'item', run: get },
  { method: 'PATCH', path: '', access: 'write', on: 'item', run: change },
  { method: 'DELETE', path: '', access: 'write', on: 'item', run: remove },
  // Old clients send other methods inside a POST.
  { method: 'POST', path: '', access: 'write', body: 'optional', on: 'item', run: tunnelled },
  { method: 'POST', path: 'restore', access: 'write', body: 'optional', on: 'recycled', run: restore },
  { method: 'POST', path: 'permanentDelete', access: 'write', body: 'optional', on: 'recycled', run: removeForGood },
];

function get(call: ItemCall) {
  return ok({ '@odata.context': itemContext(call), ...shownItem(call, call.item) });
}

/** Where an item is to be, as programs write it: by id, by path, in this drive or another. */
export const reference = z.object({
  driveId: z.string().optional(),
  id: z.string().optional(),
  path: z.string().optional(),
});
export const CONFLICT = '@microsoft.graph.conflictBehavior';

const changes = z.looseObject({
  name: z.string().optional(),
  description: z.string().nullish(),
  parentReference: reference.optional(),
  fileSystemInfo: z
    .object({ createdDateTime: z.string().optional(), lastModifiedDateTime: z.string().optional() })
    .optional(),
  [CONFLICT]: conflictBehavior.optional(),
});

/** Names, moves and describes. A drive of its own is no target: that is what copying is for. */
function change(call: ItemCall) {
  const body = changes.safeParse(call.body);
  if (!body.success) throw invalidRequest('Invalid request');
  const { world, item } = call;
  refuseStale(call, item);
  const changed = world.store.transaction(() => {
    const writer = writerOf(call);
    refuseLocked(item, writer);
    const moved = movedTo(call, body.data);
    const next = touched(item, writer, { ...moved, ...described(item, body.data) });
    return world.store.drives.items.save(next);
  });
  return ok({ '@odata.context': itemContext(call), ...shownItem(call, changed) });
}

type Changes = z.infer<typeof changes>;

function movedTo(
  call: ItemCall,
  { name, parentReference, [CONFLICT]: conflict = 'fail' }: Changes,
): Partial<DriveItem> {
  const { world, item, drive } = call;
  const isMoved = parentReference?.id !== undefined || parentReference?.path !== undefined;
  if (item.kind === 'bundle') return name === undefined ? {} : { name };
  if (name === undefined && !isMoved) return {};
  if (item.kind === 'root') throw invalidRequest('The root of a drive cannot be renamed or moved.');
  const target = isMoved
    ? folderAt(call, parentReference)
    : { drive, folder: world.store.drives.items.find(drive.id, item.parent) };
  const { folder } = target;
  if (folder === undefined) throw itemMissing();
  if (target.drive.id !== drive.id) throw invalidRequest('An item cannot be moved to another drive. Copy it instead.');
  const below = world.store.drives.items.withBelow(item);
  if (below.some(({ id }) => id === folder.id)) throw invalidRequest('A folder cannot be moved into itself.');
  const place = placeIn(world, folder, { name: name ?? item.name, conflict, self: item });
  if (place.taken && place.taken.kind !== item.kind) throw nameTaken();
  if (place.taken) recycle(world, place.taken, writerOf(call));
  return { parent: folder.id, name: place.name, ...(item.kind === 'file' && { mimeType: mediaTypeOf(place.name) }) };
}

/** App's own facets carry its name before an underscore, as `contoso_oilChange` does. */
const APP_FACET = /^[A-Za-z][A-Za-z0-9]*_[A-Za-z]\w*$/;

function described(item: DriveItem, { description, fileSystemInfo, ...rest }: Changes): Partial<DriveItem> {
  const facets = Object.entries(rest).filter(([name, value]) => APP_FACET.test(name) && typeof value === 'object');
  const { createdDateTime: fileCreated, lastModifiedDateTime: fileModified } = fileSystemInfo ?? {};
  return {
    ...(description !== undefined && { description: description ?? '' }),
    ...(fileCreated !== undefined && { fileCreated }),
    ...(fileModified !== undefined && { fileModified }),
    ...(facets.length > 0 && { facets: { ...item.facets, ...Object.fromEntries(facets) } }),
  };
}

/**
 * The folder that a reference means.
 * @throws Refused 404 when it is not there, 403 when the caller may not write there
 */
export function folderAt(
  call: ItemCall,
  { driveId, id, path }: z.infer<typeof reference>,
): { readonly drive: Drive; readonly folder: DriveItem } {
  const { world } = call;
  const drive = driveId === undefined ? call.drive : drivesOf(world).find((candidate) => candidate.id === driveId);
  if (drive === undefined) throw itemMissing();
  const root = rootOf(world, drive);
  const { items } = world.store.drives;
  // `root` is taken for the id of the root; a path is written as /drive/root:/a/b or /drives/{id}/root:/a/b.
  const names = (/root:?(.*)$/s.exec(path ?? '')?.[1] ?? '').split('/').filter((name) => name !== '');
  const byPath = names.reduce<DriveItem | undefined>(
    (folder, name) => folder && items.child(drive.id, folder.id, decodeURIComponent(name)),
    root,
  );
  const folder = id === undefined ? byPath : id === 'root' ? root : items.find(drive.id, id);
  if (folder === undefined) throw itemMissing();
  authoriseFiles(world, call.actor, { drive, item: folder, access: 'write' });
  return { drive, folder };
}

function remove(call: ItemCall) {
  const { world, item } = call;
  if (item.kind === 'root') throw invalidRequest('The root of a drive cannot be deleted.');
  refuseStale(call, item);
  world.store.transaction(() => {
    const writer = writerOf(call);
    // A bundle only names its items; it goes at once.
    if (item.kind === 'bundle') purge(world, item, writer);
    else recycle(world, item, writer);
  });
  return noContent;
}

function tunnelled(call: ItemCall) {
  const method = call.headers['x-http-method-override']?.toUpperCase();
  if (method === 'DELETE') return remove(call);
  if (method === 'PATCH') return change(call);
  if (method === 'GET') return get(call);
  throw invalidRequest('Invalid request');
}

const restoring = z.object({ name: z.string().optional(), parentReference: reference.optional() });

/** Brings an item back from the recycle bin, with what was below it. */
function restore(call: ItemCall) {
  const body = restoring.safeParse(call.body ?? {});
  if (!body.success) throw invalidRequest('Invalid request');
  const { world, item } = call;
  if (item.state === 'live') throw invalidRequest('The item is not deleted.');
  const { items } = world.store.drives;
  const restored = world.store.transaction(() => {
    const writer = writerOf(call);
    const folder = homeOf(call, body.data.parentReference);
    const place = placeIn(world, folder, { name: body.data.name ?? item.name, conflict: 'fail' });
    const bringBack = (each: DriveItem): void => {
      // What was deleted in the same moment as the folder, not what had been deleted from it before.
      const together = items
        .recycled(each.drive)
        .filter((other) => other.parent === each.id && other.modified === item.modified);
      for (const child of together) bringBack(items.save({ ...touched(child, writer), state: 'live' }));
    };
    const back = items.save({ ...touched(item, writer, { parent: folder.id, name: place.name }), state: 'live' });
    bringBack(item);
    return back;
  });
  return ok({ '@odata.context': itemContext(call), ...shownItem(call, restored) });
}

function homeOf(call: ItemCall, wanted: z.infer<typeof reference> | undefined): DriveItem {
  if (wanted?.id !== undefined || wanted?.path !== undefined) return folderAt(call, wanted).folder;
  const { world, item } = call;
  return world.store.drives.items.find(item.drive, item.parent) ?? rootOf(world, call.drive);
}

function removeForGood(call: ItemCall) {
  const { world, item } = call;
  if (item.kind === 'root') throw invalidRequest('The root of a drive cannot be deleted.');
  world.store.transaction(() => {
    const writer = writerOf(call);
    refuseLocked(item, writer);
    purge(world, item, writer);
  });
  return noContent;
}
