import { analytics, byInterval, type Activity } from '../../activity.ts';
import { GRAPH_ROOT, ok } from '../../message.ts';
import type { ItemCall, ItemOperation } from '../operation.ts';
import { presentVersion } from '../store/versions.ts';

const CONTEXT = `${GRAPH_ROOT}/$metadata#microsoft.graph`;

export const activityOperations: readonly ItemOperation[] = [
  { method: 'GET', path: 'analytics', access: 'read', on: 'item', run: all },
  { method: 'GET', path: 'analytics/allTime', access: 'read', on: 'item', run: allTime },
  { method: 'GET', path: 'analytics/lastSevenDays', access: 'read', on: 'item', run: lastSevenDays },
  { method: 'GET', path: 'getActivitiesByInterval', access: 'read', on: 'item', run: intervals },
];

/** Every content that a file has had was put there by somebody; a folder was made once. */
function activitiesOf({ world, item }: ItemCall): readonly Activity[] {
  const { created: at, createdBy: by } = item;
  if (item.kind !== 'file') return [{ kind: 'create', at, by }];
  const later = [presentVersion(item), ...world.store.drives.versions.of(item)].filter(({ ver }) => ver > 1);
  return [
    { kind: 'create', at, by },
    ...later.map(({ modified, modifiedBy }): Activity => ({ kind: 'edit', at: modified, by: modifiedBy })),
  ];
}

const told = (call: ItemCall) => analytics(activitiesOf(call), call.world.now());

function all(call: ItemCall) {
  return ok({ '@odata.context': `${CONTEXT}.itemAnalytics`, ...told(call) });
}

function allTime(call: ItemCall) {
  return ok({ '@odata.context': `${CONTEXT}.itemActivityStat`, ...told(call).allTime });
}

function lastSevenDays(call: ItemCall) {
  return ok({ '@odata.context': `${CONTEXT}.itemActivityStat`, ...told(call).lastSevenDays });
}

function intervals(call: ItemCall) {
  const given = [...call.args].map(([name, value]) => `${name}='${value}'`).join(',');
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#Collection(itemActivityStat)`,
    value: byInterval(activitiesOf(call), given),
  });
}
