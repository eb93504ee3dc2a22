import { z } from 'zod';
import { badRequest, invalidRequest, nameTaken } from '../../errors.ts';
import { created, GRAPH_ROOT, ok } from '../../message.ts';
import { readOptions } from '../../odata/options.ts';
import { linkTo } from '../../odata/link.ts';
import { pick, type Resource } from '../../odata/select.ts';
import { listType } from '../../routes/listResource.ts';
import { driveResource, drivesOf, libraryOf, personalDrive, rootOf, type Drive } from '../drive.ts';
import type { Source } from '../address.ts';
import { libraryResource } from '../library.ts';
import { holderOf, itemMissing, siteOf } from '../locate.ts';
import { accountOfCall, writerOf, type DriveCall, type DriveOperation } from '../operation.ts';
import { remoteItemResource } from '../resource.ts';
import { authoriseFiles } from '../rights.ts';
import { isReadable, type FoundItem } from '../search.ts';
import { itemFilter } from '../itemFilter.ts';
import { specialFolder } from '../special.ts';
import { newItem } from '../store/items.ts';
import { pageOf } from './children.ts';
import { listItemResource } from './listItem.ts';
import { expandedItem, itemContext, itemsContext } from './shown.ts';

const DRIVE_TYPE = {
  name: 'drive',
  known: [
    ...[
      'id',
      'createdBy',
      'createdDateTime',
      'description',
      'driveType',
      'eTag',
      'lastModifiedBy',
      'lastModifiedDateTime',
    ],
    ...['name', 'owner', 'parentReference', 'quota', 'sharePointIds', 'system', 'webUrl', 'root', 'list', 'special'],
  ],
};

export const driveOperations: readonly DriveOperation[] = [
  { method: 'GET', path: '', access: 'read', run: getDrive },
  { method: 'GET', path: 'list', access: 'read', run: library },
  { method: 'GET', path: 'list/items', access: 'read', run: libraryItems },
  { method: 'GET', path: 'special', access: 'read', run: specialFolders },
  { method: 'GET', path: 'following', access: 'read', run: following },
  { method: 'GET', path: 'sharedWithMe', access: 'read', run: sharedWithMe },
  { method: 'GET', path: 'shared', access: 'read', run: shared },
  { method: 'GET', path: 'recent', access: 'read', run: recent },
  { method: 'GET', path: 'bundles', access: 'read', run: bundles },
  { method: 'POST', path: 'bundles', access: 'write', run: createBundle },
];

function getDrive(call: DriveCall) {
  const { select, expand } = readOptions(call.query, ['select', 'expand']);
  const { world, drive } = call;
  const isWithRoot = expand.some(({ name }) => name === 'root');
  const root = isWithRoot ? { root: expandedItem(call, rootOf(world, drive), {}) } : {};
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#drives/$entity`,
    ...pick(driveResource(world, drive), select, DRIVE_TYPE),
    ...root,
  });
}

function library(call: DriveCall) {
  const { select } = readOptions(call.query, ['select']);
  const list = pick(libraryResource(call.world, call.drive), select, listType);
  return ok({ '@odata.context': `${GRAPH_ROOT}/$metadata#lists/$entity`, ...list });
}

/** Files and folders as the rows that the library has for them. */
function libraryItems(call: DriveCall) {
  const { expand, top, skiptoken } = readOptions(call.query, ['select', 'expand', 'top', 'skiptoken']);
  const { world, drive } = call;
  const all = world.store.drives.items.all(drive.id).filter(({ kind }) => kind === 'file' || kind === 'folder');
  const most = Math.min(top ?? world.limits.defaultPage, world.limits.maxPage);
  const page = pageOf(all, { from: Number(skiptoken ?? 0), most });
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#drives('${encodeURIComponent(drive.id)}')/list/items`,
    ...(page.next !== undefined && {
      '@odata.nextLink': linkTo(`/drives/${drive.id}/list/items`, call.query, ['$skiptoken', String(page.next)]),
    }),
    value: page.items.map((item) => listItemResource(call, item, expand)),
  });
}

/** The drives of a person, a group or a site. Everybody has one. */
export function listDrives(call: Omit<DriveCall, 'drive' | 'args'>, source: Source) {
  const { select } = readOptions(call.query, ['select', 'top', 'expand', 'orderby', 'filter']);
  const drive = driveOfSource(call, source);
  authoriseFiles(call.world, call.actor, { drive, access: 'read' });
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#drives`,
    value: [pick(driveResource(call.world, drive), select, DRIVE_TYPE)],
  });
}

function driveOfSource(call: Omit<DriveCall, 'drive' | 'args'>, source: Source): Drive {
  if (source.by === 'me' || source.by === 'user') return personalDrive(call.world, holderOf(call, source));
  if (source.by === 'site' || source.by === 'group') return libraryOf(siteOf(call.world, source));
  throw badRequest('The request is not for a collection of drives.');
}

