import { notFound } from '../errors.ts';
import { GRAPH_ROOT } from '../message.ts';
import type { Site } from '../site.ts';
import type { StoredContentType } from '../store/keeping.ts';
import type { StoredList } from '../store/lists.ts';
import { listTypes, siteTypes } from './contentTypeResource.ts';
import { listOf, siteOf, type Call, type Route } from './route.ts';

/** Content types belong to a site or to one of its lists; both are addressed and changed alike. */
export type TypePlace = {
  readonly site: Site;
  readonly list: StoredList | undefined;
  /** What they are kept under. */
  readonly scope: string;
  readonly types: readonly StoredContentType[];
  /** Below the version. */
  readonly path: string;
};

export function placeOf(call: Call): TypePlace {
  if (call.params['list'] === undefined) {
    const site = siteOf(call);
    const path = `/sites/${site.id}/contentTypes`;
    return { site, list: undefined, scope: site.id, types: siteTypes(call.world, site.id), path };
  }
  const { site, list } = listOf(call);
  const path = `/sites/${site.id}/lists/${list.id}/contentTypes`;
  return { site, list, scope: list.id, types: listTypes(call.world, list), path };
}

/** @throws Refused 404 */
export function typeOf(call: Call): TypePlace & { readonly type: StoredContentType } {
  const place = placeOf(call);
  const key = (call.params['contentType'] ?? '').toLowerCase();
  const type = place.types.find(({ id }) => id.toLowerCase() === key);
  if (type === undefined) throw notFound('The specified content type was not found');
  return { ...place, type };
}

export function keep({ world }: Call, { scope }: TypePlace, type: StoredContentType): void {
  world.store.transaction(() => world.store.kept.contentTypes.put(scope, type.id, type));
}

export const contextOf = ({ path }: TypePlace, rest = ''): string => `${GRAPH_ROOT}/$metadata#${path.slice(1)}${rest}`;

/** The same route below a site and below a list. */
export const inBoth = ({ path, ...route }: Route): readonly Route[] => [
  { ...route, path: `sites/:site/contentTypes${path}` },
  { ...route, path: `sites/:site/lists/:list/contentTypes${path}` },
];
