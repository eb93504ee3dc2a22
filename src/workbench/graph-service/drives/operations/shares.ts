import { z } from 'zod';
import { invalidRequest, notFound } from '../../errors.ts';
import { GRAPH_ROOT, ok } from '../../message.ts';
import { siteResource } from '../../routes/siteResource.ts';
import { ownerOf } from '../drive.ts';
import { libraryResource } from '../library.ts';
import { writerOf, type ItemCall, type ItemOperation } from '../operation.ts';
import { permissionResource } from '../permission.ts';
import { personFor, recipients } from '../recipient.ts';
import { readOptions } from '../../odata/options.ts';
import { listItemResource } from './listItem.ts';
import { keepLink } from './sharing.ts';
import { expandedItem } from './shown.ts';

/** What can be asked of a shared item as such, at `/shares/{token}`. */
export const shareOperations: readonly ItemOperation[] = [
  { method: 'GET', path: '', access: 'read', on: 'item', run: get },
  { method: 'GET', path: 'permission', access: 'read', on: 'item', run: getPermission },
  { method: 'POST', path: 'permission/grant', access: 'write', on: 'item', run: grant },
  { method: 'GET', path: 'list', access: 'read', on: 'item', run: getList },
  { method: 'GET', path: 'site', access: 'read', on: 'item', run: getSite },
  { method: 'GET', path: 'listItem', access: 'read', on: 'item', run: getListItem },
];

function get(call: ItemCall) {
  const { expand } = readOptions(call.query, ['select', 'expand']);
  const { item, drive } = call;
  const driveItem = expand.find(({ name }) => name.toLowerCase() === 'driveitem');
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#shares/$entity`,
    id: call.link?.link?.token ?? item.uid,
    name: item.name,
    owner: ownerOf(drive),
    ...(driveItem && { driveItem: expandedItem(call, item, driveItem) }),
  });
}

function getPermission(call: ItemCall) {
  const link = linkOf(call);
  const permission = permissionResource(call, call.item, { grant: link, on: call.item });
  return ok({ '@odata.context': `${GRAPH_ROOT}/$metadata#shares/permission/$entity`, ...permission });
}

/** The link that led here; for an item's own address one that only named people may follow. */
function linkOf(call: ItemCall) {
  if (call.link) return call.link;
  const known = call.world.store.drives.grants.of(call.item).find(({ link }) => link?.scope === 'users');
  return known ?? call.world.store.transaction(() => keepLink(call, { type: 'view', scope: 'users' }, writerOf(call)));
}

const granting = z.object({ recipients, roles: z.array(z.enum(['read', 'write'])).optional() });

/** Lets more people follow a link. */
function grant(call: ItemCall) {
  const body = granting.safeParse(call.body);
  if (!body.success) throw invalidRequest('Invalid request');
  const { world, item } = call;
  const given = body.data.recipients.map((recipient) => personFor(world, recipient));
  const link = linkOf(call);
  const known = new Set(link.people.map(({ id }) => id));
  const widened = { ...link, people: [...link.people, ...given.filter(({ id }) => !known.has(id))] };
  world.store.transaction(() => world.store.drives.grants.save(item, widened));
  const permission = permissionResource(call, item, { grant: widened, on: item });
  return ok({ '@odata.context': `${GRAPH_ROOT}/$metadata#Collection(permission)`, value: [permission] });
}

function getList({ world, drive }: ItemCall) {
  return ok({ '@odata.context': `${GRAPH_ROOT}/$metadata#shares/list/$entity`, ...libraryResource(world, drive) });
}

/** The site of the library; a OneDrive counts with the root of the tenant. */
function getSite({ world, drive }: ItemCall) {
  const site = drive.kind === 'documentLibrary' ? drive.site : world.sites[0];
  if (site === undefined) throw notFound('Requested site could not be found');
  return ok({ '@odata.context': `${GRAPH_ROOT}/$metadata#shares/site/$entity`, ...siteResource(world, site) });
}

function getListItem(call: ItemCall) {
  const { expand } = readOptions(call.query, ['select', 'expand']);
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#shares/listItem/$entity`,
    ...listItemResource(call, call.item, expand),
  });
}
