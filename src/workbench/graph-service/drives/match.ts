import { methodNotAllowed, notSupported, segmentNotFound } from '../errors.ts';
import type { GraphResponse } from '../message.ts';
import type { Call, Route } from '../routes/route.ts';
import { parseDriveAddress, parseFunction, type DriveAddress } from './address.ts';
import type { Origin } from './drive.ts';
import { itemMissing, originOf, placeOf } from './locate.ts';
import type { DriveCall, DriveOperation, ItemOperation } from './operation.ts';
import { activityOperations } from './operations/activities.ts';
import { checkoutOperations } from './operations/checkout.ts';
import { childOperations } from './operations/children.ts';
import { driveOperations, listDrives } from './operations/collections.ts';
import { contentOperations } from './operations/content.ts';
import { copyOperations } from './operations/copying.ts';
import { deltaOperations } from './operations/delta.ts';
import { followOperations } from './operations/following.ts';
import { furtherOperations } from './operations/further.ts';
import { itemOperations } from './operations/items.ts';
import { labelOperations } from './operations/labels.ts';
import { listItemOperations } from './operations/listItem.ts';
import { permissionOperations } from './operations/permissions.ts';
import { driveSearchOperations, searchOperations } from './operations/search.ts';
import { shareOperations } from './operations/shares.ts';
import { sharingOperations } from './operations/sharing.ts';
import { thumbnailOperations } from './operations/thumbnails.ts';
import { uploadOperations } from './operations/uploads.ts';
import { versionOperations } from './operations/versions.ts';
import { authoriseFiles } from './rights.ts';
import type { DriveItem } from './store/driveItem.ts';

const ITEM_OPERATIONS: readonly ItemOperation[] = [
  ...itemOperations,
  ...childOperations,
  ...contentOperations,
  ...uploadOperations,
  ...versionOperations,
  ...permissionOperations,
  ...sharingOperations,
  ...thumbnailOperations,
  ...listItemOperations,
  ...deltaOperations,
  ...searchOperations,
  ...checkoutOperations,
  ...followOperations,
  ...copyOperations,
  ...labelOperations,
  ...furtherOperations,
  ...activityOperations,
];
const DRIVE_OPERATIONS: readonly DriveOperation[] = [...driveOperations, ...driveSearchOperations];

/** What Graph has below a drive or an item and this service has not. */
const UNSUPPORTED = [
  ...['activities', 'workbook', 'createdByUser', 'lastModifiedByUser', 'list'],
  ...['lists', 'items', 'contentStream', 'subscriptions', 'archive', 'unarchive', 'site', 'root', 'listItem'],
];

export type Matched = { readonly route: Route; readonly params: Readonly<Record<string, string>> };
type Params = Readonly<Record<string, string>>;

/**
 * Finds what a request about drives, their items or shared items asks for.
 * @returns `undefined` for a request about something else
 * @throws Refused 400, 405 or 501 for what is not there
 */
export function matchDrive(method: string, segments: readonly string[]): Matched | undefined {
  const address = parseDriveAddress(segments);
  if (address === undefined) return undefined;
  if (address.about === 'drives') {
    if (method !== 'GET' || address.rest.length > 0) throw methodNotAllowed();
    return matched('GET', { path: 'drives', run: (call) => listDrives(call, address.source) });
  }
  const { names, args } = withoutArguments(address.rest);
  // The delta of a drive is that of its root.
  const isDelta = address.about === 'drive' && names.length === 1 && names[0]?.toLowerCase() === 'delta';
  const found = { ...address, ...(isDelta && { about: 'item' as const }), args };
  return found.about === 'drive' ? matchDriveOperation(method, found, names) : matchItemOperation(method, found, names);
}

type Found = DriveAddress & { readonly args: ReadonlyMap<string, string> };

function matchDriveOperation(method: string, found: Found, names: readonly string[]): Matched {
  const { operation, params } = operationFor(DRIVE_OPERATIONS, method, names);
  const run = (call: Call) => {
    const origin = originOf(call, found.source);
    authoriseFiles(call.world, call.actor, { ...origin, access: operation.access });
    return told(call, origin, {
      operation,
      response: operation.run(driveCall(call, origin, { args: found.args, params })),
    });
  };
  return matched(operation.method, { ...operation, path: `drive/${operation.path}`, run });
}

