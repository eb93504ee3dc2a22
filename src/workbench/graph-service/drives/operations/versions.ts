import { invalidRequest, notFound } from '../../errors.ts';
import { GRAPH_ROOT, noContent, ok, redirect } from '../../message.ts';
import { readOptions } from '../../odata/options.ts';
import { pick, type Resource } from '../../odata/select.ts';
import { refuseLocked, replaceContent } from '../editing.ts';
import { writerOf, type DriveCall, type ItemCall, type ItemOperation } from '../operation.ts';
import type { DriveItem } from '../store/driveItem.ts';
import { presentVersion, type FileVersion } from '../store/versions.ts';
import { ticketAddress } from '../ticket.ts';

export const versionOperations: readonly ItemOperation[] = [
  { method: 'GET', path: 'versions', access: 'read', on: 'item', run: list },
  { method: 'GET', path: 'versions/:version', access: 'read', on: 'item', run: get },
  { method: 'DELETE', path: 'versions/:version', access: 'write', on: 'item', run: remove },
  { method: 'GET', path: 'versions/:version/content', access: 'read', on: 'item', run: getContent },
  {
    method: 'POST',
    path: 'versions/:version/restoreVersion',
    access: 'write',
    body: 'optional',
    on: 'item',
    run: restore,
  },
];

const KNOWN = ['id', 'lastModifiedBy', 'lastModifiedDateTime', 'size', 'publication', 'content'];

/** Newest first, the present one included. */
function history({ world }: DriveCall, item: DriveItem): readonly FileVersion[] {
  return [presentVersion(item), ...world.store.drives.versions.of(item)];
}

/** The versions of a file as Graph shows them. */
export const versionResources = (call: DriveCall, item: DriveItem): readonly Resource[] =>
  history(call, item).map((version) => resource(version));

function resource({ ver, size, modified, modifiedBy }: FileVersion): Resource {
  return { id: `${ver}.0`, lastModifiedDateTime: modified, size, lastModifiedBy: modifiedBy };
}

function list(call: ItemCall) {
  const { select } = readOptions(call.query, ['select', 'top']);
  const type = { name: 'driveItemVersion', known: KNOWN };
  return ok({
    '@odata.context': `${context(call)}/versions`,
    value: versionResources(call, fileOf(call)).map((version) => pick(version, select, type)),
  });
}

function get(call: ItemCall) {
  const { select } = readOptions(call.query, ['select']);
  const version = pick(resource(versionOf(call)), select, { name: 'driveItemVersion', known: KNOWN });
  return ok({ '@odata.context': `${context(call)}/versions/$entity`, ...version });
}

function getContent(call: ItemCall) {
  const { drive, id: item } = call.item;
  const version = versionOf(call).ver;
  return redirect(ticketAddress(call.world, { kind: 'download', drive, item, version }));
}

/** Gives the file an old content again, as a new version. */
function restore(call: ItemCall) {
  const { world, item } = call;
  const version = versionOf(call);
  if (version.ver === item.contentVersion) throw invalidRequest('The current version cannot be restored.');
  if (version.content === null) throw versionMissing();
  const { content, size } = version;
  world.store.transaction(() => replaceContent(world, item, { file: { content, size }, writer: writerOf(call) }));
  return noContent;
}

function remove(call: ItemCall) {
  const { world, item } = call;
  const { ver, content } = versionOf(call);
  if (ver === item.contentVersion) throw invalidRequest('The current version cannot be deleted.');
  const { versions, contents } = world.store.drives;
  world.store.transaction(() => {
    refuseLocked(item, writerOf(call));
    versions.forget(item, ver);
    contents.release(content);
  });
  return noContent;
}

const versionMissing = () => notFound('The specified version was not found');

/** `current`, or the id of a version. */
function versionOf(call: ItemCall): FileVersion {
  const wanted = call.params['version'] ?? '';
  const versions = history(call, fileOf(call));
  const version = wanted.toLowerCase() === 'current' ? versions[0] : versions.find(({ ver }) => `${ver}.0` === wanted);
  if (version === undefined) throw versionMissing();
  return version;
}

function fileOf({ item }: ItemCall): DriveItem {
  if (item.kind !== 'file') throw invalidRequest('A folder has no versions.');
  return item;
}

const context = ({ drive, item }: ItemCall): string =>
  `${GRAPH_ROOT}/$metadata#drives('${encodeURIComponent(drive.id)}')/items('${item.id}')`;
