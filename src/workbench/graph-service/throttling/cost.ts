import type { Matched } from '../routes/router.ts';

/**
 * Resource units of a request, as SharePoint counts them: 1 for one thing, for a delta with token and for a download, 2
 * for several things and for every write, 5 for permissions.
 *
 * Source: learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online
 */
export function resourceUnits({ route }: Pick<Matched, 'route'>, query: URLSearchParams): number {
  const path = route.path.toLowerCase();
  if (/\/permissions(\/|$)/.test(path)) return 5;
  if (route.method !== 'GET') return 2;
  if (/\/delta(\(.*\))?$/.test(path)) return hasToken(query) ? 1 : 2;
  return path.endsWith('/content') || isOne(path) ? 1 : 2;
}

const hasToken = (query: URLSearchParams): boolean =>
  [...query.keys()].some((key) => ['token', '$deltatoken', '$skiptoken'].includes(key.toLowerCase()));

/** One thing is addressed by its id or is the only one of its kind. */
const isOne = (path: string): boolean => /(^me|\/:[^/]+|\/fields|\/root|\/drive|\/driveitem|\/listitem)$/.test(path);
