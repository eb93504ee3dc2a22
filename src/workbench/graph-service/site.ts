import { createHash } from 'node:crypto';

export type SiteSettings = { readonly hostname: string; readonly path: string; readonly displayName: string };

/** A site collection; the tenant has its root and the one that was asked for. */
export type Site = {
  /** `hostname,siteCollectionGuid,webGuid` */
  readonly id: string;
  readonly hostname: string;
  /** Server-relative, without slash at the end; empty for the root. */
  readonly path: string;
  readonly name: string;
  readonly displayName: string;
  readonly webUrl: string;
};

/** The root of the tenant first, then the site of the settings unless that is the root itself. */
export function sitesOf(settings: SiteSettings): readonly Site[] {
  const path = settings.path.replace(/\/+$/, '');
  const own = site(settings.hostname, path, settings.displayName);
  return path === '' ? [own] : [site(settings.hostname, '', 'Communication site'), own];
}

function site(hostname: string, path: string, displayName: string): Site {
  const address = `${hostname}${path}`.toLowerCase();
  return {
    id: [hostname, guidOf(`site:${address}`), guidOf(`web:${address}`)].join(','),
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

/** Finds a site by `root`, its id, the GUID of its collection, its host name, or `hostname:/path`. */
export function findSite(sites: readonly Site[], key: string): Site | undefined {
  const wanted = key.toLowerCase();
  if (wanted === 'root') return sites[0];
  return sites.find((candidate) => keysOf(candidate).includes(wanted));
}

function keysOf({ id, hostname, path }: Site): readonly string[] {
  const [, collection = ''] = id.split(',');
  const byPath = path === '' ? [hostname, `${hostname}:/`, `${hostname}:`] : [`${hostname}:${path}`];
  return [id, collection, ...byPath].map((key) => key.toLowerCase());
}
