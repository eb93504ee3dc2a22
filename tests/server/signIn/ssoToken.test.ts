import { readFileSync } from 'node:fs';
import { createLocalJWKSet, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { SignInProblem, SignInRequired } from '#bot/botDeps.ts';
import { ssoTokenReader, TEAMS_CLIENTS } from '#server/signIn/ssoToken.ts';
import { anEntra, RESOURCE } from '../support/entra.ts';
import { CLIENT, TENANT } from '../support/runningServer.ts';
import { NOW, PEOPLE } from '../support/sampleLists.ts';

const SECONDS = Date.parse(NOW) / 1000;
const OTHER = '00000000-0000-4000-8000-00000000b000';
const person = { aadObjectId: PEOPLE.skane.id, channelUserId: '29:x' };
const entra = await anEntra();
const outcome = async (ssoToken: string) => {
  try {
    return await entra.signIn().tokenFor({ ...person, ssoToken });
  } catch (failure) {
    return failure;
  }
};

describe('a token that Teams brings', () => {
  it('[SI1] is taken when it was issued for this app, by a directory that is let in, through Teams', async () => {
    expect(await outcome(await entra.ssoToken('skane'))).toBe('skane');
    expect(await outcome(await entra.ssoToken('skane', { aud: RESOURCE }))).toBe('skane');
    expect(await outcome(await entra.ssoToken('skane', { azp: TEAMS_CLIENTS[0] }))).toBe('skane');
  });

  it.each([
    ['another audience', { aud: 'https://graph.microsoft.com' }],
    ['another app of ours', { aud: `api://evil.example/botid-${CLIENT}` }],
    ['another issuer', { iss: 'https://evil.example/v2.0' }],
    ['another directory', { tid: OTHER, iss: `https://login.microsoftonline.com/${OTHER}/v2.0` }],
    ['a directory that its issuer does not know', { iss: `https://login.microsoftonline.com/${OTHER}/v2.0` }],
    ['no directory', { tid: undefined }],
    ['another permission', { scp: 'Sites.Read.All' }],
    ['no permission', { scp: undefined }],
    ['another client than Teams', { azp: OTHER }],
    ['no client', { azp: undefined }],
    ['an older version of tokens', { ver: '1.0' }],
    ['no end', { exp: undefined }],
    ['no beginning', { nbf: undefined }],
    ['a beginning that is to come', { nbf: SECONDS + 600 }],
    ['no person', { oid: undefined }],
    ['an odd person', { oid: ['x'] }],
  ])('[SI1] is refused with %s', async (_case, over) => {
    const before = entra.exchanges.length;
    expect(await outcome(await entra.ssoToken('skane', over))).toMatchObject({ kind: 'refused' });
    expect(entra.exchanges).toHaveLength(before);
  });

  it('[SI1] is refused when it is forged, unsigned, signed with a shared word, or no token', async () => {
    const claims = { tid: TENANT, oid: PEOPLE.skane.id, aud: CLIENT };
    const symmetric = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'entra' });
    const tokens = [
      await entra.ssoToken('skane', {}, 'forged'),
      new UnsecuredJWT(claims).encode(),
      await symmetric.sign(new TextEncoder().encode(TENANT)),
      'x.y.z',
      'hemligt',
    ];
    for (const token of tokens) expect(await outcome(token)).toBeInstanceOf(SignInProblem);
  });

  it('[SI2] is refused when it is somebody else’s than the activity', async () => {
    expect(await outcome(await entra.ssoToken('coordinator'))).toMatchObject({ kind: 'refused' });
  });

  it('[SI1] is asked for anew when its time is over', async () => {
    const old = await outcome(await entra.ssoToken('skane', { exp: SECONDS - 120 }));
    expect(old).toBeInstanceOf(SignInRequired);
    expect(old).toHaveProperty('silently.uri', RESOURCE);
  });

  it('[SI7] says that sign-in does not answer when the keys cannot be had', async () => {
    const parts = { clientId: CLIENT, resource: undefined, tenants: new Set([TENANT]), now: () => Date.parse(NOW) };
    const cutOff = ssoTokenReader({ ...parts, keysOf: () => () => Promise.reject(new TypeError('fetch failed')) });
    expect(await cutOff(await entra.ssoToken('skane'))).toMatchObject({ kind: 'unreachable' });
    const stranger = ssoTokenReader({ ...parts, keysOf: () => createLocalJWKSet({ keys: [] }) });
    expect(await stranger(await entra.ssoToken('skane'))).toEqual({ kind: 'refused' });
  });

  it('[SI1] may come from the clients that the app registration lets ask for it', () => {
    const registration = readFileSync(
      new URL('../../../manifest/entra/app-registration.json', import.meta.url),
      'utf8',
    );
    for (const client of TEAMS_CLIENTS) expect(registration).toContain(`"appId": "${client}"`);
  });
});
