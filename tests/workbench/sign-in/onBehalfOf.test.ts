import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { personByOid } from '#workbench/sign-in/directory.ts';
import { openSignIn, type SignIn } from '#workbench/sign-in/openSignIn.ts';

const SKANE = '00000000-0000-4000-8000-000000000212';
const GUEST = '00000000-0000-4000-8000-000000000401';
const ORIGIN = 'http://localhost:47001';
const SCOPE = 'https://graph.microsoft.com/User.Read openid profile offline_access';
const issued = z.object({ token: z.string() });
const granted = z.looseObject({ access_token: z.string() });

let folder: string;
let clock: Date;
let signIn: SignIn;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-obo-'));
  clock = new Date('2026-11-02T08:00:00Z');
  signIn = await openSignIn({ keyFile: join(folder, 'keys.json'), origin: () => ORIGIN, now: () => clock });
});
afterEach(() => rmSync(folder, { recursive: true }));

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  signIn.routes.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const ssoToken = async (person: string) => issued.parse(await (await post('/sso', { person })).json()).token;
const exchange = (assertion: string, over: Record<string, string> = {}) =>
  signIn.routes.request(`/${signIn.directory.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      client_id: signIn.directory.app.clientId,
      client_secret: signIn.clientSecret,
      scope: SCOPE,
      assertion,
      ...over,
    }),
  });

describe('what Teams gets for the app', () => {
  it('names the person and the app, and is of no use at Graph', async () => {
    const token = await ssoToken(SKANE);
    expect(decodeJwt(token)).toMatchObject({
      aud: signIn.directory.app.clientId,
      oid: SKANE,
      scp: 'access_as_user',
      ver: '2.0',
    });
    expect(await signIn.issuer.verify(token, 'https://graph.microsoft.com')).toBeUndefined();
  });

  it('of a guest carries the directory that is visited, and where the guest comes from beside it', async () => {
    const { tid, oid, idp } = decodeJwt(await ssoToken(GUEST));
    expect({ tid, oid }).toEqual({ tid: signIn.directory.tenantId, oid: GUEST });
    expect(idp).toContain('00000000-0000-4000-8000-00000000b000');
  });

  it('is given for nobody who is not there', async () => {
    expect((await post('/sso', { person: 'nobody' })).status).toBe(400);
  });
});

describe('the on-behalf-of grant', () => {
  it('gives a token for Graph in the same person’s name', async () => {
    const { access_token: token } = granted.parse(await (await exchange(await ssoToken(SKANE))).json());
    const verified = await signIn.issuer.verify(token, 'https://graph.microsoft.com');
    expect(verified).toMatchObject({ oid: SKANE, idtyp: 'user', scp: 'User.Read' });
  });

  it('refuses as Entra does, with a number and what to do about it', async () => {
    const old = await ssoToken(SKANE);
    clock = new Date(clock.getTime() + 3_601_000);
    const refusals = [
      [await exchange(old), 400, 500133, undefined],
      [await exchange('x.y.z'), 400, 50013, undefined],
      [await exchange(await ssoToken(GUEST)), 400, 65001, 'consent_required'],
      [await exchange(await ssoToken(SKANE), { scope: 'Mail.Read' }), 400, 65001, 'consent_required'],
      [await exchange(await ssoToken(SKANE), { scope: 'api://other/read' }), 400, 500011, undefined],
      [await exchange(await ssoToken(SKANE), { client_secret: 'guess' }), 401, 7000215, undefined],
      [await exchange(await ssoToken(SKANE), { requested_token_use: 'other' }), 400, 900144, undefined],
    ] as const;
    for (const [response, status, number, suberror] of refusals) {
      const body = z.looseObject({ error_codes: z.array(z.number()) }).parse(await response.json());
      expect([response.status, body.error_codes, body['suberror']]).toEqual([status, [number], suberror]);
    }
  });
});

describe('the page where a person says yes', () => {
  const query = {
    response_type: 'code',
    response_mode: 'fragment',
    redirect_uri: `${ORIGIN}/auth/end`,
    scope: SCOPE,
    state: 'abc',
  };
  const cookieOf = async (person: string) =>
    ((await post('/session', { person })).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const authorize = async (person: string, over: Record<string, string> = {}) => {
    const asked = new URLSearchParams({ ...query, client_id: signIn.directory.app.clientId, ...over });
    const path = `/${signIn.directory.tenantId}/oauth2/v2.0/authorize?${asked.toString()}`;
    return signIn.routes.request(path, { headers: { cookie: await cookieOf(person) } });
  };
  const answer = async (person: string, said: string) =>
    signIn.routes.request('/consent', {
      method: 'POST',
      headers: { cookie: await cookieOf(person) },
      body: new URLSearchParams({ ...query, client_id: signIn.directory.app.clientId, answer: said }),
    });

  it('asks who has not said it, and passes who has', async () => {
    const page = await authorize(GUEST);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Gäst utan åtkomst');
    expect((await authorize(SKANE)).headers.get('location')).toMatch(/^http:\/\/localhost:47001\/auth\/end#code=/);
  });

  it('remembers a yes, and sends a no back as Entra does', async () => {
    const guest = personByOid(signIn.directory, GUEST);
    expect((await answer(GUEST, 'no')).headers.get('location')).toContain('error=access_denied');
    expect(guest && signIn.consents.has(guest)).toBe(false);
    expect((await answer(GUEST, 'yes')).headers.get('location')).toMatch(/#code=[\w-]+&state=abc$/);
    expect((await exchange(await ssoToken(GUEST))).status).toBe(200);
  });

  it.each([
    ['another app', { client_id: 'other' }],
    ['another page', { redirect_uri: 'https://evil.example/' }],
    ['a token at once', { response_type: 'token' }],
  ])('knows nothing of %s', async (_case, over) => expect((await authorize(SKANE, over)).status).toBe(400));
});
