import type { Actor } from '../access.ts';
import { accessDenied } from '../errors.ts';
import { rolesGiven } from '../given.ts';
import type { World } from '../routes/route.ts';
import type { Drive } from './drive.ts';
import type { DriveItem } from './store/driveItem.ts';
import type { Grant } from './store/grants.ts';

export type Access = 'read' | 'write';

const ALL_SITES = ['Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];
/** Permissions of the app for drives of whomever. */
const ANYWHERE = {
  read: ['Files.Read.All', 'Files.ReadWrite.All', 'Sites.Read.All', ...ALL_SITES],
  write: ['Files.ReadWrite.All', ...ALL_SITES],
} as const;
/** Delegated permissions that reach only what is the person's own. */
const OWN = { read: ['Files.Read', 'Files.ReadWrite'], write: ['Files.ReadWrite'] } as const;

/** What is asked for: an item of a drive, and whether the caller came by a link that gives more than they had. */
export type Asked = {
  readonly drive: Drive;
  readonly item?: DriveItem;
  readonly access: Access;
  readonly link?: Grant;
};

/**
 * A delegated call may do what the app was granted and the person may do; an app on its own what it was granted.
 * @throws Refused 403
 */
export function authoriseFiles(world: World, actor: Actor, asked: Asked): void {
  if (!isGranted(world, actor, asked) || !mayPerson(world, actor, asked)) throw accessDenied();
}

/** What the app was given on the site of a library, as far as `Sites.Selected` lets it use that. */
function isSelected(world: World, actor: Actor, { drive, access }: Asked): boolean {
  if (drive.kind !== 'documentLibrary') return false;
  const roles = rolesGiven(world, actor, { site: drive.site.id });
  return roles.some((role) => access === 'read' || role !== 'read');
}

function isGranted(world: World, actor: Actor, asked: Asked): boolean {
  const { drive, access } = asked;
  const has = (permissions: readonly string[]) => actor.granted.some((granted) => permissions.includes(granted));
  if (has(ANYWHERE[access]) || isSelected(world, actor, asked)) return true;
  return actor.kind === 'user' && isOwn(actor, drive) && has(OWN[access]);
}

const isOwn = (actor: Actor, drive: Drive): boolean =>
  actor.kind === 'user' && drive.kind === 'business' && drive.holder.id === actor.user.id;

function mayPerson(world: World, actor: Actor, asked: Asked): boolean {
  if (actor.kind === 'application' || isOwn(actor, asked.drive)) return true;
  const roles = asked.access === 'write' ? ['owner', 'member'] : ['owner', 'member', 'visitor'];
  if (asked.drive.kind === 'documentLibrary' && roles.includes(actor.user.siteRole)) return true;
  const given = asked.item ? grantsAbove(world, asked.item) : [];
  const theirs = given.filter(({ people }) => people.some(({ id }) => id === actor.user.id));
  const link = asked.link && (asked.link.link?.scope !== 'users' || theirs.includes(asked.link)) ? [asked.link] : [];
  return [...theirs, ...link].some((grant) => isEnough(world, grant, asked.access));
}

function isEnough({ now }: World, { role, expires }: Grant, access: Access): boolean {
  const isOver = expires !== undefined && Date.parse(expires) <= now().getTime();
  return !isOver && (access === 'read' || role !== 'read');
}

/** What was given on an item or on a folder that it is in. */
export function grantsAbove(world: World, item: DriveItem): readonly Grant[] {
  const { grants, items } = world.store.drives;
  const own = grants.of(item);
  const parent = items.findAny(item.drive, item.parent);
  return parent ? [...own, ...grantsAbove(world, parent)] : own;
}
