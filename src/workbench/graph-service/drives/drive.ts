import { createHash } from 'node:crypto';
import type { DirectoryUser } from '../access.ts';
import type { Resource } from '../odata/select.ts';
import type { Identity } from '../identity.ts';
import type { World } from '../routes/route.ts';
import { groupIdOf, type Site } from '../site.ts';
import { newItem } from './store/items.ts';
import type { DriveItem } from './store/driveItem.ts';
import type { Grant } from './store/grants.ts';

/** A place for files: the OneDrive of a person, or a document library of a site. */
export type Drive = {
  readonly id: string;
  readonly name: string;
  readonly webUrl: string;
} & (
  | { readonly kind: 'business'; readonly holder: DirectoryUser }
  | { readonly kind: 'documentLibrary'; readonly site: Site }
);

/** Where a request is: a drive, and for some ways of addressing an item in it already. */
export type Origin = { readonly drive: Drive; readonly item?: DriveItem; readonly link?: Grant };

/** As SharePoint writes them: `b!` and 64 characters. The same for the same place, also after the database is made anew. */
const idOf = (place: string): string => `b!${createHash('sha384').update(place).digest('base64url')}`;

/** Everybody has a OneDrive. */
export function personalDrive({ sites }: World, holder: DirectoryUser): Drive {
  const [hostname = ''] = sites.map((site) => site.hostname);
  const account = holder.userPrincipalName.toLowerCase().replace(/[^a-z0-9]/g, '_');
  return {
    kind: 'business',
    id: idOf(`person:${holder.id}`),
    name: 'OneDrive',
    // OneDrive has a host of its own beside that of the sites.
    webUrl: `https://${hostname.replace(/^([^.]+)/, '$1-my')}/personal/${account}/Documents`,
    holder,
  };
}

/** Every site has the library "Documents". */
export const libraryOf = (site: Site): Drive => ({
  kind: 'documentLibrary',
  id: idOf(`library:${site.webUrl.toLowerCase()}`),
  name: 'Documents',
  webUrl: `${site.webUrl}/Shared%20Documents`,
  site,
});

export const drivesOf = (world: World): readonly Drive[] => [
  ...world.sites.map(libraryOf),
  ...world.directory.map((user) => personalDrive(world, user)),
];

/** The root of a drive; made at its first use. */
export function rootOf({ store }: World, drive: Drive): DriveItem {
  const { items } = store.drives;
  const newRoot = () =>
    newItem({ drive: drive.id, parent: '', name: 'root', kind: 'root' }, { by: makerOf(drive), at: store.since });
  return items.root(drive.id) ?? store.transaction(() => items.open(newRoot()));
}

const SYSTEM = { application: { id: '00000003-0000-0ff1-ce00-000000000000', displayName: 'SharePoint' } } as const;

function makerOf(drive: Drive) {
  if (drive.kind === 'documentLibrary') return SYSTEM;
  const { id, displayName, mail } = drive.holder;
  return { user: { id, displayName, email: mail } };
}

/** Who owns a drive: a person, or the group of a site. */
export function ownerOf(drive: Drive): Resource {
  if (drive.kind === 'business') return makerOf(drive);
  const { site } = drive;
  const email = `${site.name || 'root'}@${site.hostname}`;
  return { group: { id: groupIdOf(site), displayName: site.displayName, email } };
}

/** The drive as Graph shows it. */
export function driveResource(world: World, drive: Drive): Resource {
  const { items } = world.store.drives;
  const root = rootOf(world, drive);
  const [used, deleted] = [items.bytes(drive.id, 'live'), items.bytes(drive.id, 'recycled')];
  const total = world.limits.driveBytes;
  const remaining = Math.max(0, total - used - deleted);
  return {
    id: drive.id,
    name: drive.name,
    description: '',
    driveType: drive.kind,
    webUrl: drive.webUrl,
    createdDateTime: root.created,
    createdBy: root.createdBy,
    lastModifiedDateTime: root.modified,
    lastModifiedBy: root.modifiedBy,
    owner: ownerOf(drive),
    quota: { total, used, deleted, remaining, state: stateOf(remaining / total) },
  };
}

/** quota.state: nearing below a tenth, critical below a hundredth of the space. */
function stateOf(share: number): string {
  if (share <= 0) return 'exceeded';
  if (share < 0.01) return 'critical';
  return share < 0.1 ? 'nearing' : 'normal';
}

/** The number that a person has in the site of a drive; a OneDrive counts with the root of the tenant. */
export function siteNumberOf({ store, sites }: World, drive: Drive, by: Identity): string {
  const site = drive.kind === 'documentLibrary' ? drive.site : sites[0];
  return site ? String(store.people.numberOf(site.id, by)) : '';
}
