import { z } from 'zod';
import { columnResources } from '../columns/resource.ts';
import { driveResource, libraryOf } from '../drives/drive.ts';
import { accessDenied, badRequest, invalidRequest, notFound, Refused } from '../errors.ts';
import { GRAPH_ROOT, ok } from '../message.ts';
import { linkTo } from '../odata/link.ts';
import { refusedExpansion } from '../odata/expand.ts';
import { readOptions } from '../odata/options.ts';
import { findSite, groupIdOf, type Site } from '../site.ts';
import { listResource } from './listResource.ts';
import { siteOf, type Call, type Route } from './route.ts';
import { contentTypeResource, siteTypes } from './contentTypeResource.ts';
import { siteColumns } from './siteColumns.ts';
import { siteResource } from './siteResource.ts';

export const siteRoutes: readonly Route[] = [
  { method: 'GET', path: 'sites', need: 'readSite', run: list },
  { method: 'GET', path: 'sites/getAllSites', need: 'readSite', run: allSites },
  { method: 'GET', path: 'sites/getAllSites()', need: 'readSite', run: allSites },
  { method: 'GET', path: 'sites/delta', need: 'readSite', run: delta },
  { method: 'GET', path: 'sites/delta()', need: 'readSite', run: delta },
  { method: 'GET', path: 'sites/:site', need: 'readSite', run: get },
  { method: 'GET', path: 'sites/:site/sites', need: 'readSite', run: subsites },
  { method: 'GET', path: 'sites/:site/getByPath(:path)', need: 'readSite', run: byPath },
  { method: 'GET', path: 'groups/:group/sites/:groupSite', need: 'readSite', run: ofGroup },
];

const SITES = `${GRAPH_ROOT}/$metadata#sites`;

const EXPANDED = ['columns', 'contentTypes', 'drive', 'lists', 'sites'];
const LEFT_OUT = [
  'analytics',
  'drives',
  'externalColumns',
  'items',
  'onenote',
  'operations',
  'pages',
  'permissions',
  'termStore',
];

function get(call: Call) {
  return one(call, siteOf(call));
}

function one({ world, query }: Call, site: Site) {
  const { select, expand } = readOptions(query, ['select', 'expand']);
  const other = expand.find(({ name }) => !EXPANDED.includes(name));
  if (other) throw refusedExpansion(other.name, 'site', LEFT_OUT);
  const lists = expand.find(({ name }) => name === 'lists');
  return ok({
    '@odata.context': `${SITES}/$entity`,
    ...siteResource(world, site, select),
    ...(lists && {
      lists: world.store.lists
        .ofSite(site.id)
        .filter(({ hidden }) => hidden !== true)
        .map((each) => listResource(world, { site, list: each }, lists)),
    }),
    ...(expand.some(({ name }) => name === 'sites') && { sites: below(world, site) }),
    ...(expand.some(({ name }) => name === 'drive') && { drive: driveResource(world, libraryOf(site)) }),
    ...(expand.some(({ name }) => name === 'columns') && { columns: columnResources(siteColumns(world, site.id)) }),
    ...(expand.some(({ name }) => name === 'contentTypes') && {
      contentTypes: siteTypes(world, site.id).map((type) => contentTypeResource(type)),
    }),
  });
}

function list(call: Call) {
  const { select, search, filter } = readOptions(call.query, ['select', 'search', 'filter', 'top']);
  if (filter !== undefined && !/^siteCollection\/root ne null$/i.test(filter))
    throw badRequest('Invalid filter clause');
  const words = (search ?? '*').toLowerCase().replace(/^"(.*)"$/, '$1');
  const found = call.world.sites.filter(
    (site) =>
      (filter === undefined || site.parent === undefined) &&
      (words === '*' || [site.name, site.displayName, site.path].some((text) => text.toLowerCase().includes(words))),
  );
  return ok({ '@odata.context': SITES, value: found.map((site) => siteResource(call.world, site, select)) });
}

