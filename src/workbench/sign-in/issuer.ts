import { createLocalJWKSet, errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { Directory, Person } from './directory.ts';
import type { SigningKey, SigningKeys } from './signingKeys.ts';

export const GRAPH_AUDIENCE = 'https://graph.microsoft.com';
export const BOT_FRAMEWORK = 'https://api.botframework.com';
/** As long as Entra's shortest: a person who keeps a tab open sees renewals happen. */
export const TOKEN_LIFETIME_SECONDS = 3600;

/** The client id of Teams in the browser. */
const TEAMS_IN_BROWSER = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

const assertion = z.object({ oid: z.string(), scp: z.literal('access_as_user') });

const tokenClaims = z.object({
  /** Object id of the person, or of the app's service principal. */
  oid: z.string(),
  tid: z.string(),
  aud: z.string(),
  exp: z.number(),
  appid: z.string(),
  /** `app`: nobody is signed in, the app acts as itself. */
  idtyp: z.enum(['user', 'app']),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  /** Delegated permissions, separated by blanks. */
  scp: z.string().optional(),
  /** Application permissions. */
  roles: z.array(z.string()).optional(),
});
export type TokenClaims = Readonly<z.infer<typeof tokenClaims>>;

/** Issues and checks tokens like those of Entra (v2) and of the Bot Framework: RS256, signed with keys of this data folder. */
export type Issuer = {
  /** @param grant.audience e.g. `"https://graph.microsoft.com"`; `scopes` are short names, e.g. `"User.Read"` */
  readonly accessToken: (person: Person, grant: { audience: string; scopes: readonly string[] }) => Promise<string>;
  readonly idToken: (person: Person, clientId: string) => Promise<string>;
  /** What Teams brings the app of a person's sign-in; for nothing but to be changed on the person's behalf. */
  readonly ssoToken: (person: Person) => Promise<string>;
  /** Reads such a token again, when the app shows it. */
  readonly readAssertion: (
    token: string,
  ) => Promise<{ readonly kind: 'person'; readonly oid: string } | { readonly kind: 'expired' | 'refused' }>;
  /** A token without a person; `roles` only mean something to Graph. */
  readonly appToken: (grant: { audience: string; roles: readonly string[] }) => Promise<string>;
  /** What the channel shows the bot with every activity. */
  readonly channelToken: (botId: string, serviceUrl: string) => Promise<string>;
  /** @returns undefined when forged, expired or meant for somebody else */
  readonly verify: (token: string, audience: string) => Promise<TokenClaims | undefined>;
};

export function createIssuer({ tenantId, app }: Directory, keys: SigningKeys, now = () => new Date()): Issuer {
  const issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
  const sign = (key: SigningKey, claims: JWTPayload) => {
    const issuedAt = Math.floor(now().getTime() / 1000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
      .setIssuedAt(issuedAt)
      .setNotBefore(issuedAt)
      .setExpirationTime(issuedAt + TOKEN_LIFETIME_SECONDS)
      .sign(key.privateKey);
  };
  const identity = (person: Person) => ({
    iss: issuer,
    tid: tenantId,
    oid: person.oid,
    sub: person.oid,
    name: person.displayName,
    preferred_username: person.mail,
    ver: '2.0',
    // A guest has the object id and the directory of the place visited, and comes from elsewhere.
    ...(person.homeTenant !== undefined && { idp: `https://sts.windows.net/${person.homeTenant}/` }),
  });
  return {
    accessToken: (person, { audience, scopes }) =>
      sign(keys.entra, {
        ...identity(person),
        aud: audience,
        appid: app.clientId,
        idtyp: 'user',
        scp: scopes.join(' '),
      }),
    idToken: (person, clientId) => sign(keys.entra, { ...identity(person), aud: clientId }),
    ssoToken: (person) =>
      sign(keys.entra, {
        ...identity(person),
        aud: app.clientId,
        azp: TEAMS_IN_BROWSER,
        azpacr: '0',
        scp: 'access_as_user',
      }),
    appToken: ({ audience, roles }) =>
      sign(keys.entra, {
        iss: issuer,
        tid: tenantId,
        oid: app.clientId,
        sub: app.clientId,
        aud: audience,
        appid: app.clientId,
        idtyp: 'app',
        roles: [...roles],
        ver: '2.0',
      }),
    channelToken: (botId, serviceUrl) =>
      sign(keys.botFramework, { iss: BOT_FRAMEWORK, aud: botId, serviceurl: serviceUrl }),
    ...readers({ issuer, clientId: app.clientId, key: keys.entra, now }),
  };
}

type Reading = {
  readonly issuer: string;
  readonly clientId: string;
  readonly key: SigningKey;
  readonly now: () => Date;
};

/** Reads tokens of this issuer's own again. */
function readers({ issuer, clientId, key, now }: Reading): Pick<Issuer, 'verify' | 'readAssertion'> {
  const known = createLocalJWKSet({ keys: [key.publicJwk] });
  const read = async (token: string, audience: string) => {
    const options = { issuer, audience, algorithms: ['RS256'], currentDate: now() };
    return (await jwtVerify(token, known, options)).payload;
  };
  return {
    verify: async (token, audience) => {
      try {
        return tokenClaims.safeParse(await read(token, audience)).data;
      } catch (failure) {
        if (failure instanceof errors.JOSEError) return undefined;
        throw failure;
      }
    },
    readAssertion: async (token) => {
      try {
        const oid = assertion.safeParse(await read(token, clientId)).data?.oid;
        return oid === undefined ? { kind: 'refused' } : { kind: 'person', oid };
      } catch (failure) {
        if (!(failure instanceof errors.JOSEError)) throw failure;
        return { kind: failure instanceof errors.JWTExpired ? 'expired' : 'refused' };
      }
    },
  };
}
