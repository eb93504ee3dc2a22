import { accessDenied, Refused, unauthenticated } from './errors.ts';

/** A person of the directory; `siteRole` is what the site's owner has given. */
export type DirectoryUser = {
  /** Object id in Entra, a UUID. */
  readonly id: string;
  readonly displayName: string;
  readonly mail: string;
  readonly userPrincipalName: string;
  readonly siteRole: 'owner' | 'member' | 'visitor' | 'none';
  /** Object id of the person's manager. */
  readonly manager?: string;
};

/** What a verified token says. Delegated tokens have `oid` and `scopes`; app-only ones no `oid` but `roles`. */
export type TokenClaims = {
  readonly oid?: string;
  readonly appId?: string;
  readonly scopes: readonly string[];
  readonly roles: readonly string[];
};

export type Actor =
  | {
      readonly kind: 'user';
      readonly user: DirectoryUser;
      /** App that the person uses; empty when the token does not tell. */
      readonly appId: string;
      readonly granted: readonly string[];
    }
  | { readonly kind: 'application'; readonly appId: string; readonly granted: readonly string[] };

/** What a route asks of the caller. */
export type Need = 'signedIn' | 'readSite' | 'writeSite' | 'manageSite' | 'controlSite';

const READ = ['Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];
const WRITE = ['Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];
const MANAGE = ['Sites.Manage.All', 'Sites.FullControl.All'];
const READ_OTHERS = ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];

type Door = {
  readonly directory: readonly DirectoryUser[];
  readonly verifyToken: (token: string) => Promise<TokenClaims | undefined>;
};

/**
 * Finds out who is calling.
 * @throws Refused 401 without a valid bearer token of somebody in the directory
 */
export async function identify(authorization: string | undefined, door: Door): Promise<Actor> {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw unauthenticated('Access token is empty.');
  const claims = await door.verifyToken(token);
  if (claims === undefined) throw unauthenticated('Access token validation failure.');

  if (claims.oid === undefined) return { kind: 'application', appId: claims.appId ?? '', granted: claims.roles };
  const user = door.directory.find((person) => person.id === claims.oid);
  if (user === undefined) throw unauthenticated('The user account does not exist in the directory.');
  return { kind: 'user', user, appId: claims.appId ?? '', granted: claims.scopes };
}

/** What each role that an app can be given on a site, a list or an item comes to. */
const LEVEL: Readonly<Record<string, number | undefined>> = { read: 1, write: 2, manage: 3, owner: 4, fullcontrol: 4 };

export const ROLES: readonly string[] = Object.keys(LEVEL);

/**
 * A delegated call may do what the app was granted and the person may do; an app-only call what it was granted.
 *
 * @param given roles that the app has on the very thing, which is all that the *Selected permissions count
 * @throws Refused 403
 */
export function authorise(actor: Actor, need: Need, given: readonly string[] = []): void {
  const isGiven = (level: number) => given.some((role) => (LEVEL[role] ?? 0) >= level);
  const allowed = {
    signedIn: () => true,
    readSite: () => (has(actor, READ) || isGiven(1)) && roleOf(actor) !== 'none',
    writeSite: () => (has(actor, WRITE) || isGiven(2)) && mayWrite(actor),
    manageSite: () =>
      mayWrite(actor) && (has(actor, MANAGE) || isGiven(3) || (has(actor, WRITE) && roleOf(actor) === 'owner')),
    controlSite: () => (has(actor, ['Sites.FullControl.All']) || isGiven(4)) && isMaster(actor),
  } satisfies Record<Need, () => boolean>;
  if (!allowed[need]()) throw accessDenied();
}

/** @throws Refused 403 unless the app may read people other than the one signed in */
export function authoriseDirectory(actor: Actor): void {
  if (has(actor, READ_OTHERS)) return;
  throw new Refused(
    { status: 403, code: 'Authorization_RequestDenied' },
    'Insufficient privileges to complete the operation.',
  );
}

const has = (actor: Actor, sufficient: readonly string[]): boolean =>
  actor.granted.some((permission) => sufficient.includes(permission));

const roleOf = (actor: Actor): DirectoryUser['siteRole'] | 'application' =>
  actor.kind === 'user' ? actor.user.siteRole : 'application';

const mayWrite = (actor: Actor): boolean => ['owner', 'member', 'application'].includes(roleOf(actor));

const isMaster = (actor: Actor): boolean => ['owner', 'application'].includes(roleOf(actor));