function specialFolders(call: DriveCall) {
  const value = ['documents', 'photos', 'approot'].map((name) =>
    expandedItem(call, specialFolder(call, call.drive, name), {}),
  );
  return ok({ '@odata.context': itemsContext(call), value });
}

/** What the caller follows, in whatever drive, as far as it is still there and open to them. */
function following(call: DriveCall) {
  const found = call.world.store.drives.grants
    .followedBy(accountOfCall(call))
    .flatMap(({ drive, item }) => locate(call, drive, item));
  const value = found.filter((each) => isReadable(call.world, call.actor, each)).map((each) => shownFrom(call, each));
  return ok({ '@odata.context': itemsContext(call), value });
}

function locate({ world }: DriveCall, driveId: string, itemId: string): readonly FoundItem[] {
  const drive = drivesOf(world).find(({ id }) => id === driveId);
  const item = world.store.drives.items.find(driveId, itemId);
  return drive && item ? [{ drive, item }] : [];
}

function shownFrom(call: DriveCall, { drive, item }: FoundItem): Resource {
  return drive.id === call.drive.id ? expandedItem(call, item, {}) : remoteItemResource({ ...call, drive }, item);
}

/** What others have given to the caller by name. */
export function sharedWith(call: DriveCall): readonly FoundItem[] {
  const account = accountOfCall(call);
  const given = call.world.store.drives.grants
    .all()
    .filter(({ grant }) => grant.people.some(({ id }) => id === account));
  const places = new Map(given.map(({ drive, item }) => [`${drive} ${item}`, locate(call, drive, item)]));
  return [...places.values()].flat();
}

function sharedWithMe(call: DriveCall) {
  const value = sharedWith(call).map(({ drive, item }) => remoteItemResource({ ...call, drive }, item));
  return ok({ '@odata.context': `${GRAPH_ROOT}/$metadata#Collection(driveItem)`, value });
}

/** What is shared out of this drive. */
function shared(call: DriveCall) {
  const ids = call.world.store.drives.grants
    .all()
    .filter(({ drive }) => drive === call.drive.id)
    .map(({ item }) => item);
  const found = [...new Set(ids)].flatMap((id) => locate(call, call.drive.id, id));
  return ok({ '@odata.context': itemsContext(call), value: found.map(({ item }) => expandedItem(call, item, {})) });
}

/** Files of one's own and files that others have shared, by their last change, the newest first. */
function recent(call: DriveCall) {
  const own = call.world.store.drives.items.all(call.drive.id).map((item) => ({ drive: call.drive, item }));
  const files = [...own, ...sharedWith(call)].filter(({ item }) => item.kind === 'file');
  const newest = files.toSorted((one, other) => other.item.modified.localeCompare(one.item.modified));
  const value = newest.slice(0, call.world.limits.defaultPage).map((found) => ({
    ...shownFrom(call, found),
    fileSystemInfo: {
      createdDateTime: found.item.created,
      lastAccessedDateTime: found.item.modified,
      lastModifiedDateTime: found.item.modified,
    },
  }));
  return ok({ '@odata.context': itemsContext(call), value });
}

function bundles(call: DriveCall) {
  const options = readOptions(call.query, ['select', 'expand', 'filter', 'top']);
  const all = call.world.store.drives.items.children(call.drive.id, 'bundles').filter(itemFilter(options.filter));
  return ok({ '@odata.context': itemsContext(call), value: all.map((item) => expandedItem(call, item, options)) });
}

const newBundle = z.looseObject({
  name: z.string().min(1),
  bundle: z.object({ album: z.object({}).optional() }),
  children: z.array(z.object({ id: z.string() })).default([]),
});

function createBundle(call: DriveCall) {
  const body = newBundle.safeParse(call.body);
  if (!body.success) throw invalidRequest('Invalid request');
  const { world, drive } = call;
  const { items } = world.store.drives;
  const members = body.data.children.map(({ id }) => id);
  if (items.child(drive.id, 'bundles', body.data.name)) throw nameTaken();
  if (members.some((id) => items.find(drive.id, id) === undefined)) throw itemMissing();
  const made = world.store.transaction(() => {
    const bundle = newItem(
      { drive: drive.id, parent: 'bundles', name: body.data.name, kind: 'bundle' },
      writerOf(call),
    );
    return items.save({ ...bundle, members, isAlbum: body.data.bundle.album !== undefined });
  });
  const resource = { '@odata.context': itemContext(call), ...expandedItem(call, made, {}) };
  return created(`${GRAPH_ROOT}/drives/${drive.id}/items/${made.id}`, resource);
}
