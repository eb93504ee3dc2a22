import { z } from 'zod';
import { titleColumn, type Column } from '../columns/column.ts';
import { plainText } from '../columns/value.ts';
import type { Fields } from '../columns/write.ts';
import { accountOf, addressOf, nameOf, type Identity } from '../identity.ts';
import { seconds } from '../moment.ts';
import type { SqlDriver } from '../sql/driver.ts';
import type { CommitGroup } from '../sql/commitGroup.ts';
import type { ItemStore } from './items.ts';
import { kept } from './kept.ts';
import type { ListStore, StoredList } from './lists.ts';

const TITLE = 'User Information List';
export const PEOPLE_TEMPLATE = 'userInformation';

const person = z.object({ number: z.number() });
const place = z.object({ list: z.string() });

/** What a person column shows of a person. */
export type Shown = { readonly name: string; readonly email: string };

export type PeopleStore = ReturnType<typeof peopleStore>;

type World = Pick<CommitGroup, 'transaction'> & {
  readonly lists: ListStore;
  readonly items: ItemStore;
  readonly now: () => Date;
};

/** All webs of a site collection share one list of people; a site's id is `host,collection,web`. */
const collectionOf = (site: string): string => site.split(',')[1] ?? site;

/**
 * The User Information List of each site collection: a row for everybody who was ever given access or wrote something.
 * The number of the row is what person columns hold; it stays when the person leaves.
 */
export function peopleStore(sql: SqlDriver, { lists, items, now, transaction }: World) {
  const persons = kept(sql, 'person', person);
  const places = kept(sql, 'people', place);
  const known = new Map<string, number>();

  const listOf = (site: string): StoredList => {
    const { list = '' } = places.find(collectionOf(site), 'list') ?? {};
    const found = lists.byId(list);
    if (found === undefined) throw new Error(`The site ${site} has no list of its people.`);
    return found;
  };
  const enrol = (site: string, by: Identity): number => {
    const scope = collectionOf(site);
    const account = accountOf(by);
    const number =
      persons.find(scope, account)?.number ?? items.insert(listOf(site), fieldsOf(by), { by, at: seconds(now()) }).id;
    persons.put(scope, account, { number });
    known.set(`${scope} ${account}`, number);
    return number;
  };
  const numberOf = (site: string, by: Identity): number =>
    known.get(`${collectionOf(site)} ${accountOf(by)}`) ?? transaction(() => enrol(site, by));
  return {
    /** Makes the list of a site collection unless it is there; `site` is its root web. Callers wrap it in a transaction. */
    open: (site: string, by: Identity): void => {
      if (places.find(collectionOf(site), 'list')) return;
      const { id } = lists.insert(peopleList(site, { by, at: seconds(now()) }));
      places.put(collectionOf(site), 'list', { list: id });
    },
    /** Number of a person or app, given at the first meeting. */
    numberOf,
    shown: (site: string, number: number): Shown | undefined => {
      const row = items.find(listOf(site).id, number);
      return row && { name: plainText(row.fields['Title']), email: plainText(row.fields['EMail']) };
    },
    has: (site: string, number: number): boolean => items.find(listOf(site).id, number) !== undefined,
    /** Forgets numbers that were given in a transaction which was taken back. */
    forget: (): void => {
      known.clear();
    },
  };
}

function fieldsOf(by: Identity): Fields {
  const [name, address] = [nameOf(by), addressOf(by)];
  const isPerson = 'user' in by;
  return {
    Title: name,
    Name: isPerson
      ? `i:0#.f|membership|${address}`
      : `i:0i.t|00000003-0000-0ff1-ce00-000000000000|${by.application.id}`,
    ...(isPerson && { EMail: address, UserName: address, SipAddress: address }),
    Deleted: false,
    IsSiteAdmin: false,
  };
}

const COLUMNS = [
  ['Name', 'Account'],
  ['EMail', 'Work email'],
  ['UserName', 'User name'],
  ['SipAddress', 'SIP Address'],
  ['JobTitle', 'Job title'],
  ['Department', 'Department'],
] as const;
const FLAGS = [
  ['Deleted', 'Deleted'],
  ['IsSiteAdmin', 'Is Site Admin'],
] as const;

function peopleList(site: string, { by, at }: { readonly by: Identity; readonly at: string }): Omit<StoredList, 'id'> {
  const named =
    (facet: Column['facet']) =>
    ([name, displayName]: readonly [string, string]): Column => ({
      ...titleColumn,
      id: `people-${name.toLowerCase()}`,
      name,
      displayName,
      facet,
    });
  return {
    site,
    name: 'users',
    title: TITLE,
    description: 'All people.',
    template: PEOPLE_TEMPLATE,
    hidden: true,
    columns: [
      { ...titleColumn, displayName: 'Name' },
      ...COLUMNS.map(named(titleColumn.facet)),
      ...FLAGS.map(named({ kind: 'boolean', settings: {} })),
    ],
    version: 1,
    ...{ created: at, createdBy: by, modified: at, modifiedBy: by },
  };
}
