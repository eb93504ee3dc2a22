import { methodNotAllowed, notFound, Refused } from '../errors.ts';
import { ok, type GraphRequest, type GraphResponse } from '../message.ts';
import type { World } from '../routes/route.ts';
import { answerUpload } from './answerUpload.ts';
import { drawThumbnail } from './drawThumbnail.ts';
import { mediaTypeOf } from './mediaType.ts';
import { presentVersion } from './store/versions.ts';
import type { DriveItem } from './store/driveItem.ts';
import { readTicket, type Ticket } from './ticket.ts';

const ADDRESS = /^(?:https?:\/\/[^/?#]+)?\/_api\/v2\.0\/([a-z]+)\/([^/?#]+)/i;

/** Whether an address carries its own permission, as those of uploads and downloads do. */
export const isPreauthenticated = (url: string): boolean => /^(?:https?:\/\/[^/?#]+)?\/_api\/v2\.0\//i.test(url);

/**
 * Answers an address that needs no token.
 * @throws Refused 401 for a ticket that is too old, 404 for anything that is no such address
 */
export function answerPreauthenticated(world: World, request: GraphRequest): GraphResponse {
  const [, kind = '', key = ''] = ADDRESS.exec(request.url) ?? [];
  if (kind === 'upload') return answerUpload(world, request, key);
  if (request.method.toUpperCase() !== 'GET') {
    throw methodNotAllowed();
  }
  const ticket = key === '' ? undefined : readTicket(world, key);
  if (ticket?.kind !== kind) throw notFound('The resource could not be found.');
  return answerTicket(world, ticket, request);
}

function answerTicket(world: World, ticket: Ticket, request: GraphRequest): GraphResponse {
  switch (ticket.kind) {
    case 'download':
      return download(world, ticket, request.headers['range']);
    case 'thumbnail':
      return drawing(world, ticket);
    case 'monitor':
      return progress(ticket);
    case 'click':
      return { status: 204, headers: {} };
    case 'socket':
      throw new Refused({ status: 501, code: 'notSupported' }, 'Not supported by this service: a socket for changes');
  }
}

type Of<Kind> = Extract<Ticket, { kind: Kind }>;

function itemOf(world: World, { drive, item }: { readonly drive: string; readonly item: string }): DriveItem {
  const found = world.store.drives.items.find(drive, item);
  if (found === undefined) throw notFound('The resource could not be found.');
  return found;
}

/** The bytes of a file, or the part of them that `Range` asks for. */
function download(world: World, ticket: Of<'download'>, range: string | undefined): GraphResponse {
  const item = itemOf(world, ticket);
  const versions = [presentVersion(item), ...world.store.drives.versions.of(item)];
  const version = versions.find(({ ver }) => ver === ticket.version) ?? presentVersion(item);
  refuseConversion(item, ticket.format);
  const { content, size } = version;
  const headers = {
    'content-type': item.mimeType ?? mediaTypeOf(item.name),
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(item.name)}`,
    'accept-ranges': 'bytes',
  };
  const part = rangeOf(range, size);
  const bytes = world.store.drives.contents.read(content, part?.from ?? 0, part?.to ?? size);
  if (part === undefined) return { status: 200, headers, body: bytes };
  const { from, to } = part;
  return { status: 206, headers: { ...headers, 'content-range': `bytes ${from}-${to - 1}/${size}` }, body: bytes };
}

/** @throws Refused 416 for a range outside the file; a header that is not understood asks for all of it */
function rangeOf(header: string | undefined, size: number): { readonly from: number; readonly to: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (from < to) return { from, to };
  throw new Refused({ status: 416, code: 'invalidRange' }, 'The specified byte range is invalid or unavailable.', {
    headers: { 'content-range': `bytes */${size}` },
  });
}

/**
 * Nothing here turns a document into another format; a file that has the format already is given as it is.
 * @throws Refused 501
 */
function refuseConversion({ name }: DriveItem, format: string | undefined): void {
  if (format === undefined || name.toLowerCase().endsWith(`.${format}`)) return;
  const what = `turning '${name}' into ${format}`;
  throw new Refused({ status: 501, code: 'notSupported' }, `Not supported by this service: ${what}`);
}

function drawing(world: World, ticket: Of<'thumbnail'>): GraphResponse {
  const item = itemOf(world, ticket);
  const svg = drawThumbnail(item, ticket, () => world.store.drives.contents.read(item.content, 0, item.size));
  return { status: 200, headers: { 'content-type': 'image/svg+xml' }, body: Buffer.from(svg) };
}

function progress({ operation, resource, error }: Of<'monitor'>): GraphResponse {
  if (error) return ok({ operation, percentageComplete: 0, status: 'failed', error });
  return { ...ok({ operation, percentageComplete: 100, resourceId: resource, status: 'completed' }), status: 202 };
}
