import { invalidRequest, Refused } from '../errors.ts';
import { created, GRAPH_ROOT, noContent, ok, type GraphRequest, type GraphResponse } from '../message.ts';
import { seconds } from '../moment.ts';
import type { World } from '../routes/route.ts';
import { bytesOf } from './body.ts';
import { drivesOf } from './drive.ts';
import { itemMissing } from './locate.ts';
import { driveItemResource } from './resource.ts';
import type { Upload } from './store/uploads.ts';
import { appendPiece, commitUpload, findUpload, isComplete, pieceOf, progressOf } from './upload.ts';

/**
 * Answers the address of an upload: PUT takes a piece, GET tells what is missing, POST completes one that was to be
 * completed by hand, DELETE cancels. A token in the request is refused, as Microsoft warns that it may be.
 */
export function answerUpload(world: World, request: GraphRequest, id: string): GraphResponse {
  if (request.headers['authorization'] !== undefined) {
    throw new Refused({ status: 401, code: 'unauthenticated' }, 'An upload address must be used without a token.');
  }
  const upload = findUpload(world, id);
  switch (request.method.toUpperCase()) {
    case 'GET':
      return ok(progressOf(upload));
    case 'PUT':
      return take(world, upload, request);
    case 'POST':
      return complete(world, upload);
    case 'DELETE':
      world.store.transaction(() => world.store.drives.uploads.remove(upload));
      return noContent;
    default:
      throw invalidRequest('Invalid request');
  }
}

/** The piece is kept even if the file cannot be made of it, so that the upload can be completed under another name. */
function take(world: World, upload: Upload, { headers, body }: GraphRequest): GraphResponse {
  const bytes = bytesOf(body);
  const piece = pieceOf(headers['content-range'] ?? wholeRange(bytes), bytes);
  const grown = world.store.transaction(() => appendPiece(world, upload, piece));
  if (!isComplete(grown) || grown.isDeferred) return { ...ok(progressOf(grown)), status: 202 };
  return complete(world, grown);
}

/** Without the header the bytes are the whole file. */
const wholeRange = ({ length }: Uint8Array): string => `bytes 0-${length - 1}/${length}`;

function complete(world: World, upload: Upload): GraphResponse {
  const drive = drivesOf(world).find(({ id }) => id === upload.drive);
  if (drive === undefined) throw itemMissing();
  const writer = { by: upload.by, at: seconds(world.now()) };
  const { isNew, item } = world.store.transaction(() => commitUpload(world, upload, writer));
  world.changed({ kind: 'drive', id: drive.id });
  const resource = {
    '@odata.context': `${GRAPH_ROOT}/$metadata#drives('${encodeURIComponent(drive.id)}')/items/$entity`,
    ...driveItemResource({ world, drive }, item),
  };
  return isNew ? created(`${GRAPH_ROOT}/drives/${drive.id}/items/${item.id}`, resource) : ok(resource);
}
