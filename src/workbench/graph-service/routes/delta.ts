import { invalidRequest, Refused } from '../errors.ts';
import { GRAPH_ROOT, ok } from '../message.ts';
import { linkTo } from '../odata/link.ts';
import { readOptions } from '../odata/options.ts';
import type { Resource } from '../odata/select.ts';
import type { StoredItem } from '../store/itemRow.ts';
import type { ChangeMark, StoredList } from '../store/lists.ts';
import { readDeltaToken, writeDeltaToken, type DeltaToken } from '../odata/deltaToken.ts';
import { contentTypeOf, type Place } from './itemPlace.ts';
import { itemShape, itemType } from './itemResource.ts';
import { listOf, type Call, type Route } from './route.ts';

const PATH = 'sites/:site/lists/:list/items/delta';

export const deltaRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, need: 'readSite', run: delta },
  { method: 'GET', path: `${PATH}()`, need: 'readSite', run: delta },
];

/**
 * What changed since a token. Without one the whole list is walked by number and the walk ends with the mark taken at
 * its beginning, so that nothing written meanwhile is missed; an item may then come twice and its last occurrence holds.
 */
function delta(call: Call) {
  const { site, list } = listOf(call);
  const { world } = call;
  const options = readOptions(call.query, ['select', 'expand', 'top', 'token'], itemType);
  const place = { world, site, list };
  const shape = itemShape(place, options);
  const mark = world.store.lists.changeMark(list.id);
  const most = Math.min(options.top ?? world.limits.defaultPage, world.limits.maxPage);
  const page = options.token === 'latest' ? latest(list, mark) : read(call, list, { mark, most, token: options.token });
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#Collection(listItem)`,
    [page.isLast ? '@odata.deltaLink' : '@odata.nextLink']: link(call, list, writeDeltaToken(page.token)),
    value: page.items.map((item) => (item.deleted ? tombstone(place, item) : placed(place, shape(item)))),
  });
}

type Page = { readonly items: readonly StoredItem[]; readonly token: DeltaToken; readonly isLast: boolean };

const latest = ({ id }: StoredList, { seq, epoch }: ChangeMark): Page => ({
  items: [],
  token: { list: id, epoch, seq },
  isLast: true,
});

type Reading = { readonly mark: ChangeMark; readonly most: number; readonly token: string | undefined };

function read(call: Call, list: StoredList, { mark, most, token: text }: Reading): Page {
  const { items } = call.world.store;
  const token = text === undefined ? { list: list.id, ...mark, walkedTo: 0 } : readDeltaToken(text);
  if (token?.list !== list.id || token.seq > mark.seq) throw invalidRequest('Provided sync token is malformed');
  if (token.epoch !== mark.epoch) throw resync(call, list, mark);

  const found =
    token.walkedTo === undefined
      ? items.changedAfter(list.id, token.seq, most + 1)
      : items.after(list.id, token.walkedTo, most + 1);
  const page = found.slice(0, most);
  const isLast = found.length <= most;
  return { items: page, isLast, token: nextToken(token, page.at(-1), isLast) };
}

function nextToken(token: DeltaToken, last: StoredItem | undefined, isLast: boolean): DeltaToken {
  const { list, epoch, seq } = token;
  if (token.walkedTo === undefined) return { list, epoch, seq: last?.seq ?? seq };
  return isLast || last === undefined ? { list, epoch, seq } : { list, epoch, seq, walkedTo: last.id };
}

/** The changes since the token are forgotten; the address of a fresh walk comes along. */
function resync(call: Call, list: StoredList, mark: ChangeMark): Refused {
  const location = link(call, list, writeDeltaToken({ list: list.id, ...mark, walkedTo: 0 }));
  return new Refused(
    { status: 410, code: 'resyncChangesApplyDifferences' },
    "Resync required. Replace any local items with the server's version if you are sure that the service was up to date with your local changes when you last sync'd.",
    { headers: { location } },
  );
}

const link = ({ query }: Call, list: StoredList, token: string): string =>
  linkTo(`/sites/${list.site}/lists/${list.id}/items/delta`, query, ['token', token]);

const tombstone = (place: Place, item: StoredItem): Resource => ({
  id: String(item.id),
  parentReference: { siteId: place.site.id, path: pathOf(place) },
  contentType: contentTypeOf(place),
  deleted: { state: 'deleted' },
});

/** Where the list stands below its site. */
const pathOf = ({ list }: Place): string => `Lists/${encodeURIComponent(list.name)}`;

/** Delta tells the path of what it gives, which other answers leave out. */
function placed(place: Place, item: Resource): Resource {
  const { parentReference } = item;
  if (typeof parentReference !== 'object') return item;
  return { ...item, parentReference: { ...parentReference, path: pathOf(place) } };
}
