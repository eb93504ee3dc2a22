import { createLocalJWKSet, decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { ServerConfig } from '#server/config.ts';
import { openSignIn, type SignInOptions } from '#server/signIn/openSignIn.ts';
import { TEAMS_CLIENTS } from '#server/signIn/ssoToken.ts';
import type { UserTokens } from '#server/tokens.ts';
import { aServerConfig, CLIENT, TENANT } from './runningServer.ts';
import { NOW, PEOPLE, type PersonName } from './sampleLists.ts';

export const PUBLIC_ORIGIN = 'https://samsyn.example';
export const RESOURCE = `api://samsyn.example/botid-${CLIENT}`;
const SECONDS = Date.parse(NOW) / 1000;

/** A refusal of Entra's token endpoint, as it writes them. */
export const refusal = (number: number, over: Record<string, unknown> = {}) => ({
  error: 'invalid_grant',
  error_description: `AADSTS${number}: Kontaktperson, Region Skåne (kontakt.skane@samsyn.example). Trace ID: 1`,
  error_codes: [number],
  ...over,
});

export type Entra = {
  /** A token as Teams brings it. */
  readonly ssoToken: (
    name: PersonName,
    over?: Readonly<Record<string, unknown>>,
    by?: 'entra' | 'forged',
  ) => Promise<string>;
  /** The next exchanges are answered so; without an answer the token names the person. */
  readonly answerNext: (...answers: (object | 'noAnswer' | 'down')[]) => void;
  /** Forms that were sent to the token endpoint. */
  readonly exchanges: URLSearchParams[];
  readonly addresses: string[];
  readonly signIn: (over?: Partial<ServerConfig>, options?: Partial<SignInOptions>) => UserTokens;
};

const keyPairs = Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);

/** Entra as far as the server knows it: keys, and the exchange of tokens. Its clock stands at {@link NOW}. */
export async function anEntra(): Promise<Entra> {
  const [genuine, forged] = await keyPairs;
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(genuine.publicKey)), kid: 'entra', alg: 'RS256' }] });
  const answers: (object | 'noAnswer' | 'down')[] = [];
  const exchanges: URLSearchParams[] = [];
  const addresses: string[] = [];
  const send: typeof fetch = (url, init) => {
    addresses.push(url instanceof Request ? url.url : String(url));
    const form = new URLSearchParams(typeof init?.body === 'string' ? init.body : '');
    exchanges.push(form);
    const answer = answers.shift();
    if (answer === 'noAnswer') return Promise.reject(new TypeError('fetch failed'));
    if (answer === 'down') return Promise.resolve(new Response('<html>', { status: 503 }));
    if (answer !== undefined) return Promise.resolve(Response.json(answer, { status: 400 }));
    const oid = decodeJwt(form.get('assertion') ?? '')['oid'];
    const name = Object.entries(PEOPLE).find(([, { id }]) => id === oid)?.[0];
    const granted = { token_type: 'Bearer', access_token: name, expires_in: 3600, scope: 'User.Read' };
    return Promise.resolve(Response.json(granted));
  };
  return {
    ssoToken: (name, over = {}, by = 'entra') =>
      new SignJWT({
        iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
        aud: CLIENT,
        tid: TENANT,
        oid: PEOPLE[name].id,
        name: PEOPLE[name].name,
        azp: TEAMS_CLIENTS[1],
        scp: 'access_as_user',
        ver: '2.0',
        nbf: SECONDS - 60,
        exp: SECONDS + 3600,
        ...over,
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'entra', typ: 'JWT' })
        .sign(by === 'entra' ? genuine.privateKey : forged.privateKey),
    answerNext: (...next) => void answers.push(...next),
    exchanges,
    addresses,
    signIn: (over = {}, options = {}) =>
      openSignIn(aServerConfig({ publicOrigin: PUBLIC_ORIGIN, ...over }), {
        clientSecret: 'hemlighet',
        fetch: send,
        keysOf: () => keys,
        now: () => Date.parse(NOW),
        log: () => undefined,
        ...options,
      }),
  };
}
