import { authoriseDirectory, type DirectoryUser } from '../access.ts';
import { badRequest, notSupported, Refused } from '../errors.ts';
import { GRAPH_ROOT, ok } from '../message.ts';
import { linkTo } from '../odata/link.ts';
import { readOptions } from '../odata/options.ts';
import { pick, type Resource } from '../odata/select.ts';
import type { Call, Route } from './route.ts';

/** What Graph gives of a user when `$select` is absent. */
const EMPTY: Resource = {
  businessPhones: [],
  givenName: null,
  jobTitle: null,
  mobilePhone: null,
  officeLocation: null,
  preferredLanguage: null,
  surname: null,
};
const ON_REQUEST = ['city', 'companyName', 'country', 'department', 'mailNickname', 'postalCode', 'userType'];
/** Properties that live outside the directory; Graph does not give them for many users at once, nor this service at all. */
const PROFILE = [
  'aboutMe',
  'birthday',
  'hireDate',
  'interests',
  'mySite',
  'pastProjects',
  'responsibilities',
  'schools',
  'skills',
];

export const userRoutes: readonly Route[] = [
  { method: 'GET', path: 'me', need: 'signedIn', run: me },
  { method: 'GET', path: 'users', need: 'signedIn', run: list },
  { method: 'GET', path: 'users/:user', need: 'signedIn', run: get },
];

function me(call: Call) {
  if (call.actor.kind !== 'user') throw badRequest('/me request is only valid with delegated authentication flow.');
  return one(call, call.actor.user);
}

function get(call: Call) {
  const key = (call.params['user'] ?? '').toLowerCase();
  const user = call.world.directory.find(({ id, userPrincipalName }) =>
    [id, userPrincipalName].some((known) => known.toLowerCase() === key),
  );
  const isSelf = call.actor.kind === 'user' && call.actor.user.id === user?.id;
  if (!isSelf) authoriseDirectory(call.actor);
  if (user === undefined) {
    throw new Refused(
      { status: 404, code: 'Request_ResourceNotFound' },
      `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`,
    );
  }
  return one(call, user);
}

function list(call: Call) {
  authoriseDirectory(call.actor);
  const { select, top = 100, skiptoken } = readOptions(call.query, ['select', 'top', 'skiptoken']);
  refuseProfile(select);
  const from = Number(skiptoken ?? 0);
  const page = call.world.directory.slice(from, from + Math.min(top, 999));
  const next = from + page.length;
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#users`,
    ...(next < call.world.directory.length && {
      '@odata.nextLink': linkTo('/users', call.query, ['$skiptoken', String(next)]),
    }),
    value: page.map((user) => resource(user, select)),
  });
}

function refuseProfile(select: readonly string[] | undefined): void {
  if (!select?.some((name) => PROFILE.includes(name))) return;
  throw new Refused({ status: 501, code: 'NotImplemented' }, 'This operation target is not yet supported.');
}

function one(call: Call, user: DirectoryUser) {
  const { select, expand } = readOptions(call.query, ['select', 'expand']);
  refuseProfile(select);
  if (expand[0]) throw notSupported(`$expand=${expand[0].name} on a user`);
  return ok({ '@odata.context': `${GRAPH_ROOT}/$metadata#users/$entity`, ...resource(user, select) });
}

function resource(
  { id, displayName, mail, userPrincipalName }: DirectoryUser,
  select: readonly string[] | undefined,
): Resource {
  const user = { id, displayName, mail, userPrincipalName };
  if (select === undefined) return { ...EMPTY, ...user };
  const onRequest = Object.fromEntries(ON_REQUEST.map((name) => [name, null]));
  const [, issuer = ''] = userPrincipalName.split('@');
  const identities = [{ signInType: 'userPrincipalName', issuer, issuerAssignedId: userPrincipalName }];
  const all = { ...onRequest, identities, ...EMPTY, ...user };
  return pick(all, select, { name: 'user', known: Object.keys(all) });
}
