import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

/** Clients of Microsoft's that may bring a person's token: Teams on desktop and mobile, and Teams in the browser. */
export const TEAMS_CLIENTS = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'] as const;

/** The permission that Teams has in the person's name towards this app; manifest/entra/app-registration.json. */
const SCOPE = 'access_as_user';

export type SsoParts = {
  readonly clientId: string;
  /** `api://…/botid-<client id>`, where there is one. */
  readonly resource: string | undefined;
  /** Directories whose people are let in, lower case. */
  readonly tenants: ReadonlySet<string>;
  /** Clients that the token may have been given to; Teams' own when not given. */
  readonly clients?: readonly string[];
  /** Public keys of a directory. */
  readonly keysOf: (tenant: string) => JWTVerifyGetKey;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Who a token names: object id and directory, lower case. */
export type SsoPerson = { readonly oid: string; readonly tenant: string };
export type SsoReading =
  | { readonly kind: 'person'; readonly person: SsoPerson }
  /** Was ours and is too old: Teams has a newer one. */
  | { readonly kind: 'expired' }
  /** Forged, somebody else's, for something else, or no token. */
  | { readonly kind: 'refused' }
  /** The keys could not be had. */
  | { readonly kind: 'unreachable'; readonly cause: unknown };

/** Reads a token that Teams got for the person at work, and believes nothing of it that is not signed. */
export type ReadSsoToken = (token: string) => Promise<SsoReading>;

/** Clocks of two machines agree no better. */
const CLOCK_TOLERANCE_SECONDS = 60;

const claimed = z.object({ tid: z.guid().toLowerCase(), oid: z.guid().toLowerCase() });
const rights = z.object({ scp: z.string(), azp: z.string(), ver: z.literal('2.0') });

export function ssoTokenReader(parts: SsoParts): ReadSsoToken {
  const { clientId, resource, tenants, clients = TEAMS_CLIENTS, keysOf, now } = parts;
  const audience = resource === undefined ? [clientId] : [clientId, resource];
  return async (token) => {
    const tenant = tenantIn(token);
    if (tenant === undefined || !tenants.has(tenant)) return { kind: 'refused' };
    try {
      const { payload } = await jwtVerify(token, keysOf(tenant), {
        issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
        audience,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'nbf'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: new Date(now()),
      });
      const who = claimed.safeParse(payload);
      if (!who.success || who.data.tid !== tenant || !isGivenTo(clients, payload)) return { kind: 'refused' };
      return { kind: 'person', person: { oid: who.data.oid, tenant } };
    } catch (failure) {
      return readingOf(failure);
    }
  };
}

/** Keys of Entra, fetched when they are first needed and again when a token names one that is not known. */
export function entraKeys(loginOrigin: string): SsoParts['keysOf'] {
  const known = new Map<string, JWTVerifyGetKey>();
  return (tenant) => {
    const keys = known.get(tenant) ?? createRemoteJWKSet(new URL(`${loginOrigin}/${tenant}/discovery/v2.0/keys`));
    known.set(tenant, keys);
    return keys;
  };
}

/** What the token says of its directory; believed only once the keys of that directory have proved it. */
function tenantIn(token: string): string | undefined {
  try {
    return claimed.safeParse(decodeJwt(token)).data?.tid;
  } catch {
    // Not a token at all.
    return undefined;
  }
}

function isGivenTo(clients: readonly string[], payload: unknown): boolean {
  const given = rights.safeParse(payload);
  if (!given.success) return false;
  return given.data.scp.split(' ').includes(SCOPE) && clients.includes(given.data.azp);
}

const REFUSALS = [
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

function readingOf(failure: unknown): SsoReading {
  if (failure instanceof errors.JWTExpired) return { kind: 'expired' };
  if (REFUSALS.some((refusal) => failure instanceof refusal)) return { kind: 'refused' };
  return { kind: 'unreachable', cause: failure };
}
