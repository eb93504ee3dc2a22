import { z } from 'zod';
import { invalidRequest } from '../../errors.ts';
import { GRAPH_ROOT, ok, noContent } from '../../message.ts';
import { seconds } from '../../moment.ts';
import { itemMissing } from '../locate.ts';
import { touched } from '../editing.ts';
import { writerOf, type ItemCall, type ItemOperation } from '../operation.ts';
import { ticketAddress } from '../ticket.ts';

export const furtherOperations: readonly ItemOperation[] = [
  { method: 'POST', path: 'preview', access: 'read', body: 'optional', on: 'item', run: preview },
  { method: 'POST', path: 'validatePermission', access: 'read', on: 'item', run: validatePermission },
  { method: 'GET', path: 'subscriptions/socketIo', access: 'read', on: 'item', run: socket },
  { method: 'DELETE', path: 'members/:member', access: 'write', on: 'item', run: removeMember },
];

/** An address that shows the file, or what is drawn for it. */
function preview(call: ItemCall) {
  const { world, item } = call;
  if (item.kind !== 'file') throw invalidRequest('Only files can be previewed.');
  const size = { width: 600, height: 800 };
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#microsoft.graph.itemPreviewInfo`,
    getUrl: ticketAddress(world, { kind: 'thumbnail', drive: item.drive, item: item.id, ...size }),
    postUrl: null,
    postParameters: null,
  });
}

const challenge = z.object({ challengeToken: z.string().optional(), password: z.string().optional() });

/** Whoever gets here has been let in; there is nothing left to check but the form of the request. */
function validatePermission(call: ItemCall) {
  if (!challenge.safeParse(call.body).success) throw invalidRequest('Invalid request');
  return noContent;
}

/** The address of a socket that tells of changes. Nothing listens there in this service: changes come by delta. */
function socket(call: ItemCall) {
  const { world } = call;
  const notificationUrl = ticketAddress(world, { kind: 'socket' });
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#subscriptions/$entity`,
    id: call.drive.id,
    notificationUrl,
    expirationDateTime: seconds(new Date(world.now().getTime() + 60 * 60 * 1000)),
  });
}

function removeMember(call: ItemCall) {
  const { world, item: bundle } = call;
  const members = bundle.members?.filter((id) => id !== call.params['member']) ?? [];
  if (members.length === (bundle.members?.length ?? 0)) throw itemMissing();
  world.store.transaction(() => world.store.drives.items.save(touched(bundle, writerOf(call), { members })));
  return noContent;
}
