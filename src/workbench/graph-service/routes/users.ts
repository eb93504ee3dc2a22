import { z } from 'zod';
import { authoriseDirectory, type DirectoryUser } from '../access.ts';
import { badRequest, invalidRequest, notSupported, Refused } from '../errors.ts';
import { GRAPH_ROOT, noContent, ok } from '../message.ts';
import { equalityFilter, type Readers } from '../odata/equality.ts';
import type { Expand } from '../odata/expand.ts';
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

const CHANGEABLE = [
  ...['aboutMe', 'birthday', 'businessPhones', 'city', 'country', 'department', 'givenName', 'hireDate', 'interests'],
  ...['jobTitle', 'mobilePhone', 'mySite', 'officeLocation', 'pastProjects', 'postalCode', 'preferredLanguage'],
  ...['responsibilities', 'schools', 'skills', 'state', 'streetAddress', 'surname', 'usageLocation'],
];

export const userRoutes: readonly Route[] = [
  { method: 'GET', path: 'me', need: 'signedIn', run: me },
  { method: 'PATCH', path: 'me', need: 'signedIn', run: changeMe },
  { method: 'GET', path: 'me/manager', need: 'signedIn', run: manager },
  { method: 'GET', path: 'users/:user/manager', need: 'signedIn', run: manager },
  { method: 'GET', path: 'users', need: 'signedIn', run: list },
  { method: 'GET', path: 'users/:user', need: 'signedIn', run: get },
];

function me(call: Call) {
  return one(call, personOf(call));
}

function get(call: Call) {
  const isSelf =
    call.actor.kind === 'user' && [call.actor.user.id, call.actor.user.userPrincipalName].includes(keyOf(call));
  if (!isSelf) authoriseDirectory(call.actor);
  return one(call, personOf(call));
}

const keyOf = ({ params }: Call): string => (params['user'] ?? '').toLowerCase();

/**
 * Whom an address is about: `/me`, or `/users/{id or principal name}`.
 * @throws Refused 400 for an app that asks for itself, 404 for nobody of the directory
 */
export function personOf(call: Call): DirectoryUser {
  const { actor, params, world } = call;
  if (params['user'] === undefined) {
    if (actor.kind !== 'user') throw badRequest('/me request is only valid with delegated authentication flow.');
    return actor.user;
  }
  const key = keyOf(call);
  const user = world.directory.find(({ id, userPrincipalName }) =>
    [id, userPrincipalName].some((known) => known.toLowerCase() === key),
  );
  if (user === undefined) throw notInDirectory(key);
  return user;
}

const notInDirectory = (key: string): Refused =>
  new Refused(
    { status: 404, code: 'Request_ResourceNotFound' },
    `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`,
  );

const profileText = z.string().max(2_048).nullable();
/** What people may change of themselves. */
const profile = z
  .strictObject(
    Object.fromEntries(
      CHANGEABLE.map((name) => [name, name === 'businessPhones' ? z.array(z.string()) : profileText.optional()]),
    ),
  )
  .partial();

/** @throws Refused 403 for what only an administrator changes, 400 for what a person has not */
function changeMe(call: Call) {
  const { id } = personOf(call);
  const body = profile.safeParse(call.body);
  if (!body.success) throw invalidRequest(`Invalid property: ${body.error.issues[0]?.message ?? ''}`);
  const { kept, transaction } = call.world.store;
  transaction(() => kept.profiles.put(id, 'profile', { ...kept.profiles.find(id, 'profile'), ...body.data }));
  return noContent;
}

function manager(call: Call) {
  const { select } = readOptions(call.query, ['select']);
  const above = managerOf(call, personOf(call));
  if (above === undefined) throw notInDirectory('manager');
  return ok({ '@odata.context': `${GRAPH_ROOT}/$metadata#directoryObjects/$entity`, ...resource(call, above, select) });
}

const managerOf = ({ world }: Call, { manager: id }: DirectoryUser): DirectoryUser | undefined =>
  world.directory.find((person) => person.id === id);

/** What people can be found by. */
const USER_READERS: Readers<DirectoryUser> = {
  id: ({ id }) => id,
  displayName: ({ displayName }) => displayName,
  mail: ({ mail }) => mail,
  userPrincipalName: ({ userPrincipalName }) => userPrincipalName,
};

function list(call: Call) {
  authoriseDirectory(call.actor);
  const { select, top = 100, skiptoken, filter } = readOptions(call.query, ['select', 'top', 'skiptoken', 'filter']);
  refuseProfile(select);
  const from = Number(skiptoken ?? 0);
  const found = call.world.directory.filter(equalityFilter(filter, USER_READERS));
  const page = found.slice(from, from + Math.min(top, 999));
  const next = from + page.length;
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#users`,
    ...(next < found.length && {
      '@odata.nextLink': linkTo('/users', call.query, ['$skiptoken', String(next)]),
    }),
    value: page.map((user) => resource(call, user, select)),
  });
}

function refuseProfile(select: readonly string[] | undefined): void {
  if (!select?.some((name) => PROFILE.includes(name))) return;
  throw new Refused({ status: 501, code: 'NotImplemented' }, 'This operation target is not yet supported.');
}

function one(call: Call, user: DirectoryUser) {
  const { select, expand } = readOptions(call.query, ['select', 'expand']);
  refuseProfile(select);
  const other = expand.find(({ name }) => name !== 'manager');
  if (other) throw notSupported(`$expand=${other.name} on a user`);
  const [upwards] = expand;
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#users/$entity`,
    ...resource(call, user, select),
    ...(upwards && chain(call, user, upwards)),
  });
}

/** The manager, and with `$levels` those above; nobody stands above themselves. */
function chain(call: Call, user: DirectoryUser, { select, levels = 1 }: Expand): Resource {
  const above = managerOf(call, user);
  if (above === undefined || levels === 0) return {};
  const next = chain(call, above, { name: 'manager', select, expand: [], levels: levels - 1 });
  return { manager: { ...resource(call, above, select), ...next } };
}

function resource(
  { world }: Call,
  { id, displayName, mail, userPrincipalName }: DirectoryUser,
  select: readonly string[] | undefined,
): Resource {
  const own = world.store.kept.profiles.find(id, 'profile') ?? {};
  const user = { ...own, id, displayName, mail, userPrincipalName };
  if (select === undefined) return { ...EMPTY, ...user };
  const onRequest = Object.fromEntries(ON_REQUEST.map((name) => [name, null]));
  const [, issuer = ''] = userPrincipalName.split('@');
  const identities = [{ signInType: 'userPrincipalName', issuer, issuerAssignedId: userPrincipalName }];
  const all = { ...onRequest, identities, ...EMPTY, ...user };
  return pick(all, select, { name: 'user', known: Object.keys(all) });
}
