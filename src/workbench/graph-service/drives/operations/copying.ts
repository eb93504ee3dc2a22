import { z } from 'zod';
import { invalidRequest, Refused } from '../../errors.ts';
import { accepted } from '../../message.ts';
import { makeFolder, placeIn, recycle, refuseOverQuota } from '../editing.ts';
import { itemMissing } from '../locate.ts';
import { mediaTypeOf } from '../mediaType.ts';
import { writerOf, type ItemCall, type ItemOperation, type Writer } from '../operation.ts';
import { newItem } from '../store/items.ts';
import { conflictBehavior } from '../store/uploads.ts';
import type { DriveItem } from '../store/driveItem.ts';
import { ticketAddress } from '../ticket.ts';
import { CONFLICT, folderAt, reference } from './items.ts';

export const copyOperations: readonly ItemOperation[] = [
  { method: 'POST', path: 'copy', access: 'read', on: 'item', run: copy },
];

const copyBody = z.object({
  parentReference: reference.optional(),
  name: z.string().optional(),
  includeAllVersionHistory: z.boolean().optional(),
  childrenOnly: z.boolean().optional(),
});

/**
 * Takes the job and does it at once. With `childrenOnly` what is in a folder is copied without the folder itself; the
 * versions of a file come along only when that is asked for. What goes wrong with it is told by the address of its progress; only a target that
 * is not there or not open to the caller is refused at once.
 */
function copy(call: ItemCall) {
  const body = copyBody.safeParse(call.body);
  if (!body.success) throw invalidRequest('Invalid request');
  const { world, item } = call;
  const wished = conflictBehavior.safeParse(call.query.get(CONFLICT) ?? 'fail');
  if (!wished.success) throw invalidRequest('Invalid conflictBehavior.');
  refuseRoot(call, body.data.childrenOnly ?? false);
  const folder = targetOf(call, body.data.parentReference);
  const operation = 'ItemCopy';
  try {
    const made = world.store.transaction(() => {
      const writer = writerOf(call);
      refuseOverQuota(world, folder.drive, world.store.drives.items.sizeBelow(item.drive, item.id));
      const { name = item.name, childrenOnly, includeAllVersionHistory: isWithHistory = false } = body.data;
      const into = (copied: DriveItem, wishedName: string) => {
        const place = placeIn(world, folder, { name: wishedName, conflict: wished.data });
        if (place.taken) recycle(world, place.taken, writer);
        return copyInto(call, { item: copied, folder, name: place.name, writer, isWithHistory });
      };
      if (childrenOnly !== true) return into(item, name);
      for (const child of world.store.drives.items.children(item.drive, item.id)) into(child, child.name);
      return folder;
    });
    world.changed({ kind: 'drive', id: made.drive });
    return accepted(ticketAddress(world, { kind: 'monitor', operation, resource: made.id }));
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    const error = { code: cause.code, message: cause.message };
    return accepted(ticketAddress(world, { kind: 'monitor', operation, error }));
  }
}

/** @throws Refused 400 */
function refuseRoot({ item }: ItemCall, isChildrenOnly: boolean): void {
  if (item.kind === 'root' && !isChildrenOnly) throw invalidRequest('Cannot copy the root folder.');
  if (item.kind === 'file' && isChildrenOnly) throw invalidRequest('childrenOnly is only valid for folders.');
}

function targetOf(call: ItemCall, wanted: z.infer<typeof reference> | undefined): DriveItem {
  if (wanted !== undefined) return folderAt(call, wanted).folder;
  const parent = call.world.store.drives.items.find(call.item.drive, call.item.parent);
  if (parent === undefined) throw itemMissing();
  return parent;
}

type Copying = {
  readonly item: DriveItem;
  readonly folder: DriveItem;
  readonly name: string;
  readonly writer: Writer;
  readonly isWithHistory: boolean;
};

/** Contents are shared, not doubled; permissions stay behind. */
function copyInto(call: ItemCall, { item, folder, name, writer, isWithHistory }: Copying): DriveItem {
  const { world } = call;
  const { items } = world.store.drives;
  if (item.kind === 'file') {
    const { content, size, hash, image, fields, description } = item;
    const made = newItem({ drive: folder.drive, parent: folder.id, name, kind: 'file' }, writer);
    const kept = {
      ...(hash !== undefined && { hash }),
      ...(image && { image }),
      ...(fields && { fields }),
      ...(description !== undefined && { description }),
    };
    const history = isWithHistory ? [...world.store.drives.versions.of(item)].reverse() : [];
    for (const version of history)
      world.store.drives.versions.keep({ ...made, ...version, contentVersion: version.ver });
    const contentVersion = isWithHistory ? item.contentVersion : made.contentVersion;
    return items.save({ ...made, content, size, contentVersion, mimeType: mediaTypeOf(name), ...kept });
  }
  // Read before the first write, or a copy into the folder itself would never end.
  const children = items.children(item.drive, item.id);
  const made = makeFolder(world, folder, { place: { name, taken: undefined }, writer });
  for (const child of children) copyInto(call, { item: child, folder: made, name: child.name, writer, isWithHistory });
  return made;
}
