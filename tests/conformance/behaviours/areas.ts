import { addresses } from './addresses.ts';
import type { Area } from './behaviour.ts';
import { clients, ground } from './ground.ts';
import { batches, deltas, items } from './items.ts';
import { listsAndColumns, values } from './lists.ts';
import { disturbances, searching, subscriptions, throttled } from './services.ts';

/** Every behaviour that the embedded service claims, in the order of docs/fidelity.md. */
export const AREAS: readonly Area[] = [
  addresses,
  listsAndColumns,
  values,
  items,
  deltas,
  batches,
  subscriptions,
  searching,
  throttled,
  disturbances,
  clients,
  ground,
];
