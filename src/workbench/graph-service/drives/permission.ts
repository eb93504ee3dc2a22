import { nameOf } from '../identity.ts';
import type { Resource } from '../odata/select.ts';
import type { World } from '../routes/route.ts';
import { guidOf } from '../site.ts';
import { ownerOf, rootOf, siteNumberOf } from './drive.ts';
import { ancestorsOf, parentReference, pathOf, type View } from './resource.ts';
import { shareIdOf } from './shareAddress.ts';
import type { DriveItem } from './store/driveItem.ts';
import type { Grant, Person } from './store/grants.ts';

/** A permission that is kept, with the item that it was given on. */
export type Standing = { readonly grant: Grant; readonly on: DriveItem };

/** What was given on an item itself, then on the folders above it. */
export function standingOf(world: World, item: DriveItem): readonly Standing[] {
  const { grants } = world.store.drives;
  return [item, ...[...ancestorsOf(world, item)].reverse()].flatMap((on) =>
    grants.of(on).map((grant) => ({ grant, on })),
  );
}

/** A kept permission as Graph shows it on an item; one from a folder above says so. */
export function permissionResource(view: View, item: DriveItem, { grant, on }: Standing): Resource {
  return {
    id: grant.id,
    roles: [grant.role],
    ...(grant.link ? linkFacets(grant, grant.link) : personFacets(view, grant)),
    hasPassword: grant.hasPassword,
    ...(grant.expires !== undefined && { expirationDateTime: grant.expires }),
    ...(on.id !== item.id && { inheritedFrom: inheritedFrom(view, on) }),
  };
}

/** The app that makes links in the name of people; SharePoint's own. */
const SHAREPOINT = { id: '00000003-0000-0ff1-ce00-000000000000', displayName: 'SharePoint' };

function linkFacets({ people }: Grant, { type, scope, webUrl }: NonNullable<Grant['link']>): Resource {
  return {
    shareId: shareIdOf(webUrl),
    link: {
      type,
      scope,
      webUrl,
      preventsDownload: false,
      application: SHAREPOINT,
      ...(type === 'embed' && { webHtml: `<iframe src="${webUrl}"></iframe>` }),
    },
    ...((scope === 'users' || people.length > 0) && {
      grantedToIdentities: people.map((person) => ({ user: person })),
      grantedToIdentitiesV2: people.map((person) => ({ user: person })),
    }),
  };
}

function personFacets(view: View, { people, invitation, grantedBy }: Grant): Resource {
  const [person] = people;
  return {
    ...(person && granted(view, person)),
    ...(invitation && { invitation: { ...invitation, invitedBy: { user: { displayName: nameOf(grantedBy) } } } }),
  };
}

/** The same person twice: as Graph had it first, and with the number that the site knows them by. */
function granted({ world, drive }: View, person: Person): Resource {
  const siteUser = {
    id: siteNumberOf(world, drive, { user: person }),
    displayName: person.displayName,
    loginName: `i:0#.f|membership|${person.email}`,
    email: person.email,
  };
  return {
    '@deprecated.GrantedTo': 'GrantedTo has been deprecated. Refer to GrantedToV2',
    grantedTo: { user: person },
    grantedToV2: { user: person, siteUser },
  };
}

function inheritedFrom(view: View, on: DriveItem): Resource {
  const { driveId, driveType } = parentReference(view, on);
  return { driveId, driveType, id: on.id, name: on.name, path: `/drives/${on.drive}/root:${pathOf(view.world, on)}` };
}

/** What a drive gives on each of its items: everything to its owner, and to the groups of its site what their role says. */
export function basePermissions(view: View, item: DriveItem): readonly Resource[] {
  const { world, drive } = view;
  const place = item.kind === 'root' ? {} : { inheritedFrom: inheritedFrom(view, rootOf(world, drive)) };
  if (drive.kind === 'business') {
    const { id, displayName, mail: email } = drive.holder;
    return [
      { id: guidOf(`owner:${drive.id}`), roles: ['owner'], ...granted(view, { id, displayName, email }), ...place },
    ];
  }
  const title = drive.site.displayName;
  const groups = [
    [`${title} Owners`, 'owner', '3'],
    [`${title} Members`, 'write', '5'],
    [`${title} Visitors`, 'read', '4'],
  ] as const;
  return groups.map(([displayName, role, number]) => ({
    id: guidOf(`${role}:${drive.id}`),
    roles: [role],
    grantedToV2: {
      ...(role === 'owner' && ownerOf(drive)),
      siteGroup: { id: number, displayName, loginName: displayName },
    },
    ...place,
  }));
}
