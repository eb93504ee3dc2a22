import { analytics, byInterval, type Activity } from '../activity.ts';
import { GRAPH_ROOT, ok } from '../message.ts';
import type { StoredItem } from '../store/itemRow.ts';
import type { StoredList } from '../store/lists.ts';
import { itemOf, siteOf, type Call, type Route, type World } from './route.ts';
import { history } from './versionResource.ts';

const PLACES = ['sites/:site', 'sites/:site/lists/:list/items/:item'];

export const activityRoutes: readonly Route[] = PLACES.flatMap((place): readonly Route[] => [
  { method: 'GET', path: `${place}/analytics`, need: 'readSite', run: all },
  { method: 'GET', path: `${place}/analytics/allTime`, need: 'readSite', run: allTime },
  { method: 'GET', path: `${place}/analytics/lastSevenDays`, need: 'readSite', run: lastSevenDays },
  { method: 'GET', path: `${place}/getActivitiesByInterval(:parameters)`, need: 'readSite', run: intervals },
]);

const CONTEXT = `${GRAPH_ROOT}/$metadata#microsoft.graph`;

/** Every version is something that was done; the first made the row. */
const ofItem = (world: World, list: StoredList, item: StoredItem): readonly Activity[] =>
  history(world, list, item).map(({ ver, modified: at, modified_by: by }) => ({
    kind: ver === 1 ? 'create' : 'edit',
    at,
    by,
  }));

function activitiesOf(call: Call): readonly Activity[] {
  const { world, params } = call;
  if (params['item'] !== undefined) {
    const { list, item } = itemOf(call);
    return ofItem(world, list, item);
  }
  return world.store.lists
    .ofSite(siteOf(call).id)
    .filter(({ hidden }) => hidden !== true)
    .flatMap((list) => world.store.items.all(list.id).flatMap((item) => ofItem(world, list, item)));
}

const told = (call: Call) => analytics(activitiesOf(call), call.world.now());

function all(call: Call) {
  return ok({ '@odata.context': `${CONTEXT}.itemAnalytics`, ...told(call) });
}

function allTime(call: Call) {
  return ok({ '@odata.context': `${CONTEXT}.itemActivityStat`, ...told(call).allTime });
}

function lastSevenDays(call: Call) {
  return ok({ '@odata.context': `${CONTEXT}.itemActivityStat`, ...told(call).lastSevenDays });
}

function intervals(call: Call) {
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#Collection(itemActivityStat)`,
    value: byInterval(activitiesOf(call), call.params['parameters'] ?? ''),
  });
}
