import * as z from 'zod/mini';
import type { GraphClient } from './client/graphClient.ts';
import { GraphFailure } from './errors.ts';
import type { RowFields } from './gateway.ts';
import { allPages, parsed } from './siteLists.ts';

/** Columns that lists of the site turned out not to have: what is written leaves them out. */
export type LackingColumns = {
  /**
   * Sends columns to a list. When Graph refuses them because the list has no such column, they are sent once more
   * without it, provided that nothing is lost by that: the value is empty, or follows from the other columns.
   *
   * @throws what `send` throws
   */
  readonly sent: <T>(list: string, fields: RowFields, send: (fields: RowFields) => Promise<T>) => Promise<T>;
  /** Somebody has perhaps just made what was missing. */
  readonly forget: () => void;
};

type Options = {
  readonly client: GraphClient;
  /** Path of the list's items below `/v1.0`. @throws GraphFailure `notFound` */
  readonly itemsOf: (list: string) => string;
  /** Whether the column of the list follows from its other columns. */
  readonly isDerived: (list: string, column: string) => boolean;
};

const column = z.object({ name: z.string() });

/** Knows nothing at first: the first write of a list that is refused has its columns looked at, once. */
export function lackingColumns({ client, itemsOf, isDerived }: Options): LackingColumns {
  const present = new Map<string, ReadonlySet<string>>();
  const left = (list: string, fields: RowFields): RowFields => {
    const columns = present.get(list);
    const kept = Object.entries(fields).filter(
      ([name, value]) => columns?.has(name) !== false || !(isEmpty(value) || isDerived(list, name)),
    );
    return Object.fromEntries(kept);
  };
  const look = async (list: string): Promise<void> => {
    const path = `${itemsOf(list).replace(/items$/, 'columns')}?$select=name,hidden`;
    const names = (await allPages(client, path)).map((each) => parsed(column, each).name);
    present.set(list, new Set(names));
  };
  return {
    sent: async (list, fields, send) => {
      try {
        return await send(left(list, fields));
      } catch (failure) {
        if (!(failure instanceof GraphFailure) || failure.facts.status !== 400 || present.has(list)) throw failure;
        await look(list);
        const fewer = left(list, fields);
        if (Object.keys(fewer).length === Object.keys(fields).length) throw failure;
        return send(fewer);
      }
    },
    forget: () => present.clear(),
  };
}

/** What a column that is not there is read as. */
function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === false;
}