/** Every site of the tenant, for an app on its own; a person is shown only what is theirs. */
function allSites(call: Call) {
  if (call.actor.kind !== 'application') throw accessDenied();
  const { select, top, skiptoken } = readOptions(call.query, ['select', 'top', 'skiptoken']);
  const { page, next } = pageOf(call, call.world.sites, { top, from: Number(skiptoken ?? 0) });
  return ok({
    '@odata.context': SITES,
    ...(next !== undefined && {
      '@odata.nextLink': linkTo('/sites/getAllSites', call.query, ['$skiptoken', String(next)]),
    }),
    value: page.map((site) => siteResource(call.world, site, select)),
  });
}

type Wanted = { readonly top: number | undefined; readonly from: number };

function pageOf({ world }: Call, all: readonly Site[], { top, from }: Wanted) {
  if (!Number.isSafeInteger(from) || from < 0) throw badRequest('Invalid skip token.');
  const end = from + Math.min(top ?? world.limits.defaultPage, world.limits.maxPage);
  return { page: all.slice(from, end), next: end < all.length ? end : undefined };
}

const deltaToken = z.union([
  /** How far a walk through all sites has come. */
  z.object({ from: z.number() }),
  /** What each site was like. */
  z.object({ seen: z.record(z.string(), z.string()) }),
]);

/** Sites whose lists have changed since a token; without one all of them, a page at a time. */
function delta(call: Call) {
  const { world } = call;
  const { select, top, token } = readOptions(call.query, ['select', 'top', 'token', 'deltatoken']);
  const mark = token === undefined ? { from: 0 } : token === 'latest' ? { seen: statesOf(world) } : readToken(token);
  const isChanged = (site: Site) => !('seen' in mark) || mark.seen[site.id] !== world.store.lists.stateOf(site.id);
  const from = 'from' in mark ? mark.from : 0;
  const most = 'seen' in mark ? world.sites.length : top;
  const { page, next } = pageOf(call, world.sites.filter(isChanged), { top: most, from });
  const link = (to: z.infer<typeof deltaToken>) =>
    linkTo('/sites/delta', call.query, ['token', Buffer.from(JSON.stringify(to)).toString('base64url')]);
  return ok({
    '@odata.context': SITES,
    ...(next === undefined
      ? { '@odata.deltaLink': link({ seen: statesOf(world) }) }
      : { '@odata.nextLink': link({ from: next }) }),
    value: page.map((site) => siteResource(world, site, select)),
  });
}

const statesOf = ({ sites, store }: Call['world']): Readonly<Record<string, string>> =>
  Object.fromEntries(sites.map(({ id }) => [id, store.lists.stateOf(id)]));

/** @throws Refused 400 for a token that was not given out here */
function readToken(text: string): z.infer<typeof deltaToken> {
  try {
    return deltaToken.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof z.ZodError)
      throw invalidRequest('Provided sync token is malformed');
    throw cause;
  }
}

function subsites(call: Call) {
  const { select } = readOptions(call.query, ['select', 'top']);
  return ok({ '@odata.context': SITES, value: below(call.world, siteOf(call), select) });
}

const below = (world: Call['world'], site: Site, select?: readonly string[]) =>
  world.sites.filter(({ parent }) => parent === site.id).map((each) => siteResource(world, each, select));

/** @throws Refused 404 */
function byPath(call: Call) {
  const above = siteOf(call);
  const path = /^path='(.*)'$/i.exec(call.params['path'] ?? '')?.[1] ?? '';
  const wanted = `${above.hostname}:${above.path}/${path.replace(/^\/|\/$/g, '')}`;
  const found = findSite(call.world.sites, wanted);
  if (found === undefined) throw notFound('Requested site could not be found');
  return one(call, found);
}

/** The site collection that a group is behind. */
export const findGroupSite = ({ sites }: Call['world'], group: string): Site | undefined =>
  sites.find((site) => site.parent === undefined && site.path !== '' && groupIdOf(site) === group.toLowerCase());

/** @throws Refused 404 */
function ofGroup(call: Call) {
  const { group = '', groupSite = '' } = call.params;
  const site = findGroupSite(call.world, group);
  if (site === undefined || (groupSite !== 'root' && findSite([site], groupSite) === undefined)) {
    throw new Refused(
      { status: 404, code: 'Request_ResourceNotFound' },
      `Resource '${group}' does not exist or one of its queried reference-property objects are not present.`,
    );
  }
  return one(call, site);
}
