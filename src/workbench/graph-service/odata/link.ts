import { GRAPH_ROOT } from '../message.ts';

/**
 * The address of the next page: the options of the request, with one of them set anew.
 *
 * @param path below the version, beginning with a slash
 * @param set the option that carries the position, `$skiptoken` or `token`
 */
export function linkTo(path: string, query: URLSearchParams, set: readonly [name: string, value: string]): string {
  const plain = (name: string) => name.replace(/^\$/, '').toLowerCase();
  const kept = [...query].filter(([name]) => plain(name) !== plain(set[0]));
  return `${GRAPH_ROOT}${path}?${[...kept, set].map(([name, value]) => `${name}=${encoded(value)}`).join('&')}`;
}

/** Encodes what has a meaning in a query and leaves OData's own marks readable, as Graph does. */
const encoded = (value: string): string =>
  encodeURIComponent(value).replace(/%(?:24|2C|2F|3A)/g, (mark) => decodeURIComponent(mark));
