import type { ListName } from '#domain/workspace.ts';
import type { Pending } from '#replica/replica.ts';
import { isStuck } from '../frame/status.ts';

/** What a row that is not written yet waits for. */
export type Waiting = 'itsTurn' | 'itsPerson';

type Rows = ReadonlyMap<string, Waiting>;

const known = new WeakMap<readonly Pending[], Map<ListName, Rows>>();

/** By key, what the rows of a list wait for. Worked out once per list as long as the outbox stays the same. */
export function waitingIn(outbox: readonly Pending[], list: ListName): Rows {
  const lists = known.get(outbox) ?? new Map<ListName, Rows>();
  known.set(outbox, lists);
  const ready = lists.get(list);
  if (ready !== undefined) return ready;

  const rows = new Map<string, Waiting>();
  for (const pending of outbox) {
    if (pending.list !== list || rows.get(pending.key) === 'itsPerson') continue;
    rows.set(pending.key, isStuck(pending) ? 'itsPerson' : 'itsTurn');
  }
  lists.set(list, rows);
  return rows;
}
