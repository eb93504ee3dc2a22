import { z } from 'zod';
import { accessDenied, badRequest, invalidRequest } from '../errors.ts';
import { GRAPH_ROOT, noContent, ok } from '../message.ts';
import { readOptions } from '../odata/options.ts';
import type { Resource } from '../odata/select.ts';
import { findSite, type Site } from '../site.ts';
import type { Call, Route } from './route.ts';
import { siteResource } from './siteResource.ts';

const SITES = `${GRAPH_ROOT}/$metadata#sites`;

export const followedSiteRoutes: readonly Route[] = ['me', 'users/:user'].flatMap((person): readonly Route[] => [
  { method: 'GET', path: `${person}/followedSites`, need: 'signedIn', run: followed },
  { method: 'POST', path: `${person}/followedSites/add`, need: 'readSite', run: following(true) },
  { method: 'POST', path: `${person}/followedSites/remove`, need: 'readSite', run: following(false) },
]);

/** @throws Refused 403 for the sites that somebody else follows */
function accountOf({ actor, params }: Call): string {
  if (actor.kind !== 'user') throw badRequest('/me request is only valid with delegated authentication flow.');
  const { user = actor.user.id } = params;
  if (user !== actor.user.id && user !== actor.user.userPrincipalName) throw accessDenied();
  return actor.user.id;
}

function followed(call: Call) {
  const { select } = readOptions(call.query, ['select']);
  const sites = call.world.store.kept.followed
    .all(accountOf(call))
    .flatMap(({ site }) => findSite(call.world.sites, site) ?? []);
  return ok({ '@odata.context': SITES, value: sites.map((site) => followedResource(call.world, site, select)) });
}

const followBody = z.object({ value: z.array(z.object({ id: z.string() })).min(1) });

/** Each site stands for itself: what cannot be followed is told beside what could, with the status 207. */
function following(isFollowing: boolean) {
  return (call: Call) => {
    const account = accountOf(call);
    const body = followBody.safeParse(call.body);
    if (!body.success) throw invalidRequest('The sites are missing.');
    const { store, sites } = call.world;
    const chosen = body.data.value.map(({ id }) => ({ id, site: findSite(sites, id) }));
    store.transaction(() => {
      for (const { site } of chosen) {
        if (site && isFollowing) store.kept.followed.put(account, site.id, { site: site.id });
        if (site && !isFollowing) store.kept.followed.remove(account, site.id);
      }
    });
    const isWhole = chosen.every(({ site }) => site !== undefined);
    if (isWhole && !isFollowing) return noContent;
    const told = isFollowing ? chosen : chosen.filter(({ site }) => site === undefined);
    const value = told.map(({ id, site }) => (site ? followedResource(call.world, site) : { id, error: UNKNOWN_SITE }));
    return { ...ok({ '@odata.context': SITES, value }), status: isWhole ? 200 : 207 };
  };
}

const UNKNOWN_SITE = {
  code: 'invalidRequest',
  message: 'The site Id information that is provided in the request is incorrect',
};

/** A site that is followed comes with its ids, unasked. */
const followedResource = (world: Call['world'], site: Site, select?: readonly string[]): Resource => ({
  ...siteResource(world, site, select),
  ...(select === undefined && siteResource(world, site, ['sharepointIds'])),
});
