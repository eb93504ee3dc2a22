import { z } from 'zod';
import { invalidRequest, notFound } from '../../errors.ts';
import { created, GRAPH_ROOT, noContent, ok } from '../../message.ts';
import { readOptions } from '../../odata/options.ts';
import type { Resource } from '../../odata/select.ts';
import { writerOf, type DriveCall, type ItemCall, type ItemOperation } from '../operation.ts';
import { newGrantId, personFor, recipients } from '../recipient.ts';
import { basePermissions, permissionResource, standingOf, type Standing } from '../permission.ts';
import type { DriveItem } from '../store/driveItem.ts';

export const permissionOperations: readonly ItemOperation[] = [
  { method: 'GET', path: 'permissions', access: 'read', on: 'item', run: list },
  { method: 'POST', path: 'permissions', access: 'write', on: 'item', run: give },
  { method: 'GET', path: 'permissions/:permission', access: 'read', on: 'item', run: get },
  { method: 'PATCH', path: 'permissions/:permission', access: 'write', on: 'item', run: change },
  { method: 'POST', path: 'permissions/:permission/revokeGrants', access: 'write', on: 'item', run: revoke },
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

const receiver = z.object({
  user: z.object({ id: z.string().optional(), email: z.string().optional(), userPrincipalName: z.string().optional() }),
});
const gift = z.object({
  roles: z.array(z.enum(['read', 'write', 'owner'])).min(1),
  grantedTo: receiver.optional(),
  grantedToV2: receiver.optional(),
});

/** Gives one person a role without an invitation. */
function give(call: ItemCall) {
  const body = gift.safeParse(call.body);
  const user = body.data?.grantedToV2?.user ?? body.data?.grantedTo?.user;
  const [role] = body.data?.roles ?? [];
  if (user === undefined || role === undefined) throw invalidRequest('Invalid request');
  const { world, item } = call;
  const { by, at } = writerOf(call);
  const { id: objectId, email = user.userPrincipalName } = user;
  const people = [personFor(world, { objectId, email })];
  const grant = { id: newGrantId(), role, grantedBy: by, at, people, hasPassword: false };
  world.store.transaction(() => world.store.drives.grants.save(item, grant));
  const resource = permissionResource(call, item, { grant, on: item });
  return created(`${GRAPH_ROOT}/drives/${item.drive}/items/${item.id}/permissions/${grant.id}`, {
    '@odata.context': `${permissionsContext(call)}/$entity`,
    ...resource,
  });
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

const revoking = z.object({ grantees: recipients });

/** Takes a link away from people whom it was given to; the link itself stays for the others. */
function revoke(call: ItemCall) {
  const body = revoking.safeParse(call.body);
  if (!body.success) throw invalidRequest('Invalid request');
  const { world, item } = call;
  const { grant } = ownOf(call);
  const leaving = new Set(body.data.grantees.map((grantee) => personFor(world, grantee).id));
  const narrowed = { ...grant, people: grant.people.filter(({ id }) => !leaving.has(id)) };
  world.store.transaction(() => world.store.drives.grants.save(item, narrowed));
  const resource = permissionResource(call, item, { grant: narrowed, on: item });
  return ok({ '@odata.context': `${permissionsContext(call)}/$entity`, ...resource });
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
