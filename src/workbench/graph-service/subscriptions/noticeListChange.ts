import { findSite } from '../site.ts';
import type { Call } from '../routes/route.ts';

const ITEMS = 'sites/:site/lists/:list/items';

/** A write to the items of a list concerns those who subscribe to it; who may see an item does not. */
export function noticeListChange({ world, params }: Pick<Call, 'world' | 'params'>, path: string): void {
  if (!path.startsWith(ITEMS) || /\/(permissions|createLink)\b/.test(path)) return;
  const site = findSite(world.sites, params['site'] ?? '');
  const list = site && world.store.lists.find(site.id, params['list'] ?? '');
  if (list) world.changed({ kind: 'list', id: list.id });
}
