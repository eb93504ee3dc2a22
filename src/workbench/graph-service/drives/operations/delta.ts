import { invalidRequest, Refused } from '../../errors.ts';
import { GRAPH_ROOT, ok } from '../../message.ts';
import { instant } from '../../moment.ts';
import { readDeltaToken, writeDeltaToken, type DeltaToken } from '../../odata/deltaToken.ts';
import { linkTo } from '../../odata/link.ts';
import { readOptions } from '../../odata/options.ts';
import type { Resource } from '../../odata/select.ts';
import { guidOf } from '../../site.ts';
import type { ItemCall, ItemOperation } from '../operation.ts';
import { driveItemResource, parentReference } from '../resource.ts';
import type { DriveItem } from '../store/driveItem.ts';
import type { DriveMark } from '../store/items.ts';
import { expandedItem } from './shown.ts';

export const deltaOperations: readonly ItemOperation[] = [
  { method: 'GET', path: 'delta', access: 'read', on: 'item', run: delta },
];

/** Tokens belong to the folder that they were given for. */
const scopeOf = ({ drive, id }: DriveItem): string => guidOf(`delta:${drive}:${id}`);

/** Changes are told with their type, as Microsoft's guidance for scanning shows them. */
const OF_ITEM = { '@odata.type': '#microsoft.graph.driveItem' };

/**
 * What changed in a drive, or below a folder of it, since a token; without one everything that is there. Latest state
 * only: an item that changes during the walk comes again at its end.
 */
function delta(call: ItemCall) {
  const { world, item: folder } = call;
  const options = readOptions(call.query, ['select', 'expand', 'top', 'token']);
  const mark = world.store.drives.items.mark(folder.drive);
  const most = Math.min(options.top ?? world.limits.defaultPage, world.limits.maxPage);
  const token = tokenOf(call, mark, call.args.get('token') ?? options.token);
  const { items, next, isLast } = pageFrom(call, token, most);
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#Collection(driveItem)`,
    [isLast ? '@odata.deltaLink' : '@odata.nextLink']: link(call, writeDeltaToken(next)),
    value: items.filter(isBelow(call)).map((item) => ({ ...OF_ITEM, ...changeResource(call, item, options) })),
  });
}

/** @throws Refused 400 for a text that was not given out here, 410 for a token that is too old */
function tokenOf(call: ItemCall, { seq, epoch }: DriveMark, text: string | undefined): DeltaToken {
  const { item: folder, world } = call;
  const list = scopeOf(folder);
  if (text === undefined || text === '') return { list, epoch, seq, walkedTo: 0 };
  if (text.toLowerCase() === 'latest') return { list, epoch, seq };
  // A moment may stand for a token in OneDrive for Business and SharePoint.
  const moment = instant(text);
  if (moment !== undefined) return { list, epoch, seq: world.store.drives.items.seqBefore(folder.drive, moment) };
  const token = readDeltaToken(text);
  if (token?.list !== list || token.seq > seq) throw invalidRequest('Provided sync token is malformed');
  if (token.epoch === epoch) return token;
  throw new Refused(
    { status: 410, code: 'resyncChangesApplyDifferences' },
    "Resync required. Replace any local items with the server's version if you are sure that the service was up to date with your local changes when you last sync'd.",
    { headers: { location: link(call, writeDeltaToken({ list, epoch, seq, walkedTo: 0 })) } },
  );
}

type DeltaPage = { readonly items: readonly DriveItem[]; readonly next: DeltaToken; readonly isLast: boolean };

function pageFrom({ world, item: { drive } }: ItemCall, token: DeltaToken, most: number): DeltaPage {
  const { items } = world.store.drives;
  const { walkedTo, ...rest } = token;
  const found =
    walkedTo === undefined ? items.changedAfter(drive, token.seq, most) : items.liveAfter(drive, walkedTo, most);
  // A full page may be followed by an empty one: only then is it known that nothing is left.
  const isLast = found.length < most;
  const reached = found.at(-1)?.seq;
  if (walkedTo === undefined) return { items: found, isLast, next: { ...rest, seq: reached ?? token.seq } };
  return { items: found, isLast, next: isLast || reached === undefined ? rest : { ...rest, walkedTo: reached } };
}

function isBelow({ world, item: folder }: ItemCall): (item: DriveItem) => boolean {
  if (folder.kind === 'root') return () => true;
  const isIn = (item: DriveItem | undefined): boolean =>
    item !== undefined && (item.id === folder.id || isIn(world.store.drives.items.findAny(item.drive, item.parent)));
  return isIn;
}

type Options = Parameters<typeof expandedItem>[2];

function changeResource(call: ItemCall, item: DriveItem, options: Options): Resource {
  if (item.state === 'live') return expandedItem(call, item, options);
  const { id, name, file, folder } = driveItemResource(call, item);
  return {
    ...{ id, name, parentReference: parentReference(call, item) },
    ...(file !== undefined && { file }),
    ...(folder !== undefined && { folder }),
    deleted: { state: 'deleted' },
  };
}

const link = ({ drive, item, query }: ItemCall, token: string): string =>
  linkTo(`/drives/${drive.id}/${item.kind === 'root' ? 'root' : `items/${item.id}`}/delta`, query, ['token', token]);
