import { addresses } from './addresses.ts';
import type { Area } from './behaviour.ts';
import { drives } from './drives.ts';
import { clients, ground } from './ground.ts';
import { batches, deltas, items } from './items.ts';
import { kinds, lookups, people } from './kinds.ts';
import { listsAndColumns, values } from './lists.ts';
import { disturbances, searching, subscriptions, throttled } from './services.ts';
import { contentTypes, grants, sites } from './sites.ts';

/** Every behaviour that the embedded service claims, in the order of docs/fidelity.md. */
export const AREAS: readonly Area[] = [
  addresses,
  sites,
  grants,
  listsAndColumns,
  contentTypes,
  values,
  kinds,
  lookups,
  people,
  items,
  deltas,
  batches,
  drives,
  subscriptions,
  searching,
  throttled,
  disturbances,
  clients,
  ground,
];
