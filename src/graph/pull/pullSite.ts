import type { GraphClient } from '../client/graphClient.ts';
import { GraphFailure } from '../errors.ts';
import type { PullRequest } from '../gateway.ts';
import { listIdIn } from '../siteLists.ts';
import { pullLists, type PullSource } from './pullLists.ts';
import type { WantedList } from './wantedList.ts';

export type PulledSite = {
  readonly client: GraphClient;
  readonly wanted: readonly WantedList[];
  /** By name: path of the list's items below `/v1.0`, as last looked up. A list that the site lacks is missing. */
  readonly items: () => ReadonlyMap<string, string>;
  /** Looks the lists up again. @throws GraphFailure */
  readonly look: () => Promise<void>;
  /** Whether a list that is missing could be there by now; asked once a pull of all lists. */
  readonly isWorthALook: () => boolean;
} & Pick<PullSource, 'wait'>;

/**
 * Pulls all lists of a site, or those that are wanted. A list that Graph does not find is looked up under its name: when it was made anew it is
 * read from its beginning, and when it is gone that is told as what it is, and looked up again at a later pull.
 *
 * @throws GraphFailure
 */
export async function pullSite(site: PulledSite, request: PullRequest): Promise<void> {
  const { client, items, look, isWorthALook, wait } = site;
  const listsIn = (paths: ReadonlyMap<string, string>, names: readonly WantedList[]) =>
    names.flatMap((each) => (paths.has(each.list) ? [{ ...each, items: paths.get(each.list) ?? '' }] : []));

  const { isWanted } = request;
  if (!isWanted && isWorthALook() && items().size < site.wanted.length) await look();
  const asked = () =>
    site.wanted.filter(({ list }) => isWanted?.({ list, id: listIdIn(items().get(list) ?? '') }) ?? true);
  // What is wanted is none of those that are known: it may have been made since.
  if (asked().length === 0) await look();
  const before = items();
  const wanted = asked();
  const lost = new Set(await pullLists({ client, wait, lists: listsIn(before, wanted) }, request));
  if (lost.size > 0) await look();
  const moved = wanted.filter(({ list }) => lost.has(list) && items().get(list) !== before.get(list));
  const lostAgain = await pullLists({ client, wait, lists: listsIn(items(), moved) }, request);

  for (const { list } of wanted) if (!items().has(list)) request.gone(list);
  const unexplained = [...lost].filter((list) => items().get(list) === before.get(list));
  const [list] = [...unexplained, ...lostAgain];
  if (list !== undefined) throw notFound(list);
}

/** The list stands in the site's directory, and its rows are not found all the same. */
function notFound(list: string): GraphFailure {
  const facts = { status: 404, code: 'itemNotFound', requestId: '' };
  return new GraphFailure('notFound', `The rows of the list ${list} are not found.`, { facts });
}
