import { badRequest, Refused } from './errors.ts';

export type Address = {
  /** Decoded path segments after the version; a site given by path is one segment, `hostname:/path`. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
};

/** Clients that are generated from metadata take a site by path for an id, and encode it as one. */
const ENCODED_SITE = /^\/sites\/[^/]*%3A%2F[^/]*/i;

/** `{hostname}:/{path}` up to the colon that ends it, or up to the end of the address. */
const SITE_BY_PATH = /^\/sites\/([^/:]+:\/[^:]*?)(?:\/?:(?=\/|$)|\/?$)/;

/** A slash in the argument of a function, as in `getByPath(path='/a/b')`, ends no segment. */
const SEGMENT = /(?:\(\w+='(?:[^']|'')*'\)|[^/])+/g;

/**
 * Takes an address apart.
 * @param url `/v1.0/…` or absolute
 * @throws Refused 400 when it is not an address of version 1.0
 */
export function parseAddress(url: string): Address {
  const [path = '', ...rest] = url
    .replace(/^https?:\/\/[^/?#]+/i, '')
    .split('#', 1)
    .join('')
    .split('?');
  const version = /^\/([^/]*)/.exec(path)?.[1] ?? '';
  if (version.toLowerCase() !== 'v1.0')
    throw new Refused({ status: 400, code: 'BadRequest' }, `Invalid version: ${version}`);

  const below = path.slice(version.length + 1).replace(ENCODED_SITE, decoded);
  const bySitePath = SITE_BY_PATH.exec(below);
  const [head, tail] = bySitePath ? [['sites', bySitePath[1] ?? ''], below.slice(bySitePath[0].length)] : [[], below];
  const segments = [...head, ...(tail.match(SEGMENT) ?? [])];
  return { segments: segments.map(decoded), query: new URLSearchParams(rest.join('?')) };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badRequest(`Bad Request - Error in query syntax: '${segment}'.`);
  }
}
