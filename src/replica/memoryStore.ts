import type { Row } from '#graph/gateway.ts';
import type { ReplicaStore, StoreChange, StoredList } from './replicaStore.ts';

/** A store that lasts as long as the process: the server's, and that of browsers without IndexedDB. */
export function memoryStore(): ReplicaStore {
  const lists = new Map<string, { cursor: string | undefined; rows: Map<string, Row> }>();

  const keep = ({ list, rows, removed, covers, cursor }: StoreChange) => {
    const before = lists.get(list);
    const kept = new Map(covers === 'everything' ? [] : before?.rows);
    for (const id of removed) kept.delete(id);
    for (const row of rows) kept.set(row.id, row);
    lists.set(list, { cursor: cursor ?? before?.cursor, rows: kept });
  };

  return {
    read: () =>
      Promise.resolve([...lists].flatMap(([list, { cursor, rows }]) => stored(list, cursor, [...rows.values()]))),
    apply: (changes) => {
      changes.forEach(keep);
      return Promise.resolve();
    },
  };
}

function stored(list: string, cursor: string | undefined, rows: readonly Row[]): readonly StoredList[] {
  return cursor === undefined ? [] : [{ list, cursor, rows }];
}
