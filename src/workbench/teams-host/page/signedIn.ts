import type { SignedIn } from './protocol/nestedAuth.ts';
import type { HostSettings, Person } from './server/hostServer.ts';

/** The person as tokens name them. */
export function signedInOf(person: Person, { tenantId }: HostSettings): SignedIn {
  return { objectId: person.oid, tenantId, username: person.mail, name: person.displayName };
}

/** `samsyn.sharepoint.com:/sites/kriterier` as a web address. */
export function siteUrlOf({ site }: HostSettings): string {
  return `https://${site.replace(':', '')}`;
}