function matchItemOperation(method: string, found: Found, names: readonly string[]): Matched {
  const operations = found.about === 'share' ? shareOperations : ITEM_OPERATIONS;
  const { operation, params } = operationFor(operations, method, names);
  const run = (call: Call) => runOnItem(call, { operation, found, params });
  return matched(operation.method, { ...operation, path: `drive/items/:item/${operation.path}`, run });
}

type Chosen = { readonly operation: ItemOperation; readonly found: Found; readonly params: Params };

function runOnItem(call: Call, { operation, found, params }: Chosen): GraphResponse {
  const origin = originOf(call, found.source);
  const asked = driveCall(call, origin, { args: found.args, params });
  const allow = (item: DriveItem) =>
    authoriseFiles(call.world, call.actor, { ...origin, item, access: operation.access });
  const deleted = operation.on === 'recycled' ? deletedItem(call, origin, found) : undefined;
  if (deleted && operation.on !== 'place') {
    allow(deleted);
    return told(call, origin, { operation, response: operation.run({ ...asked, item: deleted }) });
  }
  const place = placeOf(call, origin, found.steps);
  allow(place.item ?? place.folder);
  if (operation.on === 'place')
    return told(call, origin, { operation, response: operation.run({ ...asked, ...place }) });
  if (place.item === undefined) throw itemMissing();
  return told(call, origin, { operation, response: operation.run({ ...asked, item: place.item }) });
}

/** An item in the recycle bin is only found by its id. */
function deletedItem({ world }: Call, { drive }: Origin, { steps }: Found): DriveItem | undefined {
  const last = steps.at(-1);
  const item = last?.to === 'id' ? world.store.drives.items.findAny(drive.id, last.id) : undefined;
  return item?.state === 'gone' ? undefined : item;
}

type Done = { readonly operation: Pick<ItemOperation, 'method' | 'access'>; readonly response: GraphResponse };

/** Subscribers hear of every write. */
function told({ world }: Call, { drive }: Origin, { operation, response }: Done): GraphResponse {
  if (operation.method !== 'GET' && operation.access === 'write') world.changed({ kind: 'drive', id: drive.id });
  return response;
}

type Details = { readonly args: ReadonlyMap<string, string>; readonly params: Params };

const driveCall = (call: Call, { drive, link }: Origin, { args, params }: Details): DriveCall => ({
  ...call,
  ...{ drive, args, params },
  ...(link && { link }),
});

type Run = { readonly path: string; readonly body?: 'optional' | undefined; readonly run: Route['run'] };

function matched(method: Route['method'], { path, body, run }: Run): Matched {
  return { route: { method, path, need: 'signedIn', ...(body && { body }), run }, params: {} };
}

/** Takes the brackets off a function and keeps what stood in them. */
function withoutArguments(rest: readonly string[]) {
  const parsed = rest.map(parseFunction);
  return { names: parsed.map(({ name }) => name), args: new Map(parsed.flatMap(({ args }) => [...args])) };
}

type Shaped = { readonly method: string; readonly path: string };

function operationFor<Operation extends Shaped>(
  operations: readonly Operation[],
  method: string,
  names: readonly string[],
) {
  const fitting = operations.flatMap((operation) => {
    const params = paramsOf(operation.path, names);
    return params ? [{ operation, params }] : [];
  });
  const found = fitting.find(({ operation }) => operation.method === method);
  if (found) return found;
  if (fitting.length > 0) throw methodNotAllowed();
  const [first = ''] = names;
  const isKnown = [...UNSUPPORTED, ...operations.map(({ path }) => path.split('/')[0] ?? '')].some(
    (name) => name.toLowerCase() === first.toLowerCase(),
  );
  throw isKnown ? notSupported(`${method} ${names.join('/')} of a drive`) : segmentNotFound(first);
}

function paramsOf(path: string, names: readonly string[]): Params | undefined {
  const pattern = path === '' ? [] : path.split('/');
  if (pattern.length !== names.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const name = names[at] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = name;
    else if (part.toLowerCase() !== name.toLowerCase()) return undefined;
  }
  return params;
}
