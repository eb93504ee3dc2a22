import { z } from 'zod';
import { invalidRequest, notFound } from '../../errors.ts';
import { GRAPH_ROOT, noContent, ok } from '../../message.ts';
import { readOptions } from '../../odata/options.ts';
import type { Resource } from '../../odata/select.ts';
import type { DriveCall, ItemCall, ItemOperation } from '../operation.ts';
import { basePermissions, permissionResource, standingOf, type Standing } from '../permission.ts';
import type { DriveItem } from '../store/driveItem.ts';

export const permissionOperations: readonly ItemOperation[] = [
  { method: 'GET', path: 'permissions', access: 'read', on: 'item', run: list },
  { method: 'GET', path: 'permissions/:permission', access: 'read', on: 'item', run: get },
  { method: 'PATCH', path: 'permissions/:permission', access: 'write', on: 'item', run: change },
  { method: 'DELETE', path: 'permissions/:permission', access: 'write', on: 'item', run: remove },
];

/** All that stands on an item: what was given, here or above, and what the drive gives by itself. */
export function permissionResources(call: DriveCall, item: DriveItem): readonly Resource[] {
  const given = standingOf(call.world, item).map((standing) => permissionResource(call, item, standing));
  return [...given, ...basePermissions(call, item)];
}

function list(call: ItemCall) {
  readOptions(call.query, ['select', 'top']);
  return ok({ '@odata.context': permissionsContext(call), value: permissionResources(call, call.item) });
}

function get(call: ItemCall) {
  const wanted = call.params['permission'];
  const permission = permissionResources(call, call.item).find(({ id }) => id === wanted);
  if (permission === undefined) throw permissionMissing();
  return ok({ '@odata.context': `${permissionsContext(call)}/$entity`, ...permission });
}

const changes = z.object({
  roles: z
    .array(z.enum(['read', 'write', 'owner']))
    .min(1)
    .optional(),
  expirationDateTime: z.string().nullish(),
  password: z.string().optional(),
});

function change(call: ItemCall) {
  const body = changes.safeParse(call.body);
  if (!body.success) throw invalidRequest('Invalid request');
  const { world, item } = call;
  const { grant } = ownOf(call);
  const { roles, expirationDateTime, password } = body.data;
  const { expires, ...rest } = grant;
  const until = expirationDateTime === undefined ? expires : (expirationDateTime ?? undefined);
  const changed = {
    ...rest,
    role: roles?.[0] ?? grant.role,
    hasPassword: password === undefined ? grant.hasPassword : password !== '',
    ...(until !== undefined && { expires: until }),
  };
  world.store.transaction(() => world.store.drives.grants.save(item, changed));
  const resource = permissionResource(call, item, { grant: changed, on: item });
  return ok({ '@odata.context': `${permissionsContext(call)}/$entity`, ...resource });
}

function remove(call: ItemCall) {
  const { grant, on } = ownOf(call);
  call.world.store.transaction(() => call.world.store.drives.grants.remove(on, grant.id));
  return noContent;
}

/** @throws Refused 404, or 400 for one that comes from a folder above or from the drive itself */
function ownOf(call: ItemCall): Standing {
  const { world, item, params } = call;
  const standing = standingOf(world, item).find(({ grant }) => grant.id === params['permission']);
  const isBase = basePermissionIds(call).includes(params['permission']);
  if (isBase || (standing && standing.on.id !== item.id))
    throw invalidRequest('Inherited permissions can only be changed where they were given.');
  if (standing === undefined) throw permissionMissing();
  return standing;
}

const basePermissionIds = (call: ItemCall): readonly unknown[] => basePermissions(call, call.item).map(({ id }) => id);

const permissionMissing = () => notFound('The specified permission was not found');

export const permissionsContext = ({ drive, item }: ItemCall): string =>
  `${GRAPH_ROOT}/$metadata#drives('${encodeURIComponent(drive.id)}')/items('${item.id}')/permissions`;
