import { pick, type Resource } from '../odata/select.ts';
import type { Site } from '../site.ts';
import type { World } from './route.ts';

const KNOWN = [
  ...['id', 'createdDateTime', 'description', 'displayName', 'eTag', 'isPersonalSite', 'lastModifiedDateTime', 'name'],
  ...[
    'parentReference',
    'root',
    'sharepointIds',
    'siteCollection',
    'webUrl',
    'lists',
    'sites',
    'columns',
    'contentTypes',
  ],
  ...['drive', 'drives', 'items', 'operations', 'permissions', 'error'],
];

/** A site as Graph shows it. Only the root web of a site collection has the facets `root` and `siteCollection`. */
export function siteResource({ store, sites }: World, site: Site, select?: readonly string[]): Resource {
  const { id, name, displayName, webUrl, parent } = site;
  const plain = {
    id,
    createdDateTime: store.since,
    lastModifiedDateTime: store.since,
    description: '',
    name,
    displayName,
    webUrl,
    isPersonalSite: false,
    ...(parent === undefined ? rootFacets(sites, site) : { parentReference: { siteId: parent } }),
  };
  const onRequest = {
    sharepointIds: sharepointIdsOf({ sites }, site),
    ...(parent === undefined && { siteCollection: siteCollection(sites, site) }),
  };
  return pick(select === undefined ? plain : { ...plain, ...onRequest }, select, { name: 'site', known: KNOWN });
}

/** The ids that SharePoint itself knows a site by; those of lists and rows begin with them. */
export function sharepointIdsOf({ sites }: Pick<World, 'sites'>, { id, webUrl: siteUrl }: Site): Resource {
  const [, siteId = '', webId = ''] = id.split(',');
  return { siteId, webId, siteUrl, tenantId: sites[0]?.id.split(',')[1] ?? '' };
}

const rootFacets = (sites: readonly Site[], site: Site) => ({
  root: {},
  siteCollection: siteCollection(sites, site),
});

const siteCollection = (sites: readonly Site[], site: Site) => ({
  hostname: site.hostname,
  ...(site.dataLocationCode !== undefined && { dataLocationCode: site.dataLocationCode }),
  ...isTenantRoot(sites, site),
});

/** Only the site collection at the top of the host says of itself that it is the root. */
const isTenantRoot = (sites: readonly Site[], site: Site) => (site === sites[0] ? { root: {} } : {});
