import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readDirectory } from '#workbench/sign-in/directory.ts';
import { BOT_FRAMEWORK, GRAPH_AUDIENCE } from '#workbench/sign-in/issuer.ts';
import { openSignIn, type SignIn } from '#workbench/sign-in/openSignIn.ts';

const MANAGING = 'https://graph.microsoft.com/Sites.Manage.All';
const SKANE = '00000000-0000-4000-8000-000000000212';
const MORNING = new Date('2026-11-02T08:00:00Z');
const answer = z.looseObject({ access_token: z.string(), id_token: z.string().optional() });

let folder: string;
let clock: Date;
let signIn: SignIn;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-sign-in-'));
});
beforeEach(async () => {
  clock = MORNING;
  signIn = await open();
});
afterAll(() => rmSync(folder, { recursive: true }));

const open = () =>
  openSignIn({ keyFile: join(folder, 'keys.json'), origin: () => 'http://localhost:47001', now: () => clock });
const ask = (body: unknown) =>
  signIn.routes.request('/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const askAsApp = (form: Record<string, string>) =>
  signIn.routes.request(`/${signIn.directory.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
  });
const graphToken = async () =>
  answer.parse(await (await ask({ person: SKANE, scope: 'User.Read' })).json()).access_token;

describe('directory', () => {
  it('has the coordinator, the working group, 21 contacts, a reader and a guest, all different', () => {
    const { persons } = readDirectory();
    expect(persons).toHaveLength(27);
    expect(new Set(persons.map(({ oid }) => oid)).size).toBe(27);
    expect(new Set(persons.map(({ mail }) => mail)).size).toBe(27);
    expect(new Set(persons.flatMap(({ county }) => county ?? [])).size).toBe(21);
  });

  const regionsFile = '../shared/data/regions.json';
  it.skipIf(!existsSync(regionsFile))('has one contact for each region of the register', () => {
    const register = z.object({ regions: z.array(z.object({ lanskod: z.string(), namn: z.string() })) });
    const { regions } = register.parse(JSON.parse(readFileSync(regionsFile, 'utf8')));
    const contacts = readDirectory().persons.filter(({ county }) => county !== undefined);
    expect(contacts.map(({ county, displayName }) => [county, displayName])).toEqual(
      regions.map(({ lanskod, namn }) => [lanskod, `Kontaktperson, ${namn}`]),
    );
  });
});

describe('token for a person', () => {
  it('names the person, the tenant and the permissions that were asked for', async () => {
    const response = await ask({
      person: SKANE,
      scope: 'https://graph.microsoft.com/Sites.ReadWrite.All openid profile',
    });
    const body = answer.parse(await response.json());
    expect(decodeJwt(body.access_token)).toMatchObject({
      iss: `https://login.microsoftonline.com/${signIn.directory.tenantId}/v2.0`,
      aud: 'https://graph.microsoft.com',
      oid: SKANE,
      tid: signIn.directory.tenantId,
      name: 'Kontaktperson, Region Skåne',
      preferred_username: 'kontakt.skane@samsyn.example',
      scp: 'Sites.ReadWrite.All',
      exp: MORNING.getTime() / 1000 + 3600,
    });
    expect(decodeJwt(body.id_token ?? '')).toMatchObject({ aud: signIn.directory.app.clientId, oid: SKANE });
    expect(body).toMatchObject({
      expires_in: 3600,
      scope: 'https://graph.microsoft.com/Sites.ReadWrite.All',
      account: { localAccountId: SKANE, username: 'kontakt.skane@samsyn.example' },
    });
  });

  it.each([
    ['a person who is not in the directory', { person: 'nobody', scope: 'User.Read' }, 'invalid_grant'],
    ['a permission without consent', { person: SKANE, scope: 'Mail.Read' }, 'consent_required'],
    ['a permission that the person has not been asked for', { person: SKANE, scope: MANAGING }, 'interaction_required'],
    [
      'a permission without consent beside one that can be asked for',
      { person: SKANE, scope: `${MANAGING} Mail.Read`, prompt: 'consent' },
      'consent_required',
    ],
    ['a permission of another API', { person: SKANE, scope: 'api://other/read' }, 'invalid_resource'],
    ['another application', { person: SKANE, scope: 'User.Read', clientId: 'other' }, 'unauthorized_client'],
    ['a body that is no request', ['x'], 'invalid_request'],
  ])('is refused to %s', async (_case, body, error) => {
    const response = await ask(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error });
  });

  it('carries a permission that the person has said yes to, and the next one does not', async () => {
    const asked = answer.parse(await (await ask({ person: SKANE, scope: MANAGING, prompt: 'consent' })).json());
    expect(decodeJwt(asked.access_token)['scp']).toBe('Sites.Manage.All');
    const usual = answer.parse(await (await ask({ person: SKANE, scope: '.default' })).json());
    expect(decodeJwt(usual.access_token)['scp']).not.toContain('Sites.Manage.All');
  });
});

