import { ok } from '../../message.ts';
import { linkTo } from '../../odata/link.ts';
import { readOptions } from '../../odata/options.ts';
import type { Resource } from '../../odata/select.ts';
import type { Drive } from '../drive.ts';
import { drivesOf, rootOf } from '../drive.ts';
import { itemFilter } from '../itemFilter.ts';
import type { DriveCall, DriveOperation, ItemCall, ItemOperation } from '../operation.ts';
import { remoteItemResource } from '../resource.ts';
import { isReadable, searchDrive } from '../search.ts';
import type { DriveItem } from '../store/driveItem.ts';
import { ticketAddress } from '../ticket.ts';
import { pageOf } from './children.ts';
import { sharedWith } from './collections.ts';
import { expandedItem, itemsContext } from './shown.ts';

export const searchOperations: readonly ItemOperation[] = [
  { method: 'GET', path: 'search', access: 'read', on: 'item', run: searchBelow },
];
export const driveSearchOperations: readonly DriveOperation[] = [
  { method: 'GET', path: 'search', access: 'read', run: searchAll },
];

type Hit = { readonly drive: Drive; readonly item: DriveItem };

function searchBelow(call: ItemCall) {
  const below = new Set(call.world.store.drives.items.withBelow(call.item).map(({ id }) => id));
  const hits = searchDrive(call.world, call.drive, wordsIn(call)).filter(({ id }) => below.has(id));
  return answer(
    call,
    hits.map((item) => ({ drive: call.drive, item })),
    `items/${call.item.id}/search`,
  );
}

/** The whole drive, and with one's own OneDrive what others have shared. */
function searchAll(call: DriveCall) {
  rootOf(call.world, call.drive);
  const own = searchDrive(call.world, call.drive, wordsIn(call)).map((item) => ({ drive: call.drive, item }));
  const isOwn =
    call.actor.kind === 'user' && call.drive.kind === 'business' && call.drive.holder.id === call.actor.user.id;
  return answer(call, [...(isOwn ? sharedHits(call) : []), ...own], 'search');
}

function sharedHits(call: DriveCall): readonly Hit[] {
  const shared = new Set(sharedWith(call).map(({ item }) => item.id));
  return drivesOf(call.world)
    .filter(({ id }) => id !== call.drive.id)
    .flatMap((drive) => searchDrive(call.world, drive, wordsIn(call)).map((item) => ({ drive, item })))
    .filter((hit) => shared.has(hit.item.id) && isReadable(call.world, call.actor, hit));
}

const wordsIn = ({ args, query }: DriveCall): string => args.get('q') ?? args.get('query') ?? query.get('q') ?? '';

function answer(call: DriveCall, hits: readonly Hit[], path: string) {
  const { world, drive } = call;
  const options = readOptions(call.query, ['select', 'expand', 'top', 'skiptoken', 'filter', 'orderby']);
  const isWanted = itemFilter(options.filter);
  const wanted = hits.filter(({ item }) => isWanted(item));
  const most = Math.min(options.top ?? world.limits.defaultPage, world.limits.maxPage);
  const page = pageOf(wanted, { from: Number(options.skiptoken ?? 0), most });
  const quoted = encodeURIComponent(wordsIn(call).replaceAll("'", "''"));
  return ok({
    '@odata.context': itemsContext(call),
    '@search.approximateCount': wanted.length,
    ...(page.next !== undefined && {
      '@odata.nextLink': linkTo(`/drives/${drive.id}/${path}(q='${quoted}')`, call.query, [
        '$skiptoken',
        String(page.next),
      ]),
    }),
    value: page.items.map((hit): Resource => ({ ...shown(call, hit, options), searchResult: resultOf(call) })),
  });
}

function shown(call: DriveCall, { drive, item }: Hit, options: Parameters<typeof expandedItem>[2]): Resource {
  return drive.id === call.drive.id ? expandedItem(call, item, options) : remoteItemResource({ ...call, drive }, item);
}

/** Where a program tells that somebody chose the hit. */
const resultOf = ({ world }: DriveCall): Resource => ({ onClickTelemetryUrl: ticketAddress(world, { kind: 'click' }) });
