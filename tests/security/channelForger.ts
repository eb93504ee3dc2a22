import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { CLIENT, SERVICE_URL } from '../server/support/runningServer.ts';
import { BOT_FRAMEWORK } from '../server/support/channelKeys.ts';

/** Keys that the Bot Framework publishes here, by what they are endorsed for, and one that it does not publish. */
type KeyName = 'teams' | 'webchat' | 'bare' | 'unpublished';
const KEYS: Readonly<Record<KeyName, readonly string[] | undefined>> = {
  teams: ['msteams'],
  webchat: ['webchat'],
  bare: undefined,
  unpublished: ['msteams'],
};

export type Forgery = {
  readonly key?: KeyName;
  /** `null` leaves it out. */
  readonly kid?: string | null;
  /** Laid over what Teams would claim; `undefined` leaves a claim out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Seconds from now. */
  readonly expiresIn?: number | null;
  readonly notBefore?: number;
};

/** What a token can be made of: with the right keys, with wrong ones, with none. */
export type Forger = {
  readonly signed: (forgery?: Forgery) => Promise<string>;
  /** `alg: none`, without a signature. */
  readonly unsigned: () => string;
  /** Signed with the public key as if it were a shared secret. */
  readonly withPublicKeyAsSecret: () => Promise<string>;
};
export type ForgingChannel = {
  readonly forger: Forger;
  readonly openIdMetadataUrl: string;
  readonly close: () => void;
};

const pairs = Promise.all(
  (['teams', 'webchat', 'bare', 'unpublished'] as const).map(async (name) => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: name, use: 'sig', alg: 'RS256' };
    const endorsements = KEYS[name];
    return { name, ...pair, jwk: endorsements === undefined ? jwk : { ...jwk, endorsements } };
  }),
);

const now = () => Math.floor(Date.now() / 1000);

function claimsOf({ claims = {}, expiresIn = 600, notBefore }: Forgery): JWTPayload {
  const whole: Record<string, unknown> = {
    iss: BOT_FRAMEWORK,
    aud: CLIENT,
    serviceurl: SERVICE_URL,
    iat: now() - 1000,
    ...(expiresIn !== null && { exp: now() + expiresIn }),
    ...(notBefore !== undefined && { nbf: now() + notBefore }),
    ...claims,
  };
  // Written as JSON, what is undefined is left out.
  return whole;
}

/** Serves the published keys where the bot looks for them. */
export async function openForgingChannel(): Promise<ForgingChannel> {
  const all = await pairs;
  const keyOf = (name: KeyName) => {
    const found = all.find((each) => each.name === name);
    if (found === undefined) throw new Error(`No key is called ${name}.`);
    return found;
  };
  const published = all.filter(({ name }) => name !== 'unpublished').map(({ jwk }) => jwk);
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: published }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    openIdMetadataUrl: `http://127.0.0.1:${port}/.well-known/openidconfiguration`,
    close: () => void server.close(),
    forger: {
      signed: (forgery = {}) => {
        const { key = 'teams', kid = key } = forgery;
        const header = { alg: 'RS256', typ: 'JWT', ...(kid !== null && { kid }) };
        return new SignJWT(claimsOf(forgery)).setProtectedHeader(header).sign(keyOf(key).privateKey);
      },
      unsigned: () => new UnsecuredJWT(claimsOf({})).encode(),
      withPublicKeyAsSecret: async () => {
        const secret = new TextEncoder().encode(await exportSPKI(keyOf('teams').publicKey));
        return new SignJWT(claimsOf({})).setProtectedHeader({ alg: 'HS256', kid: 'teams' }).sign(secret);
      },
    },
  };
}
