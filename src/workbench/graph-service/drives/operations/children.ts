import { z } from 'zod';
import { invalidRequest, notSupported } from '../../errors.ts';
import { accepted, created, GRAPH_ROOT, noContent, ok } from '../../message.ts';
import { linkTo } from '../../odata/link.ts';
import { readOptions } from '../../odata/options.ts';
import { bodyJson, bytesOf } from '../body.ts';
import { makeFolder, placeIn, touched, writeFile } from '../editing.ts';
import { itemFilter } from '../itemFilter.ts';
import { itemMissing } from '../locate.ts';
import { parseMultipart } from '../multipart.ts';
import { writerOf, type ItemCall, type ItemOperation } from '../operation.ts';
import { conflictBehavior } from '../store/uploads.ts';
import type { DriveItem } from '../store/driveItem.ts';
import { ticketAddress } from '../ticket.ts';
import { CONFLICT } from './items.ts';
import { childrenOf, expandedItem, itemContext, itemsContext } from './shown.ts';

export const childOperations: readonly ItemOperation[] = [
  { method: 'GET', path: 'children', access: 'read', on: 'item', run: list },
  { method: 'POST', path: 'children', access: 'write', on: 'item', run: create },
];

const SOURCE = '@microsoft.graph.sourceUrl';

function list(call: ItemCall) {
  const { world, item, drive } = call;
  const options = readOptions(call.query, ['select', 'expand', 'top', 'skiptoken', 'orderby', 'filter']);
  const all = childrenOf(call, item).filter(itemFilter(options.filter));
  const page = pageOf(sorted(all, options.orderby), {
    from: Number(options.skiptoken ?? 0),
    most: Math.min(options.top ?? world.limits.defaultPage, world.limits.maxPage),
  });
  const path = `/drives/${drive.id}/items/${item.id}/children`;
  return ok({
    '@odata.context': `${itemsContext(call)}('${item.id}')/children`,
    ...(options.top === undefined && { '@odata.count': all.length }),
    ...(page.next !== undefined && {
      '@odata.nextLink': linkTo(path, call.query, ['$skiptoken', String(page.next)]),
    }),
    value: page.items.map((child) => expandedItem(call, child, options)),
  });
}

type Page<Row> = { readonly items: readonly Row[]; readonly next: number | undefined };

/** A part of a collection, and the position of the next one. */
export function pageOf<Row>(
  all: readonly Row[],
  { from, most }: { readonly from: number; readonly most: number },
): Page<Row> {
  if (!Number.isInteger(from) || from < 0) throw invalidRequest('Invalid skip token.');
  const end = from + most;
  return { items: all.slice(from, end), next: end < all.length ? end : undefined };
}

const ORDER: Readonly<Record<string, (item: DriveItem) => string | number>> = {
  name: ({ name }) => name.toLowerCase(),
  size: ({ size }) => size,
  lastmodifieddatetime: ({ modified }) => modified,
  createddatetime: ({ created: made }) => made,
};

function sorted(items: readonly DriveItem[], orderby: string | undefined): readonly DriveItem[] {
  if (orderby === undefined) return items;
  const [property = '', direction = 'asc'] = orderby.trim().split(/\s+/);
  const name = property.toLowerCase();
  const keyOf = Object.hasOwn(ORDER, name) ? ORDER[name] : undefined;
  if (keyOf === undefined) throw notSupported(`$orderby=${orderby} on drive items`);
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
  return [...items].sort((one, other) => {
    const [left, right] = [keyOf(one), keyOf(other)];
    return sign * (left === right ? 0 : left < right ? -1 : 1);
  });
}

const newChild = z.looseObject({
  name: z.string().optional(),
  folder: z.object({}).optional(),
  file: z.object({}).optional(),
  id: z.string().optional(),
  description: z.string().optional(),
  [CONFLICT]: conflictBehavior.default('fail'),
  [SOURCE]: z.string().optional(),
});
type NewChild = z.infer<typeof newChild>;

/** A folder, a file that comes along, or a file that is to be fetched. */
function create(call: ItemCall) {
  const isMultipart = /^multipart\/related/i.test(call.headers['content-type'] ?? '');
  if (isMultipart) return createWithContent(call);
  const child = readChild(call.body);
  if (call.item.kind === 'bundle') return addToBundle(call, child);
  if (child[SOURCE] !== undefined) return refuseFetching(call);
  if (child.folder === undefined) throw invalidRequest('A folder or a file with its content is needed.');
  const { world, item: folder } = call;
  const made = world.store.transaction(() => {
    const writer = writerOf(call);
    const place = placeIn(world, folder, { name: child.name ?? '', conflict: child[CONFLICT] });
    const item = makeFolder(world, folder, { place, writer });
    return child.description === undefined
      ? item
      : world.store.drives.items.save({ ...item, description: child.description });
  });
  return answer(call, made);
}

function readChild(body: unknown): NewChild {
  const parsed = newChild.safeParse(body);
  if (!parsed.success) throw invalidRequest('Invalid request');
  return parsed.data;
}

function answer(call: ItemCall, item: DriveItem) {
  return created(`${GRAPH_ROOT}/drives/${item.drive}/items/${item.id}`, {
    '@odata.context': itemContext(call),
    ...expandedItem(call, item, {}),
  });
}

/** Metadata and content in one request, as `multipart/related`. */
function createWithContent(call: ItemCall) {
  const parts = parseMultipart(bytesOf(call.body), call.headers['content-type'] ?? '');
  const metadata = parts.find(({ type }) => /json/i.test(type));
  const child = readChild(metadata && bodyJson(metadata.bytes));
  const wanted = (child[SOURCE] ?? 'cid:content').replace(/^cid:/, '');
  const content = parts.find(({ id }) => id === wanted);
  if (content === undefined || child.name === undefined) throw invalidRequest('Invalid request');
  const { world, item: folder } = call;
  const { name, [CONFLICT]: conflict } = child;
  const made = world.store.transaction(() => {
    const writer = writerOf(call);
    const place = placeIn(world, folder, { name, conflict });
    const kept = world.store.drives.contents.keep(content.bytes, writer.at);
    return writeFile(world, { folder, place, content: kept, size: content.bytes.length }, writer).item;
  });
  return answer(call, made);
}

/** This service calls nobody: the job is taken, as Graph takes it, and its progress tells that it came to nothing. */
function refuseFetching({ world }: ItemCall) {
  const error = { code: 'notSupported', message: 'This service does not fetch files from other addresses.' };
  return accepted(ticketAddress(world, { kind: 'monitor', operation: 'DownloadUrl', error }));
}

function addToBundle(call: ItemCall, { id }: NewChild) {
  const { world, item: bundle } = call;
  const { items } = world.store.drives;
  if (id === undefined || items.find(bundle.drive, id) === undefined) throw itemMissing();
  world.store.transaction(() => {
    const members = [...new Set([...(bundle.members ?? []), id])];
    return items.save(touched(bundle, writerOf(call), { members }));
  });
  return noContent;
}
