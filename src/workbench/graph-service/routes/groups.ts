import { Refused } from '../errors.ts';
import { GRAPH_ROOT, ok } from '../message.ts';
import { readOptions } from '../odata/options.ts';
import { pick, type Resource } from '../odata/select.ts';
import { findGroupSite, groupIdOf, type Site } from '../site.ts';
import type { Call, Route } from './route.ts';

const READ_GROUPS = [
  ...['GroupMember.Read.All', 'Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
];
const GROUP = {
  name: 'group',
  known: [
    'id',
    'createdDateTime',
    'description',
    'displayName',
    'groupTypes',
    'mail',
    'mailEnabled',
    'mailNickname',
    'securityEnabled',
    'visibility',
  ],
};

export const groupRoutes: readonly Route[] = [
  { method: 'GET', path: 'groups', need: 'signedIn', run: list },
  { method: 'GET', path: 'groups/:group', need: 'signedIn', run: get },
];

/** The groups behind the sites; there are no others here. */
function list(call: Call) {
  authoriseGroups(call);
  const { select } = readOptions(call.query, ['select', 'top']);
  const sites = call.world.sites.filter(({ parent, path }) => parent === undefined && path !== '');
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#groups`,
    value: sites.map((site) => resource(call, site, select)),
  });
}

function get(call: Call) {
  authoriseGroups(call);
  const { select } = readOptions(call.query, ['select']);
  const key = call.params['group'] ?? '';
  const site = findGroupSite(call.world.sites, key);
  if (site === undefined) {
    throw new Refused(
      { status: 404, code: 'Request_ResourceNotFound' },
      `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`,
    );
  }
  return ok({ '@odata.context': `${GRAPH_ROOT}/$metadata#groups/$entity`, ...resource(call, site, select) });
}

/** @throws Refused 403 */
function authoriseGroups({ actor }: Call): void {
  if (actor.granted.some((permission) => READ_GROUPS.includes(permission))) return;
  throw new Refused(
    { status: 403, code: 'Authorization_RequestDenied' },
    'Insufficient privileges to complete the operation.',
  );
}

function resource({ world }: Call, site: Site, select: readonly string[] | undefined): Resource {
  const group = {
    id: groupIdOf(site),
    createdDateTime: world.store.since,
    description: site.displayName,
    displayName: site.displayName,
    groupTypes: ['Unified'],
    mail: `${site.name}@${site.hostname}`,
    mailEnabled: true,
    mailNickname: site.name,
    securityEnabled: false,
    visibility: 'Private',
  };
  return pick(group, select, GROUP);
}
