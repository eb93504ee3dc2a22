import type { Resource } from '../odata/select.ts';
import type { World } from '../routes/route.ts';
import { guidOf } from '../site.ts';
import { rootOf, type Drive } from './drive.ts';
import type { DriveItem } from './store/driveItem.ts';

/** Id of the list that a drive is. */
export const libraryId = ({ id }: Pick<Drive, 'id'>): string => guidOf(`list:${id}`);

/** A library is a list, and its files are the items of it. */
export const listPlace = (drive: Drive, { uid }: Pick<DriveItem, 'uid'>) => ({
  listId: libraryId(drive),
  listItemId: uid,
  listItemUniqueId: uid,
});

/** The list that a drive is, as Graph shows lists. */
export function libraryResource(world: World, drive: Drive): Resource {
  const root = rootOf(world, drive);
  const eTag = `"${libraryId(drive)},${root.revision}"`;
  return {
    '@odata.etag': eTag,
    id: libraryId(drive),
    eTag,
    name: drive.kind === 'documentLibrary' ? 'Shared Documents' : 'Documents',
    displayName: 'Documents',
    description: '',
    ...{ createdDateTime: root.created, createdBy: root.createdBy },
    ...{ lastModifiedDateTime: root.modified, lastModifiedBy: root.modifiedBy },
    webUrl: drive.webUrl,
    ...(drive.kind === 'documentLibrary' && { parentReference: { siteId: drive.site.id } }),
    list: { contentTypesEnabled: false, hidden: false, template: 'documentLibrary' },
  };
}
