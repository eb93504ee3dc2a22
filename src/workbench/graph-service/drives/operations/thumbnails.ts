import { notFound } from '../../errors.ts';
import { GRAPH_ROOT, ok, redirect } from '../../message.ts';
import type { Resource } from '../../odata/select.ts';
import type { ImageSize } from '../mediaType.ts';
import type { DriveCall, ItemCall, ItemOperation } from '../operation.ts';
import type { DriveItem } from '../store/driveItem.ts';
import { ticketAddress } from '../ticket.ts';

export const thumbnailOperations: readonly ItemOperation[] = [
  { method: 'GET', path: 'thumbnails', access: 'read', on: 'item', run: list },
  { method: 'GET', path: 'thumbnails/:set', access: 'read', on: 'item', run: getSet },
  { method: 'GET', path: 'thumbnails/:set/:size', access: 'read', on: 'item', run: get },
  { method: 'GET', path: 'thumbnails/:set/:size/content', access: 'read', on: 'item', run: getContent },
];

/** Longest sides of the usual sizes, in pixels; driveitem-list-thumbnails. */
const LONGEST = { small: 96, medium: 176, large: 800 } as const;
const USUAL = ['small', 'medium', 'large'] as const;
/** A file that is no picture is drawn as a page. */
const PAGE: ImageSize = { width: 600, height: 800 };

/** The sets of an item: one for a file, none for a folder. A card or picture is drawn from the file, at exactly this size. */
export function thumbnailSets(call: DriveCall, item: DriveItem, select?: readonly string[]): readonly Resource[] {
  if (item.kind !== 'file') return [];
  const names = select?.filter((name) => name !== 'id') ?? USUAL;
  const thumbnails = names.flatMap((name) => {
    const thumbnail = thumbnailOf(call, item, name);
    return thumbnail ? [[name, thumbnail] as const] : [];
  });
  return [{ id: '0', ...Object.fromEntries(thumbnails) }];
}

function pictureOf({ image }: DriveItem): ImageSize {
  return image?.width !== undefined && image.height !== undefined ? { width: image.width, height: image.height } : PAGE;
}

function sizeOf(item: DriveItem, name: string): ImageSize | undefined {
  const image = pictureOf(item);
  if (name === 'source') return image;
  const usual = USUAL.find((known) => known === name);
  if (usual) return fitting(image, LONGEST[usual] / Math.max(image.width, image.height));
  const [, width, height, crop] = /^c(\d{1,4})x(\d{1,4})(_crop)?$/i.exec(name) ?? [];
  if (width === undefined || height === undefined) return undefined;
  const box = { width: Number(width), height: Number(height) };
  if (crop !== undefined) return box;
  return fitting(image, Math.min(box.width / image.width, box.height / image.height));
}

function fitting({ width, height }: ImageSize, scale: number): ImageSize {
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
}

function thumbnailOf({ world }: DriveCall, item: DriveItem, name: string): Resource | undefined {
  const size = sizeOf(item, name);
  if (size === undefined) return undefined;
  return { ...size, url: ticketAddress(world, { kind: 'thumbnail', drive: item.drive, item: item.id, ...size }) };
}

function list(call: ItemCall) {
  const select = (call.query.get('$select') ?? call.query.get('select') ?? undefined)
    ?.split(',')
    .map((name) => name.trim());
  return ok({ '@odata.context': context(call), value: thumbnailSets(call, call.item, select) });
}

function getSet(call: ItemCall) {
  const [set] = call.params['set'] === '0' ? thumbnailSets(call, call.item) : [];
  if (set === undefined) throw thumbnailMissing();
  return ok({ '@odata.context': `${context(call)}/$entity`, ...set });
}

function get(call: ItemCall) {
  return ok({ '@odata.context': `${context(call)}('0')/${call.params['size'] ?? ''}`, ...oneOf(call) });
}

function getContent(call: ItemCall) {
  return redirect(String(oneOf(call)['url']));
}

function oneOf(call: ItemCall): Resource {
  const isThere = call.params['set'] === '0' && call.item.kind === 'file';
  const thumbnail = isThere ? thumbnailOf(call, call.item, call.params['size'] ?? '') : undefined;
  if (thumbnail === undefined) throw thumbnailMissing();
  return thumbnail;
}

const thumbnailMissing = () => notFound('The specified thumbnail was not found');

const context = ({ drive, item }: ItemCall): string =>
  `${GRAPH_ROOT}/$metadata#drives('${encodeURIComponent(drive.id)}')/items('${item.id}')/thumbnails`;
