import { z } from 'zod';
import { invalidRequest, Refused } from '../../errors.ts';
import { created, GRAPH_ROOT, ok, redirect } from '../../message.ts';
import { bodyJson, bytesOf } from '../body.ts';
import { makeFolders, placeIn, replaceContent, writeFile } from '../editing.ts';
import { itemMissing } from '../locate.ts';
import { refuseStale, writerOf, type ItemCall, type ItemOperation, type PlaceCall, type Writer } from '../operation.ts';
import { conflictBehavior, type ConflictBehavior } from '../store/uploads.ts';
import type { DriveItem } from '../store/driveItem.ts';
import { ticketAddress } from '../ticket.ts';
import { commitUpload, findUpload } from '../upload.ts';
import { CONFLICT } from './items.ts';
import { expandedItem, itemContext } from './shown.ts';

export const contentOperations: readonly ItemOperation[] = [
  { method: 'GET', path: 'content', access: 'read', on: 'item', run: get },
  { method: 'PUT', path: 'content', access: 'write', on: 'place', run: put },
  { method: 'PUT', path: '', access: 'write', on: 'place', run: commit },
];

/** Formats that Graph turns files into; driveitem-get-content-format. */
const FORMATS = ['glb', 'html', 'jpg', 'pdf'];

/** The address of the bytes, for somebody who then needs no token. */
function get(call: ItemCall) {
  const { world, item, query } = call;
  if (item.kind !== 'file') throw invalidRequest('A folder has no content.');
  const format = (query.get('format') ?? query.get('$format'))?.toLowerCase();
  if (format !== undefined && !FORMATS.includes(format)) {
    throw new Refused({ status: 406, code: 'notAcceptable' }, `The format '${format}' is not supported.`);
  }
  const version = { drive: item.drive, item: item.id, version: item.contentVersion };
  return redirect(ticketAddress(world, { kind: 'download', ...version, ...(format !== undefined && { format }) }));
}

/** What a query says of names that are taken. An upload in one request replaces unless told otherwise. */
export function conflictIn(query: URLSearchParams): ConflictBehavior {
  const parsed = conflictBehavior.safeParse(query.get(CONFLICT) ?? query.get('@name.conflictBehavior') ?? 'replace');
  if (!parsed.success) throw invalidRequest('Invalid conflictBehavior.');
  return parsed.data;
}

function put(call: PlaceCall) {
  const { world } = call;
  const bytes = bytesOf(call.body);
  if (bytes.length > world.limits.simpleUploadBytes) {
    throw new Refused({ status: 413, code: 'RequestEntityTooLarge' }, 'The request is too large.');
  }
  refuseStale(call, call.item);
  const written = world.store.transaction(() => {
    const writer = writerOf(call);
    const content = world.store.drives.contents.keep(bytes, writer.at);
    const file = { content, size: bytes.length };
    if (call.item && call.names.length === 0 && conflictIn(call.query) === 'replace') {
      if (call.item.kind !== 'file') throw invalidRequest('A folder has no content.');
      return { isNew: false, item: replaceContent(world, call.item, { file, writer }) };
    }
    const { folder, name } = homeOf(call, writer);
    const place = placeIn(world, folder, { name, conflict: conflictIn(call.query) });
    return writeFile(world, { folder, place, ...file }, writer);
  });
  return answer(call, written);
}

/** The folder and the name that a place stands for; missing folders on the way are made. */
export function homeOf(call: PlaceCall, writer: Writer): { readonly folder: DriveItem; readonly name: string } {
  const { world, item, folder, names } = call;
  if (item) {
    const parent = world.store.drives.items.find(item.drive, item.parent);
    if (parent === undefined) throw invalidRequest('The root of a drive has no content.');
    return { folder: parent, name: item.name };
  }
  const name = names.at(-1);
  if (name === undefined) throw itemMissing();
  return { folder: makeFolders(world, folder, { names: names.slice(0, -1), writer }), name };
}

type Written = { readonly isNew: boolean; readonly item: DriveItem };

export function answer(call: PlaceCall, { isNew, item }: Written) {
  const body = { '@odata.context': itemContext(call), ...expandedItem(call, item, {}) };
  return isNew ? created(`${GRAPH_ROOT}/drives/${item.drive}/items/${item.id}`, body) : ok(body);
}

const commitBody = z.object({
  name: z.string().optional(),
  [CONFLICT]: conflictBehavior.optional(),
  '@microsoft.graph.sourceUrl': z.string(),
});

/**
 * Completes an upload under another name or rule than it was begun with. The address names the folder, or the file
 * itself.
 */
function commit(call: PlaceCall) {
  const body = commitBody.safeParse(bodyJson(call.body));
  if (!body.success) throw invalidRequest('Invalid request');
  const { world, item } = call;
  const { name: wanted, [CONFLICT]: conflict, '@microsoft.graph.sourceUrl': source } = body.data;
  refuseStale(call, item);
  const upload = findUpload(world, /\/upload\/([^/?#]+)/.exec(source)?.[1] ?? '');
  const written = world.store.transaction(() => {
    const writer = writerOf(call);
    const isFolder = item !== undefined && item.kind !== 'file';
    const home = isFolder ? { folder: item, name: wanted ?? upload.name } : homeOf(call, writer);
    return commitUpload(
      world,
      { ...upload, ...(conflict && { conflict }), parent: home.folder.id, name: wanted ?? home.name },
      writer,
    );
  });
  return answer(call, written);
}
