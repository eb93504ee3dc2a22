import { invalidRequest, notFound, Refused } from '../errors.ts';
import { seconds } from '../moment.ts';
import type { Resource } from '../odata/select.ts';
import type { World } from '../routes/route.ts';
import { placeIn, refuseOverQuota, replaceContent, writeFile } from './editing.ts';
import { itemMissing } from './locate.ts';
import type { Writer } from './operation.ts';
import type { DriveItem } from './store/driveItem.ts';
import type { Upload } from './store/uploads.ts';

/** How long an upload is kept since it last grew. [A]: the documentation's sample shows a date and no rule. */
export const UPLOAD_LIFE_DAYS = 7;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** When an upload that grows now becomes too old. */
export const uploadEnd = (now: Date): string => seconds(new Date(now.getTime() + UPLOAD_LIFE_DAYS * DAY_MILLISECONDS));

/** @throws Refused 404 for an upload that is completed, cancelled, too old or was never there */
export function findUpload(world: World, id: string): Upload {
  const upload = world.store.drives.uploads.find(id, seconds(world.now()));
  if (upload === undefined) throw notFound('The upload session was not found');
  return upload;
}

/** Where the next piece begins. */
export const progressOf = ({ expires, received }: Upload): Resource => ({
  expirationDateTime: expires,
  nextExpectedRanges: [`${received}-`],
});

/** One piece as `Content-Range` describes it: `bytes 0-25/128`. */
export type Piece = { readonly from: number; readonly to: number; readonly total: number; readonly bytes: Uint8Array };

/** @throws Refused 400 for a header that is missing or contradicts the bytes */
export function pieceOf(header: string | undefined, bytes: Uint8Array): Piece {
  const [, from, to, total] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/i.exec(header ?? '') ?? [];
  const piece = { from: Number(from), to: Number(to), total: Number(total), bytes };
  const fits = piece.to - piece.from + 1 === bytes.length && piece.to < piece.total;
  if (!fits) throw invalidRequest('The Content-Range header is missing or malformed.');
  return piece;
}

/**
 * Takes the next piece of a file.
 * @throws Refused 416 for one that is not the next, 413 for one that is too large, 400 for one of a wrong size
 */
export function appendPiece(world: World, upload: Upload, piece: Piece): Upload {
  const { limits, store } = world;
  if (upload.total !== undefined && upload.total !== piece.total)
    throw invalidRequest('The total size in Content-Range is not that of the pieces before.');
  if (piece.from !== upload.received) throw outOfRange(upload);
  if (piece.bytes.length >= limits.fragmentBytes)
    throw new Refused({ status: 413, code: 'RequestEntityTooLarge' }, 'The fragment is too large.');
  const isLast = piece.to + 1 === piece.total;
  if (!isLast && piece.bytes.length % limits.fragmentUnit !== 0)
    throw invalidRequest(`The size of a fragment must be a multiple of ${limits.fragmentUnit} bytes.`);
  refuseOverQuota(world, upload.drive, piece.total);
  const grown = { ...upload, total: piece.total, received: piece.to + 1, expires: uploadEnd(world.now()) };
  store.drives.contents.append(upload.content, piece.from, piece.bytes);
  store.drives.uploads.update(grown);
  return grown;
}

function outOfRange({ received }: Upload): Refused {
  return new Refused(
    { status: 416, code: 'invalidRange' },
    `The uploaded fragment is not the one that is expected next, which begins at ${received}.`,
  );
}

export const isComplete = ({ total, received }: Upload): boolean => total !== undefined && received === total;

/**
 * Makes the file of an upload that has all its bytes.
 * @throws Refused 400 while bytes are missing, 409 for a name that is taken; the upload stays and can be completed later
 */
export function commitUpload(
  world: World,
  upload: Upload,
  writer: Writer,
): { readonly isNew: boolean; readonly item: DriveItem } {
  if (!isComplete(upload)) throw invalidRequest('The upload session is not complete.');
  const { items, uploads } = world.store.drives;
  const file = {
    content: upload.content,
    size: upload.received,
    ...(upload.description !== undefined && { description: upload.description }),
    ...(upload.fileCreated !== undefined && { fileCreated: upload.fileCreated }),
    ...(upload.fileModified !== undefined && { fileModified: upload.fileModified }),
  };
  const replaced = upload.replaces === undefined ? undefined : items.find(upload.drive, upload.replaces);
  const written =
    replaced && replaced.name === upload.name
      ? { isNew: false, item: replaceContent(world, replaced, { file, writer }) }
      : newFileOf(world, upload, { file, writer });
  uploads.remove(upload);
  return written;
}

type Completed = { readonly file: { readonly content: number; readonly size: number }; readonly writer: Writer };

function newFileOf(world: World, upload: Upload, { file, writer }: Completed) {
  const folder = world.store.drives.items.find(upload.drive, upload.parent);
  if (folder === undefined) throw itemMissing();
  const place = placeIn(world, folder, { name: upload.name, conflict: upload.conflict });
  return writeFile(world, { folder, place, ...file }, writer);
}
