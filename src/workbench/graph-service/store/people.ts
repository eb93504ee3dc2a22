import { z } from 'zod';
import { accountOf, type Identity } from '../identity.ts';
import type { SqlDriver } from '../sql/driver.ts';

const row = z.object({ number: z.number() });

export type PeopleStore = ReturnType<typeof peopleStore>;

/** The site's User Information List: a number for everybody who has ever written something. */
export function peopleStore(sql: SqlDriver) {
  const numbers = new Map<string, number>();
  return {
    /** Gives the writer a number at the first write. */
    enrol: (by: Identity): void => {
      sql.prepare('INSERT OR IGNORE INTO person (account) VALUES (?)').run(accountOf(by));
    },
    /** Number by account; writers keep theirs, so it is asked for once. */
    numberOf: (account: string): number => {
      const known = numbers.get(account);
      if (known !== undefined) return known;
      const { number } = row.parse(sql.prepare('SELECT number FROM person WHERE account = ?').all(account)[0]);
      numbers.set(account, number);
      return number;
    },
  };
}
