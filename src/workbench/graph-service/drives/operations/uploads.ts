import { z } from 'zod';
import { invalidRequest, nameTaken } from '../../errors.ts';
import { GRAPH_ROOT, ok } from '../../message.ts';
import { seconds } from '../../moment.ts';
import { placeIn, refuseLocked, refuseOverQuota } from '../editing.ts';
import { checkedName } from '../names.ts';
import { refuseStale, writerOf, type ItemOperation, type PlaceCall } from '../operation.ts';
import { conflictBehavior } from '../store/uploads.ts';
import { uploadEnd } from '../upload.ts';
import { homeOf } from './content.ts';
import { CONFLICT } from './items.ts';

export const uploadOperations: readonly ItemOperation[] = [
  { method: 'POST', path: 'createUploadSession', access: 'write', body: 'optional', on: 'place', run: open },
];

const session = z.object({
  deferCommit: z.boolean().default(false),
  item: z
    .looseObject({
      name: z.string().optional(),
      description: z.string().optional(),
      fileSize: z.number().optional(),
      fileSystemInfo: z
        .object({ createdDateTime: z.string().optional(), lastModifiedDateTime: z.string().optional() })
        .optional(),
      [CONFLICT]: conflictBehavior.optional(),
    })
    .default({}),
});

/** Opens an upload over several requests; the address that comes back needs no token. */
function open(call: PlaceCall) {
  const body = session.safeParse(call.body ?? {});
  if (!body.success) throw invalidRequest('Invalid request');
  const { world, item } = call;
  const { item: wish, deferCommit: isDeferred } = body.data;
  refuseStale(call, item);
  if (item && item.kind !== 'file') throw nameTaken();
  // A session on a file that is there gives it a new content; only a new file can clash.
  const conflict = wish[CONFLICT] ?? (item ? 'replace' : 'fail');
  const upload = world.store.transaction(() => {
    const { uploads, contents } = world.store.drives;
    const writer = writerOf(call);
    uploads.removeExpired(seconds(world.now()));
    const { folder, name: named } = homeOf(call, writer);
    const name = checkedName(item && wish.name === undefined ? item.name : named);
    refuseOverQuota(world, folder.drive, wish.fileSize ?? 0);
    if (item) refuseLocked(item, writer);
    if (conflict === 'fail') placeIn(world, folder, { name, conflict });
    const { createdDateTime: fileCreated, lastModifiedDateTime: fileModified } = wish.fileSystemInfo ?? {};
    return uploads.insert({
      expires: uploadEnd(world.now()),
      content: contents.create(writer.at),
      drive: folder.drive,
      parent: folder.id,
      name,
      ...(item && conflict === 'replace' && { replaces: item.id }),
      conflict,
      isDeferred,
      by: writer.by,
      ...(wish.description !== undefined && { description: wish.description }),
      ...(fileCreated !== undefined && { fileCreated }),
      ...(fileModified !== undefined && { fileModified }),
      received: 0,
    });
  });
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#microsoft.graph.uploadSession`,
    uploadUrl: `${world.contentOrigin()}/_api/v2.0/upload/${upload.id}`,
    expirationDateTime: upload.expires,
    nextExpectedRanges: ['0-'],
  });
}
