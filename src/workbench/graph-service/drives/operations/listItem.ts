import { invalidRequest } from '../../errors.ts';
import { GRAPH_ROOT, ok } from '../../message.ts';
import type { Expand } from '../../odata/expand.ts';
import { readOptions } from '../../odata/options.ts';
import type { Resource } from '../../odata/select.ts';
import { siteNumberOf } from '../drive.ts';
import { refuseLocked, touched } from '../editing.ts';
import { eTagOf, refuseStale, writerOf, type DriveCall, type ItemCall, type ItemOperation } from '../operation.ts';
import { parentReference, webUrlOf } from '../resource.ts';
import type { DriveItem } from '../store/driveItem.ts';

export const listItemOperations: readonly ItemOperation[] = [
  { method: 'GET', path: 'listItem', access: 'read', on: 'item', run: get },
  { method: 'GET', path: 'listItem/fields', access: 'read', on: 'item', run: getFields },
  { method: 'PATCH', path: 'listItem/fields', access: 'write', on: 'item', run: changeFields },
];

/** The row that SharePoint keeps for a file or folder of a library. */
export function listItemResource(call: DriveCall, item: DriveItem, expand: readonly Expand[]): Resource {
  const fields = expand.find(({ name }) => name.toLowerCase() === 'fields');
  const isFolder = item.kind !== 'file';
  const { driveId, siteId, path } = parentReference(call, item);
  return {
    '@odata.etag': eTagOf(item),
    id: item.uid,
    eTag: eTagOf(item),
    createdDateTime: item.created,
    createdBy: item.createdBy,
    lastModifiedDateTime: item.modified,
    lastModifiedBy: item.modifiedBy,
    webUrl: webUrlOf(call.world, call.drive, item),
    parentReference: { driveId, ...(siteId !== undefined && { siteId }), ...(path !== undefined && { path }) },
    contentType: isFolder ? { id: '0x0120', name: 'Folder' } : { id: '0x0101', name: 'Document' },
    ...(fields && { fields: fieldsOf(call, item, fields.select) }),
  };
}

function fieldsOf({ world, drive }: DriveCall, item: DriveItem, select?: readonly string[]): Resource {
  const all: Resource = {
    id: item.uid,
    FileLeafRef: item.name,
    LinkFilename: item.name,
    ContentType: item.kind === 'file' ? 'Document' : 'Folder',
    Created: item.created,
    Modified: item.modified,
    AuthorLookupId: siteNumberOf(world, drive, item.createdBy),
    EditorLookupId: siteNumberOf(world, drive, item.modifiedBy),
    ...(item.kind === 'file' && { FileSizeDisplay: String(item.size) }),
    _UIVersionString: `${Math.max(1, item.contentVersion)}.0`,
    ...item.fields,
  };
  const shown = Object.entries(all).filter(([name]) => select === undefined || select.includes(name));
  return { '@odata.etag': eTagOf(item), ...Object.fromEntries(shown) };
}

function get(call: ItemCall) {
  const { expand } = readOptions(call.query, ['select', 'expand']);
  return ok({ '@odata.context': `${context(call)}/$entity`, ...listItemResource(call, call.item, expand) });
}

function getFields(call: ItemCall) {
  const { select } = readOptions(call.query, ['select']);
  return ok({ '@odata.context': `${context(call)}/fields`, ...fieldsOf(call, call.item, select) });
}

const READ_ONLY = ['id', 'Created', 'Modified', 'AuthorLookupId', 'EditorLookupId', 'ContentType', 'FileLeafRef'];

function changeFields(call: ItemCall) {
  const { world, item, body } = call;
  refuseStale(call, item);
  const given = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  const readOnly = given.find(([name]) => READ_ONLY.includes(name));
  if (readOnly) throw invalidRequest(`Field '${readOnly[0]}' is read-only`);
  const changed = world.store.transaction(() => {
    const writer = writerOf(call);
    refuseLocked(item, writer);
    const fields = Object.fromEntries(
      Object.entries({ ...item.fields, ...Object.fromEntries(given) }).filter(([, value]) => value !== null),
    );
    return world.store.drives.items.save(touched(item, writer, { fields }));
  });
  return ok({ '@odata.context': `${context(call)}/fields`, ...fieldsOf(call, changed) });
}

const context = ({ drive, item }: ItemCall): string =>
  `${GRAPH_ROOT}/$metadata#drives('${encodeURIComponent(drive.id)}')/items('${item.id}')/listItem`;
