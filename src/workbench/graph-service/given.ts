import type { Actor } from './access.ts';
import type { World } from './routes/route.ts';
import { findSite } from './site.ts';

/** What an app was given where; the key that grants are kept under. */
export const onItem = (list: string, item: string | number): string => `${list}/${item}`;

/**
 * The roles that the caller's app was given on the site, list or item of an address, as far as one of the *Selected
 * permissions lets it use them. What was given on a site holds for its lists, and so on down.
 * @param params of the route: `site`, `list` and `item`
 */
export function rolesGiven(world: World, actor: Actor, params: Readonly<Record<string, string>>): readonly string[] {
  const site = findSite(world.sites, params['site'] ?? '');
  if (site === undefined || actor.appId === '') return [];
  const list = params['list'] === undefined ? undefined : world.store.lists.find(site.id, params['list']);
  const places = [
    ['Sites.Selected', site.id],
    ['Lists.SelectedOperations.Selected', list?.id],
    ['ListItems.SelectedOperations.Selected', list && params['item'] && onItem(list.id, params['item'])],
  ] as const;
  return places.flatMap(([permission, place]) => {
    if (!place || !actor.granted.includes(permission)) return [];
    return world.store.kept.grants.all(place).flatMap(({ app, roles }) => (app.id === actor.appId ? roles : []));
  });
}

/** Roles for an app on the site. */
export type AppGrant = { readonly appId: string; readonly displayName: string; readonly roles: readonly string[] };

/** A grant of an app has the same id wherever it is: SharePoint makes it from the app too. */
export const grantId = (appId: string): string => Buffer.from(`i:0i.t|ms.sp.ext|${appId}`).toString('base64url');

/** Gives apps their roles on the site of the settings, which stands after the root of the tenant. */
export function giveRoles({ store, sites }: Pick<World, 'store' | 'sites'>, grants: readonly AppGrant[]): void {
  const site = sites.find(({ path, parent }) => path !== '' && parent === undefined) ?? sites[0];
  if (site === undefined || grants.length === 0) return;
  store.transaction(() => {
    for (const { appId, displayName, roles } of grants) {
      const id = grantId(appId);
      if (store.kept.grants.find(site.id, id)) continue;
      store.kept.grants.put(site.id, id, { id, roles, app: { id: appId, displayName } });
    }
  });
}
