import { badRequest } from '../errors.ts';
import { accountOf } from '../identity.ts';
import type { Actor } from '../access.ts';
import type { Expand } from '../odata/expand.ts';
import type { Resource } from '../odata/select.ts';
import type { World } from '../routes/route.ts';
import { ownerOf, type Drive } from './drive.ts';
import { listPlace } from './library.ts';
import { cTagOf, eTagOf } from './operation.ts';
import type { DriveItem } from './store/driveItem.ts';
import { ticketAddress } from './ticket.ts';

/** Where an item is shown: to whom, and in which drive. */
export type View = { readonly world: World; readonly drive: Drive; readonly actor?: Actor };
export type Shown = {
  readonly select?: readonly string[] | undefined;
  readonly expand?: readonly Expand[] | undefined;
};

const DOWNLOAD = '@microsoft.graph.downloadUrl';

/** Properties that an item has in Graph, also those that an item here may lack. */
const KNOWN = [
  ...['id', 'name', 'size', 'eTag', 'cTag', 'webUrl', 'webDavUrl', 'description', 'createdBy', 'createdDateTime'],
  ...['lastModifiedBy', 'lastModifiedDateTime', 'parentReference', 'file', 'folder', 'root', 'image', 'photo', 'audio'],
  ...['video', 'bundle', 'package', 'location', 'malware', 'deleted', 'fileSystemInfo', 'publication', 'remoteItem'],
  ...['searchResult', 'shared', 'sharepointIds', 'specialFolder', 'pendingOperations', 'retentionLabel', 'content'],
  ...['children', 'listItem', 'permissions', 'thumbnails', 'versions', 'subscriptions', 'createdByUser'],
  ...['lastModifiedByUser', '@odata.etag', DOWNLOAD, '@content.downloadUrl'],
];
/** What is only shown to who names it. */
const ON_REQUEST = ['@content.downloadUrl', 'publication', 'sharepointIds', 'webDavUrl', 'retentionLabel'];

/** Folders from the root down to the one that an item is in. */
export function ancestorsOf(world: World, item: DriveItem): readonly DriveItem[] {
  const parent = world.store.drives.items.findAny(item.drive, item.parent);
  return parent ? [...ancestorsOf(world, parent), parent] : [];
}

/** The path of an item below the root, beginning with a slash; empty for the root. */
export function pathOf(world: World, item: DriveItem): string {
  if (item.kind === 'root') return '';
  const names = [...ancestorsOf(world, item), item].filter(({ kind }) => kind !== 'root').map(({ name }) => name);
  return `/${names.map(encodeURIComponent).join('/')}`;
}

export const webUrlOf = (world: World, drive: Drive, item: DriveItem): string =>
  `${drive.webUrl}${pathOf(world, item)}`;

/** The reference to the place of an item. */
export function parentReference({ world, drive }: View, item: DriveItem): Resource {
  const place = {
    driveType: drive.kind,
    driveId: drive.id,
    ...(drive.kind === 'documentLibrary' && { siteId: drive.site.id }),
  };
  const parent = world.store.drives.items.findAny(item.drive, item.parent);
  if (parent === undefined) return place;
  return { ...place, id: parent.id, name: parent.name, path: `/drives/${drive.id}/root:${pathOf(world, parent)}` };
}

/** An item as Graph shows it, without what has to be expanded. */
export function driveItemResource(view: View, item: DriveItem, { select }: Shown = {}): Resource {
  if (select) refuseUnknown(select, item);
  const asked = select?.map((name) => name.toLowerCase());
  const isShown = (name: string) =>
    asked === undefined || asked.includes('*') ? !ON_REQUEST.includes(name) : asked.includes(name.toLowerCase());
  const all = { ...identifying(view, item), ...describing(view, item), ...onRequest(view, item), ...item.facets };
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => value !== undefined && isShown(name)));
}

/** @throws Refused 400 for a property that an item cannot have */
function refuseUnknown(select: readonly string[], { facets }: DriveItem): void {
  const known = [...KNOWN, ...Object.keys(facets ?? {}), '*'].map((name) => name.toLowerCase());
  const unknown = select.find((name) => !known.includes(name.toLowerCase()));
  if (unknown === undefined) return;
  throw badRequest(
    `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.driveItem'.`,
  );
}

function downloadOf(
  world: World,
  { kind, state, drive, id: item, contentVersion: version }: DriveItem,
): string | undefined {
  return kind === 'file' && state === 'live'
    ? ticketAddress(world, { kind: 'download', drive, item, version })
    : undefined;
}

