import { z } from 'zod';
import { seconds } from '../moment.ts';
import { openDriver } from '../sql/driver.ts';
import { migrate } from '../sql/schema.ts';
import { indexStore, type IndexStore } from './indexEntries.ts';
import { itemStore, type ItemStore } from './items.ts';
import { listStore, type ListStore } from './lists.ts';
import { peopleStore, type PeopleStore } from './people.ts';

export type Store = {
  readonly lists: ListStore;
  readonly items: ItemStore;
  readonly indexes: IndexStore;
  readonly people: PeopleStore;
  /** When the database was made; the age of the site. */
  readonly since: string;
  readonly transaction: <T>(work: () => T) => T;
  readonly close: () => void;
};

const sinceRow = z.tuple([z.object({ value: z.string() })]);

/** @throws DatabaseUnavailable */
export async function openStore(file: string, now: () => Date): Promise<Store> {
  const sql = await openDriver(file);
  try {
    migrate(sql, file);
    sql.prepare("INSERT OR IGNORE INTO meta (key, value) VALUES ('since', ?)").run(seconds(now()));
    const [since] = sinceRow.parse(sql.prepare("SELECT value FROM meta WHERE key = 'since'").all());
    const lists = listStore(sql);
    const items = itemStore(sql, lists);
    const { transaction, close } = sql;
    return {
      lists,
      items,
      indexes: indexStore(sql, items),
      people: peopleStore(sql),
      since: since.value,
      transaction,
      close,
    };
  } catch (cause) {
    sql.close();
    throw cause;
  }
}
