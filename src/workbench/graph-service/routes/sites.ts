import { badRequest, notSupported } from '../errors.ts';
import { GRAPH_ROOT, ok } from '../message.ts';
import { readOptions } from '../odata/options.ts';
import { pick, type Resource } from '../odata/select.ts';
import type { Site } from '../site.ts';
import { siteOf, type Call, type Route } from './route.ts';

const KNOWN = [
  ...['id', 'createdDateTime', 'description', 'displayName', 'eTag', 'isPersonalSite', 'lastModifiedDateTime', 'name'],
  ...['parentReference', 'root', 'sharepointIds', 'siteCollection', 'webUrl'],
];

export const siteRoutes: readonly Route[] = [
  { method: 'GET', path: 'sites', need: 'readSite', run: list },
  { method: 'GET', path: 'sites/:site', need: 'readSite', run: get },
];

function get(call: Call) {
  const { select, expand } = readOptions(call.query, ['select', 'expand']);
  if (expand.length > 0) throw notSupported(`$expand=${expand[0]?.name ?? ''} on a site`);
  return ok({ '@odata.context': `${GRAPH_ROOT}/$metadata#sites/$entity`, ...resource(call, siteOf(call), select) });
}

function list(call: Call) {
  const { select, search, filter } = readOptions(call.query, ['select', 'search', 'filter']);
  if (filter !== undefined && filter !== 'siteCollection/root ne null') throw badRequest('Invalid filter clause');
  const words = (search ?? '*').toLowerCase();
  const found = call.world.sites.filter(
    ({ name, displayName, path }) =>
      words === '*' || [name, displayName, path].some((text) => text.toLowerCase().includes(words)),
  );
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#sites`,
    value: found.map((site) => resource(call, site, select)),
  });
}

function resource({ world }: Call, site: Site, select: readonly string[] | undefined): Resource {
  const { id, hostname, name, displayName, webUrl } = site;
  return pick(
    {
      id,
      createdDateTime: world.store.since,
      lastModifiedDateTime: world.store.since,
      description: '',
      name,
      displayName,
      webUrl,
      isPersonalSite: false,
      root: {},
      siteCollection: { hostname, root: {} },
    },
    select,
    { name: 'site', known: KNOWN },
  );
}
