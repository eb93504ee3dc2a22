import { GRAPH_ROOT } from '../../message.ts';
import { refusedExpansion, type Expand } from '../../odata/expand.ts';
import { readOptions } from '../../odata/options.ts';
import type { Resource } from '../../odata/select.ts';
import type { DriveCall } from '../operation.ts';
import { driveItemResource, type Shown } from '../resource.ts';
import type { DriveItem } from '../store/driveItem.ts';
import { permissionResources } from './permissions.ts';
import { thumbnailSets } from './thumbnails.ts';
import { versionResources } from './versions.ts';
import { listItemResource } from './listItem.ts';

export const itemContext = ({ drive }: DriveCall): string =>
  `${GRAPH_ROOT}/$metadata#drives('${encodeURIComponent(drive.id)}')/items/$entity`;

export const itemsContext = ({ drive }: DriveCall): string =>
  `${GRAPH_ROOT}/$metadata#drives('${encodeURIComponent(drive.id)}')/items`;

/** An item with what `$select` and `$expand` of the request ask for. */
export const shownItem = (call: DriveCall, item: DriveItem): Resource =>
  expandedItem(call, item, readOptions(call.query, ['select', 'expand']));

/** What is in a folder, by name; what a bundle names, in its order. */
export function childrenOf({ world }: DriveCall, item: DriveItem): readonly DriveItem[] {
  const { items } = world.store.drives;
  if (item.kind !== 'bundle') return items.children(item.drive, item.id);
  return (item.members ?? []).flatMap((id) => items.find(item.drive, id) ?? []);
}

/** @throws Refused 400 or 501 for a property or an expansion that cannot be given */
export function expandedItem(call: DriveCall, item: DriveItem, shown: Shown): Resource {
  const plain = driveItemResource(call, item, shown);
  return (shown.expand ?? []).reduce<Resource>((so, expand) => ({ ...so, ...expansion(call, item, expand) }), plain);
}

const LEFT_OUT = ['analytics', 'createdByUser', 'lastModifiedByUser', 'retentionLabel', 'subscriptions', 'workbook'];

function expansion(call: DriveCall, item: DriveItem, expand: Expand): Resource {
  switch (expand.name.toLowerCase()) {
    case 'children':
      return {
        children: childrenOf(call, item)
          .slice(0, expand.top)
          .map((child) => expandedItem(call, child, expand)),
      };
    case 'thumbnails':
      return { thumbnails: thumbnailSets(call, item, expand.select) };
    case 'permissions':
      return { permissions: permissionResources(call, item) };
    case 'versions':
      return { versions: item.kind === 'file' ? versionResources(call, item) : [] };
    case 'listitem':
      return { listItem: listItemResource(call, item, expand.expand) };
    default:
      throw refusedExpansion(expand.name, 'driveItem', LEFT_OUT);
  }
}
