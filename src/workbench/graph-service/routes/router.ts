import { matchDrive } from '../drives/match.ts';
import { methodNotAllowed, notSupported, segmentNotFound } from '../errors.ts';
import { searchRoutes } from '../search/routes.ts';
import { subscriptionRoutes } from '../subscriptions/routes.ts';
import { activityRoutes } from './activities.ts';
import { columnRoutes } from './columns.ts';
import { contentTypeColumnRoutes } from './contentTypeColumns.ts';
import { contentTypePublishingRoutes } from './contentTypePublishing.ts';
import { contentTypeRoutes } from './contentTypes.ts';
import { deltaRoutes } from './delta.ts';
import { documentSetVersionRoutes } from './documentSetVersions.ts';
import { followedSiteRoutes } from './followedSites.ts';
import { itemLinkRoutes } from './itemLinks.ts';
import { groupRoutes } from './groups.ts';
import { itemRoutes } from './items.ts';
import { refuseUnknown } from './knownAreas.ts';
import { listRoutes } from './lists.ts';
import { peopleRoutes } from './people.ts';
import { permissionRoutes } from './permissions.ts';
import type { Route } from './route.ts';
import { recycleBinRoutes } from './recycleBin.ts';
import { siteColumnRoutes } from './siteColumns.ts';
import { siteRoutes } from './sites.ts';
import { userRoutes } from './users.ts';
import { versionRoutes } from './versions.ts';

/** Delta stands before items: its last segment would otherwise pass for the number of one. */
const ROUTES: readonly Route[] = [
  ...userRoutes,
  ...peopleRoutes,
  ...activityRoutes,
  ...siteRoutes,
  ...followedSiteRoutes,
  ...groupRoutes,
  ...recycleBinRoutes,
  ...siteColumnRoutes,
  ...contentTypePublishingRoutes,
  ...contentTypeRoutes,
  ...contentTypeColumnRoutes,
  ...permissionRoutes,
  ...listRoutes,
  ...columnRoutes,
  ...deltaRoutes,
  ...itemRoutes,
  ...versionRoutes,
  ...documentSetVersionRoutes,
  ...itemLinkRoutes,
  ...searchRoutes,
  ...subscriptionRoutes,
];
const PATTERNS = ROUTES.map((route) => ({ route, pattern: route.path.split('/') }));

export type Matched = { readonly route: Route; readonly params: Readonly<Record<string, string>> };

/**
 * Finds the route of a request.
 * @throws Refused 501 for what Graph has and this service has not, 405 for a method that does not fit, 400 for a segment
 * that Graph does not know either
 */
export function match(method: string, segments: readonly string[]): Matched {
  const [first] = segments;
  if (first === undefined) throw segmentNotFound('');
  const drive = matchDrive(method, segments);
  if (drive) return drive;
  refuseUnknown(method, segments);
  const fitting = PATTERNS.flatMap(({ route, pattern }) => {
    const params = paramsOf(pattern, segments);
    return params ? [{ route, params }] : [];
  });
  const found = fitting.find(({ route }) => route.method === method);
  if (found) return found;
  if (fitting.length === 0) throw notSupported(`${method} /${segments.join('/')}`);
  throw methodNotAllowed();
}

function paramsOf(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const segment = segments[at] ?? '';
    const [, name, inner] = /^(.+)\(:(\w+)\)$/.exec(part) ?? [];
    if (name !== undefined && inner !== undefined) {
      if (!segment.toLowerCase().startsWith(`${name.toLowerCase()}(`) || !segment.endsWith(')')) return undefined;
      params[inner] = segment.slice(name.length + 1, -1);
    } else if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return params;
}
