import { z } from 'zod';
import { driveStore, type DriveStore } from '../drives/store/driveStore.ts';
import { seconds } from '../moment.ts';
import { commitGroup, type CommitGroup } from '../sql/commitGroup.ts';
import { openWithBackup } from '../sql/backup.ts';
import type { SqlDriver } from '../sql/driver.ts';
import { migrate } from '../sql/schema.ts';
import { subscriptionStore, type SubscriptionStore } from '../subscriptions/store.ts';
import { indexStore, type IndexStore } from './indexEntries.ts';
import { itemStore, type ItemStore } from './items.ts';
import { keeping, type Keeping } from './keeping.ts';
import { listStore, type ListStore } from './lists.ts';
import { peopleStore, type PeopleStore } from './people.ts';

export type Store = CommitGroup & {
  readonly lists: ListStore;
  readonly items: ItemStore;
  readonly indexes: IndexStore;
  readonly people: PeopleStore;
  readonly drives: DriveStore;
  readonly kept: Keeping;
  readonly subscriptions: SubscriptionStore;
  /** When the database was made; the age of the site. */
  readonly since: string;
  /** Commits what is open and lets go of the file. */
  readonly close: () => void;
};

const sinceRow = z.tuple([z.object({ value: z.string() })]);

type Place = {
  readonly now: () => Date;
  readonly report: (line: string) => void;
  /** Bytes that the file may take. */
  readonly storageBytes: number;
};

/** @throws DatabaseUnavailable */
export async function openStore(file: string, { now, report, storageBytes }: Place): Promise<Store> {
  const sql = await openWithBackup(file, {
    prepare: (driver) => migrate(driver, file),
    isWorthKeeping: (driver) => driver.prepare('SELECT id FROM list LIMIT 1').all().length > 0,
    now,
    report,
  });
  try {
    limitSize(sql, storageBytes);
    return storeOver(sql, now);
  } catch (cause) {
    sql.close();
    throw cause;
  }
}

const pageSizeRow = z.tuple([z.object({ page_size: z.number() })]);
/** SQLite has no more pages than these; https://www.sqlite.org/limits.html. */
const MOST_PAGES = 4_294_967_294;

function limitSize(sql: SqlDriver, bytes: number): void {
  const [{ page_size: pageSize }] = pageSizeRow.parse(sql.prepare('PRAGMA page_size').all());
  sql.exec(`PRAGMA max_page_count = ${Math.min(MOST_PAGES, Math.ceil(bytes / pageSize))}`);
}

function storeOver(sql: SqlDriver, now: () => Date): Store {
  sql.prepare("INSERT OR IGNORE INTO meta (key, value) VALUES ('since', ?)").run(seconds(now()));
  const [since] = sinceRow.parse(sql.prepare("SELECT value FROM meta WHERE key = 'since'").all());
  const lists = listStore(sql);
  const items = itemStore(sql, lists);
  const group = commitGroup(sql, { onTakenBack: () => people.forget() });
  const people = peopleStore(sql, { lists, items, now, transaction: group.transaction });
  return {
    lists,
    items,
    indexes: indexStore(sql, items),
    people,
    drives: driveStore(sql),
    kept: keeping(sql),
    subscriptions: subscriptionStore(sql),
    since: since.value,
    ...group,
    close: () => {
      group.flush();
      sql.close();
    },
  };
}
