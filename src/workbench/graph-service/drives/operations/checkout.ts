import { z } from 'zod';
import { invalidRequest } from '../../errors.ts';
import { noContent } from '../../message.ts';
import { refuseLocked, touched } from '../editing.ts';
import { writerOf, type ItemCall, type ItemOperation } from '../operation.ts';

export const checkoutOperations: readonly ItemOperation[] = [
  { method: 'POST', path: 'checkout', access: 'write', body: 'optional', on: 'item', run: checkOut },
  { method: 'POST', path: 'checkin', access: 'write', body: 'optional', on: 'item', run: checkIn },
  { method: 'POST', path: 'discardCheckout', access: 'write', body: 'optional', on: 'item', run: discard },
];

/** Only files can be taken; one that the caller has already stays with them. */
function checkOut(call: ItemCall) {
  const { world, item } = call;
  if (item.kind !== 'file') throw invalidRequest('Only files can be checked out.');
  world.store.transaction(() => {
    const writer = writerOf(call);
    refuseLocked(item, writer);
    if (item.checkedOut) return;
    const { content, size, hash, contentVersion } = item;
    const before = { content, size, contentVersion, ...(hash !== undefined && { hash }) };
    world.store.drives.items.save(touched(item, writer, { checkedOut: { by: writer.by, before } }));
  });
  return noContent;
}

const checkInBody = z.object({ checkInAs: z.string().optional(), comment: z.string().optional() });

function checkIn(call: ItemCall) {
  const body = checkInBody.safeParse(call.body ?? {});
  if (!body.success) throw invalidRequest('Invalid request');
  const { world } = call;
  const { item } = heldItem(call);
  world.store.transaction(() => {
    const writer = writerOf(call);
    refuseLocked(item, writer);
    world.store.drives.items.save(touched(item, writer, { checkedOut: null }));
  });
  return noContent;
}

/** Puts the content back that the file had. An app on its own may end anybody's check-out. */
function discard(call: ItemCall) {
  const { world, actor } = call;
  const { item, before } = heldItem(call);
  const { items, versions, contents } = world.store.drives;
  world.store.transaction(() => {
    const writer = writerOf(call);
    if (actor.kind === 'user') refuseLocked(item, writer);
    versions.forget(item, before.contentVersion);
    items.save(touched(item, writer, { ...before, checkedOut: null }));
    contents.release(item.content);
  });
  return noContent;
}

/** @throws Refused 400 for a file that nobody has checked out */
function heldItem({ item }: ItemCall) {
  const { checkedOut } = item;
  if (checkedOut) return { item, before: checkedOut.before };
  throw invalidRequest('The file is not checked out. You must first check out this document before making changes.');
}
