import { createHash } from 'node:crypto';

export type SiteSettings = {
  readonly hostname: string;
  readonly path: string;
  readonly displayName: string;
  /** Sites below it; `name` is the last part of the address. */
  readonly subsites?: readonly { readonly name: string; readonly displayName: string }[];
  /** IANA name, e.g. `Europe/Stockholm`: columns of days then hold the midnight there, as SharePoint keeps them. */
  readonly timeZone?: string;
  /** Where the data of a tenant with several geographic locations is, e.g. `NAM`; other tenants do not say. */
  readonly dataLocationCode?: string;
};

/** A site: the tenant has its root, the one that was asked for and those below it. */
export type Site = {
  /** `hostname,siteCollectionGuid,webGuid` */
  readonly id: string;
  /** Id of the site above; `undefined` for the root web of a site collection. */
  readonly parent?: string;
  readonly timeZone?: string | undefined;
  readonly dataLocationCode?: string | undefined;
  readonly hostname: string;
  /** Server-relative, without slash at the end; empty for the root. */
  readonly path: string;
  readonly name: string;
  readonly displayName: string;
  readonly webUrl: string;
};

/** The root of the tenant first, then the site of the settings unless that is the root itself, then those below it. */
export function sitesOf(settings: SiteSettings): readonly Site[] {
  const { hostname, displayName, subsites = [], timeZone, dataLocationCode } = settings;
  const path = settings.path.replace(/\/+$/, '');
  const own = { ...rootWeb({ hostname, path, displayName }), timeZone, dataLocationCode };
  const below = subsites.map((subsite) => ({
    ...web({ hostname, path: `${path}/${subsite.name}`, displayName: subsite.displayName }, own.path),
    parent: own.id,
    timeZone,
  }));
  const root =
    path === '' ? [] : [{ ...rootWeb({ hostname, path: '', displayName: 'Communication site' }), dataLocationCode }];
  return [...root, own, ...below];
}

type Place = Pick<Site, 'hostname' | 'path' | 'displayName'>;

const rootWeb = (place: Place): Site => web(place, place.path);

function web({ hostname, path, displayName }: Place, collectionPath: string): Site {
  const address = (below: string) => `${hostname}${below}`.toLowerCase();
  return {
    id: [hostname, guidOf(`site:${address(collectionPath)}`), guidOf(`web:${address(path)}`)].join(','),
    hostname,
    path,
    name: path.split('/').at(-1) ?? '',
    displayName,
    webUrl: `https://${hostname}${path}`,
  };
}

/** The same GUID for the same text, so that a site keeps its id when the database is made anew. */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** Id of the Microsoft 365 group, a team for instance, that a site belongs to. */
export const groupIdOf = ({ hostname, path }: Site): string => guidOf(`group:${hostname}${path}`.toLowerCase());

/** Every site collection below the root of the tenant has a group of people behind it. */
export const findGroupSite = (sites: readonly Site[], group: string): Site | undefined =>
  sites.find((site) => site.parent === undefined && site.path !== '' && groupIdOf(site) === group.toLowerCase());

/** Finds a site by `root`, its id, the GUID of its collection, its host name, or `hostname:/path`. */
export function findSite(sites: readonly Site[], key: string): Site | undefined {
  const wanted = key.toLowerCase();
  if (wanted === 'root') return sites[0];
  return sites.find((candidate) => keysOf(candidate).includes(wanted));
}

function keysOf({ id, hostname, path, parent }: Site): readonly string[] {
  const [, collection = '', web = ''] = id.split(',');
  const byPath = path === '' ? [hostname, `${hostname}:/`, `${hostname}:`] : [`${hostname}:${path}`];
  const byCollection = parent === undefined ? [collection, `${hostname},${collection}`] : [];
  return [id, `${collection},${web}`, ...byCollection, ...byPath].map((key) => key.toLowerCase());
}