function identifying(view: View, item: DriveItem): Resource {
  const { world, drive } = view;
  const { items } = world.store.drives;
  return {
    [DOWNLOAD]: downloadOf(world, item),
    createdDateTime: item.created,
    eTag: eTagOf(item),
    id: item.id,
    lastModifiedDateTime: item.modified,
    name: item.name,
    webUrl: webUrlOf(world, drive, item),
    cTag: cTagOf(item),
    size: item.kind === 'file' ? item.size : items.sizeBelow(item.drive, item.id),
    createdBy: item.createdBy,
    lastModifiedBy: item.modifiedBy,
    parentReference: parentReference(view, item),
  };
}

function describing({ world, drive }: View, item: DriveItem): Resource {
  const { items, grants } = world.store.drives;
  const isFolder = item.kind === 'folder' || item.kind === 'root';
  const [shared] = grants.of(item);
  return {
    description: item.description,
    fileSystemInfo: {
      createdDateTime: item.fileCreated ?? item.created,
      lastModifiedDateTime: item.fileModified ?? item.modified,
    },
    file: item.kind === 'file' ? fileFacet(item) : undefined,
    folder: isFolder ? { childCount: items.childCount(item.drive, item.id) } : undefined,
    root: item.kind === 'root' ? {} : undefined,
    bundle:
      item.kind === 'bundle'
        ? { childCount: item.members?.length ?? 0, ...(item.isAlbum === true && { album: {} }) }
        : undefined,
    image: item.image,
    specialFolder: item.special === undefined ? undefined : { name: item.special },
    shared: shared && {
      scope: shared.link?.scope ?? 'users',
      owner: ownerOf(drive),
      sharedBy: shared.grantedBy,
      sharedDateTime: shared.at,
    },
  };
}

function fileFacet({ mimeType, hash }: DriveItem): Resource {
  return { mimeType, ...(hash !== undefined && { hashes: { quickXorHash: hash } }) };
}

function onRequest({ world, drive }: View, item: DriveItem): Resource {
  const site = drive.kind === 'documentLibrary' ? drive.site : undefined;
  const [, siteId, webId] = site?.id.split(',') ?? [];
  return {
    '@content.downloadUrl': downloadOf(world, item),
    publication: publicationOf(item),
    sharepointIds: { ...listPlace(drive, item), ...(site && { siteId, webId, siteUrl: site.webUrl }) },
    webDavUrl: webUrlOf(world, drive, item),
    retentionLabel: item.retention ? retentionResource(item) : undefined,
  };
}

function publicationOf({ kind, checkedOut, contentVersion }: DriveItem): Resource | undefined {
  if (kind !== 'file') return undefined;
  const versionId = `${contentVersion}.0`;
  if (!checkedOut) return { level: 'published', versionId };
  return { level: 'checkout', versionId, checkedOutBy: checkedOut.by };
}

/** The label of an item as part of it; the address of the label alone tells more. */
export function retentionResource({ id, retention }: DriveItem): Resource {
  return {
    id,
    name: retention?.name,
    isLabelAppliedExplicitly: true,
    labelAppliedDateTime: retention?.appliedAt,
    labelAppliedBy: retention?.appliedBy,
  };
}

/** An item of somebody else, as it shows among one's own. */
export function remoteItemResource(view: View, item: DriveItem): Resource {
  const { parentReference: place, eTag, ...shown } = driveItemResource(view, item);
  const { id, name, size, webUrl, file, folder, image, fileSystemInfo, shared } = shown;
  const { createdBy, createdDateTime, lastModifiedBy, lastModifiedDateTime } = shown;
  const facets = withoutEmpty({ file, folder, image });
  const dates = { createdBy, createdDateTime, lastModifiedBy, lastModifiedDateTime };
  const remote = withoutEmpty({ id, name, size, webUrl, fileSystemInfo, shared, parentReference: place });
  return {
    ...{ id, eTag, name, size, webUrl, fileSystemInfo },
    ...dates,
    ...facets,
    remoteItem: { ...remote, ...dates, ...facets },
  };
}

const withoutEmpty = (resource: Resource): Resource =>
  Object.fromEntries(Object.entries(resource).filter(([, value]) => value !== undefined));

/** Whether two of these are the same person or app. */
export const isSameAccount = (one: Parameters<typeof accountOf>[0], other: Parameters<typeof accountOf>[0]): boolean =>
  accountOf(one) === accountOf(other);