describe('verify', () => {
  it('accepts a fresh token and gives its claims', async () => {
    expect(await signIn.issuer.verify(await graphToken(), GRAPH_AUDIENCE)).toMatchObject({ oid: SKANE, idtyp: 'user' });
  });

  it('accepts a token from before a restart', async () => {
    const token = await graphToken();
    signIn = await open();
    expect(await signIn.issuer.verify(token, GRAPH_AUDIENCE)).toMatchObject({ oid: SKANE });
  });

  it('refuses an expired token', async () => {
    const token = await graphToken();
    clock = new Date(MORNING.getTime() + 3_600_001);
    expect(await signIn.issuer.verify(token, GRAPH_AUDIENCE)).toBeUndefined();
  });

  it('refuses a token signed with another key, even under the same key id', async () => {
    const genuine = await graphToken();
    const { kid = '' } = decodeProtectedHeader(genuine);
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT(decodeJwt(genuine)).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
    expect(await signIn.issuer.verify(forged, GRAPH_AUDIENCE)).toBeUndefined();
  });

  it('refuses an unsigned token, a changed one and plain text', async () => {
    const [head, body, signature] = (await graphToken()).split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const other = Buffer.from(JSON.stringify({ ...decodeJwt(await graphToken()), oid: 'boss' })).toString('base64url');
    for (const token of [`${none}.${body ?? ''}.`, `${head ?? ''}.${other}.${signature ?? ''}`, 'token', ''])
      expect(await signIn.issuer.verify(token, GRAPH_AUDIENCE)).toBeUndefined();
  });

  it('refuses a token for another audience and a token of the bot channel', async () => {
    const channel = await signIn.issuer.channelToken('bot', 'http://localhost:47001/connector');
    expect(await signIn.issuer.verify(await graphToken(), BOT_FRAMEWORK)).toBeUndefined();
    expect(await signIn.issuer.verify(channel, 'bot')).toBeUndefined();
  });
});

describe("the app's own token", () => {
  const app = () => ({ client_id: signIn.directory.app.clientId, client_secret: signIn.clientSecret });

  it('carries roles for Graph and no person', async () => {
    const response = await askAsApp({ ...app(), scope: 'https://graph.microsoft.com/.default' });
    const { access_token: token } = answer.parse(await response.json());
    const claims = await signIn.issuer.verify(token, GRAPH_AUDIENCE);
    expect(claims).toMatchObject({ idtyp: 'app', roles: ['Sites.Selected'] });
    expect(claims?.scp).toBeUndefined();
  });

  it('can be had for the bot connector', async () => {
    const response = await askAsApp({ ...app(), scope: 'https://api.botframework.com/.default' });
    const { access_token: token } = answer.parse(await response.json());
    expect(await signIn.issuer.verify(token, BOT_FRAMEWORK)).toMatchObject({ idtyp: 'app' });
  });

  it('is refused to a wrong secret', async () => {
    const response = await askAsApp({
      ...app(),
      client_secret: 'guess',
      scope: 'https://graph.microsoft.com/.default',
    });
    expect(response.status).toBe(401);
  });
});

it('keeps the private keys readable by their owner only', () => {
  expect(statSync(join(folder, 'keys.json')).mode & 0o077).toBe(0);
});

it('publishes where the bot finds the channel keys', async () => {
  const metadata = await signIn.routes.request('/botframework/.well-known/openidconfiguration');
  expect(await metadata.json()).toMatchObject({
    issuer: 'https://api.botframework.com',
    jwks_uri: 'http://localhost:47001/sign-in/botframework/.well-known/keys',
  });
  const keys = await signIn.routes.request('/botframework/.well-known/keys');
  expect(JSON.stringify(await keys.json())).not.toContain('"d"');
});
