import { searching, SERVICE_URL } from '../server/support/runningServer.ts';
import type { Forger, Forgery } from './channelForger.ts';
import type { Authorization, Hostile } from './hostile.ts';

const search = () => searching('skane', 'pvc');
const elsewhere = 'https://ond.example/teams';

const signedWith =
  (forgery: Forgery): Authorization =>
  async (forger: Forger) =>
    `Bearer ${await forger.signed(forgery)}`;

const forged: readonly (readonly [what: string, forgery: Forgery])[] = [
  ['signed with a key that nobody published, under the name of one that is', { key: 'unpublished', kid: 'teams' }],
  ['signed with a key that nobody published, under its own name', { key: 'unpublished' }],
  ['that names no key', { kid: null }],
  ['that names a key by a path', { kid: '../../keys/teams' }],
  ['for another bot', { claims: { aud: '00000000-0000-4000-8000-0000000000ff' } }],
  ['for this bot and another', { claims: { aud: ['00000000-0000-4000-8000-00000000a001', 'x'] } }],
  ['for nobody', { claims: { aud: undefined } }],
  ['for the tab’s own address', { claims: { aud: 'api://00000000-0000-4000-8000-00000000a001' } }],
  ['of Entra', { claims: { iss: 'https://login.microsoftonline.com/x/v2.0' } }],
  ['of an issuer whose name begins alike', { claims: { iss: 'https://api.botframework.com.ond.example' } }],
  ['of no issuer', { claims: { iss: undefined } }],
  ['that has expired', { expiresIn: -400 }],
  ['that never expires', { expiresIn: null }],
  ['that expires in words', { claims: { exp: 'never' } }],
  ['that is not yet valid', { notBefore: 900 }],
  ['for another service address', { claims: { serviceurl: elsewhere } }],
  ['for a service address that begins alike', { claims: { serviceurl: `${SERVICE_URL}.ond.example` } }],
  ['for no service address', { claims: { serviceurl: undefined } }],
  ['for a list of service addresses', { claims: { serviceurl: [SERVICE_URL, elsewhere] } }],
];

const shapeless: readonly (readonly [what: string, authorization: Authorization])[] = [
  ['no token', () => Promise.resolve(undefined)],
  ['an empty token', () => 'Bearer '],
  ['a token with another scheme', async (forger) => `Basic ${await forger.signed()}`],
  ['a token without a scheme', async (forger) => forger.signed()],
  ['two tokens', async (forger) => `Bearer ${await forger.signed()}, Bearer ${await forger.signed()}`],
  ['a token without a signature (alg none)', (forger) => `Bearer ${forger.unsigned()}`],
  ['a token signed with the public key as secret (HS256)', async (f) => `Bearer ${await f.withPublicKeyAsSecret()}`],
  ['a token with its signature cut off', async (f) => `Bearer ${(await f.signed()).replace(/\.[^.]*$/, '.')}`],
  ['a token with claims changed after it was signed', async (f) => `Bearer ${swapped(await f.signed())}`],
  ['a token that is no token', () => `Bearer ${'a'.repeat(9_000)}`],
];

function swapped(token: string): string {
  const [head = '', , signature = ''] = token.split('.');
  const claims = { iss: 'https://api.botframework.com', aud: 'x', serviceurl: SERVICE_URL, exp: 9_999_999_999 };
  return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}

/** Tokens that the Bot Framework did not give, or not for this: none of what they bring is read. */
export const HOSTILE_TOKENS: readonly Hostile[] = [
  ...forged.map(([what, forgery]) => ({
    what: `a token ${what}`,
    status: 401,
    authorization: signedWith(forgery),
    body: search,
  })),
  ...shapeless.map(([what, authorization]) => ({ what, status: 401, authorization, body: search })),
  {
    what: 'a key that is endorsed for web chat',
    status: 403,
    authorization: signedWith({ key: 'webchat' }),
    body: search,
  },
  { what: 'a key that is endorsed for nothing', status: 403, authorization: signedWith({ key: 'bare' }), body: search },
  {
    what: 'a service address outside Microsoft, rightly signed',
    status: 403,
    authorization: signedWith({ claims: { serviceurl: elsewhere } }),
    body: () => ({ ...search(), serviceUrl: elsewhere }),
  },
  {
    what: 'a service address with a name and password in it, rightly signed',
    status: 403,
    authorization: signedWith({ claims: { serviceurl: 'https://smba.example@ond.example/' } }),
    body: () => ({ ...search(), serviceUrl: 'https://smba.example@ond.example/' }),
  },
  {
    what: 'a service address on this computer’s disk, rightly signed',
    status: 403,
    authorization: signedWith({ claims: { serviceurl: 'file:///etc/passwd' } }),
    body: () => ({ ...search(), serviceUrl: 'file:///etc/passwd' }),
  },
];
