import type { Row } from '#graph/gateway.ts';
import {
  follows,
  standsOver,
  type ReplicaStore,
  type StoreChange,
  type StoredList,
  type StoredMark,
} from './replicaStore.ts';

type Kept = { mark: StoredMark | undefined; missing: readonly string[]; readonly rows: Map<string, Row> };

/** A store that lasts as long as the process: the server's, and that of browsers without IndexedDB. */
export function memoryStore(): ReplicaStore {
  const lists = new Map<string, Kept>();

  /** @returns whether it was kept */
  const keep = (change: StoreChange): boolean => {
    const { list, rows, removed, mark, missing } = change;
    const kept: Kept = lists.get(list) ?? { mark: undefined, missing: [], rows: new Map<string, Row>() };
    if (!follows(change, kept.mark)) return false;
    lists.set(list, kept);
    for (const id of removed) kept.rows.delete(id);
    for (const row of rows) if (standsOver(row, kept.rows.get(row.id), change)) kept.rows.set(row.id, row);
    kept.mark = mark ?? kept.mark;
    kept.missing = missing ?? kept.missing;
    return true;
  };

  return {
    read: (take) => {
      const marked = [...lists].filter(([, { mark }]) => mark !== undefined);
      for (const [list, { rows }] of marked) take(list, [...rows.values()]);
      return Promise.resolve(marked.flatMap(([list, kept]) => stored(list, kept)));
    },
    apply: (changes) => Promise.resolve(changes.filter((change) => !keep(change))),
  };
}

function stored(list: string, { mark, missing }: Kept): readonly StoredList[] {
  return mark === undefined ? [] : [{ list, mark, missing }];
}
