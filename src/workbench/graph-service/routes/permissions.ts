import { z } from 'zod';
import { ROLES } from '../access.ts';
import { invalidRequest, notFound } from '../errors.ts';
import { grantId, onItem } from '../given.ts';
import { created, GRAPH_ROOT, noContent, ok } from '../message.ts';
import { readOptions } from '../odata/options.ts';
import { pick, type Resource } from '../odata/select.ts';
import type { Grant } from '../store/keeping.ts';
import { itemOf, listOf, siteOf, type Call, type Route } from './route.ts';

const PLACES = ['sites/:site', 'sites/:site/lists/:list', 'sites/:site/lists/:list/items/:item'];

const KNOWN = [
  ...['id', 'expirationDateTime', 'grantedTo', 'grantedToIdentities', 'grantedToIdentitiesV2', 'grantedToV2'],
  ...['hasPassword', 'inheritedFrom', 'invitation', 'link', 'roles', 'shareId'],
];

/** What apps were given on a site, a list or an item; people's own permissions are not told here, as with Microsoft. */
export const permissionRoutes: readonly Route[] = PLACES.flatMap((place): readonly Route[] => [
  { method: 'GET', path: `${place}/permissions`, need: 'controlSite', run: all },
  { method: 'POST', path: `${place}/permissions`, need: 'controlSite', run: give },
  { method: 'GET', path: `${place}/permissions/:permission`, need: 'controlSite', run: get },
  { method: 'PATCH', path: `${place}/permissions/:permission`, need: 'controlSite', run: change },
  { method: 'DELETE', path: `${place}/permissions/:permission`, need: 'controlSite', run: remove },
]);

type Scope = { readonly key: string; readonly path: string };

function scopeOf(call: Call): Scope {
  if (call.params['item'] !== undefined) {
    const { site, list, item } = itemOf(call);
    return { key: onItem(list.id, item.id), path: `sites/${site.id}/lists/${list.id}/items/${item.id}` };
  }
  if (call.params['list'] !== undefined) {
    const { site, list } = listOf(call);
    return { key: list.id, path: `sites/${site.id}/lists/${list.id}` };
  }
  const site = siteOf(call);
  return { key: site.id, path: `sites/${site.id}` };
}

const contextOf = ({ path }: Scope, rest = ''): string => `${GRAPH_ROOT}/$metadata#${path}/permissions${rest}`;

function all(call: Call) {
  const scope = scopeOf(call);
  const { select, top } = readOptions(call.query, ['select', 'top']);
  const grants = call.world.store.kept.grants.all(scope.key).slice(0, top);
  return ok({ '@odata.context': contextOf(scope), value: grants.map((grant) => resource(grant, select)) });
}

function get(call: Call) {
  const { grant, ...scope } = grantOf(call);
  const { select } = readOptions(call.query, ['select']);
  return ok({ '@odata.context': contextOf(scope, '/$entity'), ...resource(grant, select) });
}

const application = z.object({
  application: z.object({ id: z.string().min(1), displayName: z.string().optional() }),
});
/** Microsoft's pages show one identity in some places and several in others; all of them are taken. */
const identities = z.union([application.transform((one) => [one]), z.array(application).min(1)]);
const roles = z.array(z.string()).min(1);
const giveBody = z.object({
  roles,
  grantedTo: identities.optional(),
  grantedToV2: identities.optional(),
  grantedToIdentities: identities.optional(),
  grantedToIdentitiesV2: identities.optional(),
});

function give(call: Call) {
  const scope = scopeOf(call);
  const body = giveBody.safeParse(call.body);
  if (!body.success) throw invalidRequest('Roles and the application that they are granted to are needed.');
  const { grantedTo, grantedToV2, grantedToIdentities, grantedToIdentitiesV2 } = body.data;
  const [to] = grantedToV2 ?? grantedToIdentitiesV2 ?? grantedTo ?? grantedToIdentities ?? [];
  if (to === undefined) throw invalidRequest('The application that roles are granted to is needed.');
  const { id: appId, displayName = appId } = to.application;
  const id = grantId(appId);
  const grant = { id, roles: known(body.data.roles), app: { id: appId, displayName } };
  call.world.store.transaction(() => call.world.store.kept.grants.put(scope.key, id, grant));
  return created(`${GRAPH_ROOT}/${scope.path}/permissions/${id}`, {
    '@odata.context': contextOf(scope, '/$entity'),
    ...resource(grant),
  });
}

/** @throws Refused 400 */
function known(wanted: readonly string[]): readonly string[] {
  const lower = wanted.map((role) => role.toLowerCase());
  const unknown = lower.find((role) => !ROLES.includes(role));
  if (unknown !== undefined) throw invalidRequest(`The role '${unknown}' is not known.`);
  return lower;
}

const changeBody = z.object({ roles });

function change(call: Call) {
  const { grant, ...scope } = grantOf(call);
  const body = changeBody.safeParse(call.body);
  if (!body.success) throw invalidRequest('Roles are needed.');
  const next = { ...grant, roles: known(body.data.roles) };
  call.world.store.transaction(() => call.world.store.kept.grants.put(scope.key, grant.id, next));
  return ok({ '@odata.context': contextOf(scope, '/$entity'), ...resource(next) });
}

function remove(call: Call) {
  const { grant, key } = grantOf(call);
  call.world.store.transaction(() => call.world.store.kept.grants.remove(key, grant.id));
  return noContent;
}

/** @throws Refused 404 */
function grantOf(call: Call): Scope & { readonly grant: Grant } {
  const scope = scopeOf(call);
  const grant = call.world.store.kept.grants.find(scope.key, call.params['permission'] ?? '');
  if (grant === undefined) throw notFound('The specified permission was not found');
  return { ...scope, grant };
}

function resource({ id, roles: given, app }: Grant, select?: readonly string[]): Resource {
  const to = [{ application: app }];
  return pick(
    {
      '@deprecated.GrantedToIdentities': 'GrantedToIdentities has been deprecated. Refer to GrantedToIdentitiesV2',
      id,
      roles: given,
      grantedToIdentities: to,
      grantedToIdentitiesV2: to,
      grantedToV2: { application: app },
    },
    select,
    { name: 'permission', known: KNOWN },
  );
}
