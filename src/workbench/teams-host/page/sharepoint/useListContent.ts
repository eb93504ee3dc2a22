import { useCallback, useEffect, useState } from 'react';
import { HostServerFailure } from '../server/hostServer.ts';
import type { ListColumn, ListRow } from './listShapes.ts';
import type { SiteLists } from './siteLists.ts';

export type ListContent =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly columns: readonly ListColumn[]; readonly rows: readonly ListRow[] };

/** What became of a write; `message` is in Graph's own words. */
export type WriteOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'conflict'; readonly message: string };

/** The columns and rows of one list, and what a person does to them. */
export function useListContent(lists: SiteLists, list: string) {
  const [content, setContent] = useState<ListContent>({ kind: 'loading' });
  const change = useCallback((to: (rows: readonly ListRow[]) => readonly ListRow[]) => {
    setContent((now) => (now.kind === 'ready' ? { ...now, rows: to(now.rows) } : now));
  }, []);

  const load = useCallback(
    async (isStale: () => boolean) => {
      try {
        const columns = await lists.columns(list);
        let rows: readonly ListRow[] = [];
        await lists.rows(list, (page) => {
          rows = [...rows, ...page];
          if (!isStale()) setContent({ kind: 'ready', columns, rows });
        });
      } catch (failure) {
        if (!isStale()) setContent({ kind: 'failed', message: messageOf(failure) });
      }
    },
    [lists, list],
  );
  useEffect(() => {
    let isOver = false;
    void load(() => isOver);
    return () => {
      isOver = true;
    };
  }, [load]);

  return {
    content,
    reload: () => void load(() => false),
    write: (row: ListRow, fields: Readonly<Record<string, unknown>>) =>
      outcomeOf(async () => {
        const written = await lists.write(list, row, fields);
        change((rows) => rows.map((each) => (each.id === row.id ? written : each)));
      }),
    add: (fields: Readonly<Record<string, unknown>>) =>
      outcomeOf(async () => {
        const added = await lists.add(list, fields);
        change((rows) => [...rows, added]);
      }),
    remove: (row: ListRow) =>
      outcomeOf(async () => {
        await lists.remove(list, row);
        change((rows) => rows.filter(({ id }) => id !== row.id));
      }),
  };
}

async function outcomeOf(work: () => Promise<void>): Promise<WriteOutcome> {
  try {
    await work();
    return { kind: 'done' };
  } catch (failure) {
    // 412: the row has another version than the one read; 409 is SharePoint's word for the same moment.
    const isConflict = failure instanceof HostServerFailure && [409, 412].includes(failure.status);
    return { kind: isConflict ? 'conflict' : 'refused', message: messageOf(failure) };
  }
}

function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : '';
}
