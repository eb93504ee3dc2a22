import type { Row } from '#graph/gateway.ts';
import { checkMark, type ReplicaStore, type StoreChange, type StoredList, type StoredMark } from './replicaStore.ts';
import { isNewer } from './revision.ts';

type Kept = { mark: StoredMark | undefined; missing: readonly string[]; readonly rows: Map<string, Row> };

/** A store that lasts as long as the process: the server's, and that of browsers without IndexedDB. */
export function memoryStore(): ReplicaStore {
  const lists = new Map<string, Kept>();

  const keep = ({ list, rows, removed, mark, missing }: StoreChange) => {
    const kept: Kept = lists.get(list) ?? { mark: undefined, missing: [], rows: new Map<string, Row>() };
    lists.set(list, kept);
    for (const id of removed) kept.rows.delete(id);
    for (const row of rows) {
      const known = kept.rows.get(row.id);
      if (mark !== undefined || known === undefined || isNewer(row, known)) kept.rows.set(row.id, row);
    }
    kept.mark = mark ?? kept.mark;
    kept.missing = missing ?? kept.missing;
  };

  return {
    read: (take) => {
      const marked = [...lists].filter(([, { mark }]) => mark !== undefined);
      for (const [list, { rows }] of marked) take(list, [...rows.values()]);
      return Promise.resolve(marked.flatMap(([list, kept]) => stored(list, kept)));
    },
    apply: async (changes) => {
      const marks = new Map([...lists].map(([list, { mark }]) => [list, mark]));
      for (const change of changes) {
        checkMark(change, marks.get(change.list));
        if (change.mark) marks.set(change.list, change.mark);
      }
      changes.forEach(keep);
      await Promise.resolve();
    },
  };
}

function stored(list: string, { mark, missing }: Kept): readonly StoredList[] {
  return mark === undefined ? [] : [{ list, mark, missing }];
}
