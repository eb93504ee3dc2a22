import * as z from 'zod/mini';
import { email } from '#domain/ids.ts';
import { askedOnce } from './askedOnce.ts';
import { unreadable } from './client/failureOf.ts';
import type { GraphClient } from './client/graphClient.ts';
import { GraphFailure } from './errors.ts';
import type { ListsGateway, SignedInPerson } from './gateway.ts';
import { lackingColumns } from './lackingColumns.ts';
import { rowVersionOf } from './listItem.ts';
import { pullSite } from './pull/pullSite.ts';
import type { WantedList } from './pull/wantedList.ts';
import { siteDrifts } from './schema/siteDrifts.ts';
import { allPages, itemsPath, listIdIn, listsOf, parsed, sitePath, type SiteList } from './siteLists.ts';
import { createRow, findRow, readRow, updateRow } from './writeRows.ts';

const user = z.object({
  id: z.string(),
  displayName: z.nullish(z.string()),
  mail: z.nullish(z.string()),
  userPrincipalName: z.nullish(z.string()),
});

/**
 * Pulls after which a list is looked for again that the site has not had since it was connected to: a minute while
 * somebody looks. Mostly it is one that came later than the site, and each look is a request more.
 */
const PULLS_TO_A_LOOK = 20;

/**
 * Finds the site and its lists once (two requests) and gives access to their rows. A list that was made anew under
 * its name is found again when the old one turns out to be gone.
 *
 * @param options.site  e.g. `"contoso.sharepoint.com:/sites/samsyn"`
 * @param options.lists the lists to read, by name or with the columns that are wanted of them (`wantedLists`)
 * @param options.wait  how to let time pass before a part of a batch is asked again
 * @throws GraphFailure; `notFound` when the site has none of the lists
 */
export async function connectLists(options: {
  readonly client: GraphClient;
  readonly site: string;
  readonly lists: readonly (string | WantedList)[];
  readonly wait?: (milliseconds: number) => Promise<void>;
}): Promise<ListsGateway> {
  const { client, wait } = options;
  const wanted = options.lists.map((list) => (typeof list === 'string' ? { list } : list));
  const names = wanted.map(({ list }) => list);
  const site = await sitePath(client, options.site);
  const findItems = async () => itemPaths(site, await listsOf(client, site), names);
  let items = await findItems();
  const isThere = new Set(items.keys());
  let pulls = 0;
  const look = async () => {
    items = await findItems();
    for (const list of items.keys()) isThere.add(list);
  };
  /** One that was there may be back at any time. */
  const isWorthALook = () => {
    pulls += 1;
    return pulls % PULLS_TO_A_LOOK === 0 || [...isThere].some((list) => !items.has(list));
  };
  const itemsOf = (list: string) => items.get(list) ?? missing([list]);
  const target = { client, itemsOf };
  const lacking = lackingColumns({ client, itemsOf, isDerived: (list, column) => isDerivedIn(wanted, list, column) });
  const found = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (failure) {
      if (!(failure instanceof GraphFailure) || failure.kind !== 'notFound') throw failure;
      const before = items;
      items = await findItems();
      if ([...items].every(([list, path]) => before.get(list) === path)) throw failure;
      return work();
    }
  };
  return {
    me: askedOnce(() => signedInPerson(client)),
    lists: () => [...items].map(([list, path]) => ({ list, id: listIdIn(path) })),
    pull: (request) => pullSite({ client, wait, wanted, items: () => items, look, isWorthALook }, request),
    create: (list, fields) => found(() => lacking.sent(list, fields, (sent) => createRow(target, list, sent))),
    find: (list, key) => found(() => findRow(target, list, key)),
    update: (at, fields) => lacking.sent(at.list, fields, (sent) => updateRow(target, at, sent)),
    read: (list, id) => readRow(target, list, id),
    versions: async (list, id) => {
      const path = `${itemsOf(list)}/${encodeURIComponent(id)}/versions?$expand=fields`;
      return (await allPages(client, path)).map(rowVersionOf);
    },
    schema: () => {
      // Whoever asks has perhaps just made what was missing.
      pulls = -1;
      lacking.forget();
      return siteDrifts(client, site, names);
    },
  };
}

function isDerivedIn(wanted: readonly WantedList[], list: string, column: string): boolean {
  return wanted.some((each) => each.list === list && each.derived?.includes(column));
}

function itemPaths(site: string, found: readonly SiteList[], wanted: readonly string[]): ReadonlyMap<string, string> {
  const ids = new Map(found.map(({ name, id }) => [name, id]));
  const present = wanted.filter((name) => ids.has(name));
  if (present.length === 0) missing(wanted);
  return new Map(present.map((name) => [name, itemsPath(site, ids.get(name) ?? '')]));
}

function missing(lists: readonly string[]): never {
  const facts = { status: 404, code: 'itemNotFound', requestId: '' };
  throw new GraphFailure('notFound', `The site has no list ${lists.join(', ')}.`, { facts });
}

async function signedInPerson(client: GraphClient): Promise<SignedInPerson> {
  const path = '/me?$select=id,displayName,mail,userPrincipalName';
  const { body } = await client.send({ method: 'GET', path });
  const { id, displayName, mail, userPrincipalName } = parsed(user, body);
  const address = email(mail ?? '') ?? email(userPrincipalName ?? '');
  if (address === undefined) throw unreadable({ status: 200, code: '', requestId: '' });
  return { id, name: displayName ?? address, email: address };
}
