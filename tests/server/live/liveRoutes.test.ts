import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIVE_PATH } from '#contracts/liveNews.ts';
import { liveRoutes, type Admitted } from '#server/live/liveRoutes.ts';
import { TEAMS_CLIENTS } from '#server/signIn/ssoToken.ts';
import { CLIENT, runningServer, TENANT, type RunningServer } from '../support/runningServer.ts';
import { CONSULTED, NOW, PEOPLE } from '../support/sampleLists.ts';
import { reading } from './readingStream.ts';

const SECONDS = Date.parse(NOW) / 1000;
const OTHER = '00000000-0000-4000-8000-00000000b000';

async function anEntra() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'entra', use: 'sig', alg: 'RS256' };
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    loginOrigin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => server.close(),
    token: (over: JWTPayload = {}) =>
      new SignJWT({
        ...{ iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, aud: CLIENT, tid: TENANT, oid: PEOPLE.skane.id },
        ...{
          azp: TEAMS_CLIENTS[1],
          scp: 'access_as_user',
          ver: '2.0',
          nbf: SECONDS - 60,
          exp: SECONDS + 3600,
          ...over,
        },
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'entra', typ: 'JWT' })
        .sign(privateKey),
  };
}

describe('who is let in to listen', () => {
  let entra: Awaited<ReturnType<typeof anEntra>>;
  let running: RunningServer;
  beforeAll(async () => {
    entra = await anEntra();
    running = await runningServer({ config: { loginOrigin: entra.loginOrigin } });
  });
  afterAll(async () => {
    await running.close();
    entra.close();
  });
  const ask = (method: 'GET' | 'POST', authorization?: string) =>
    running.server.fetch(
      new Request(`http://samsyn.test${LIVE_PATH}`, { method, headers: authorization ? { authorization } : {} }),
    );
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

  it('[LV1] [LV2] is a person with a token that Teams got, who hears that something changed and not what', async () => {
    const asked = running.lists.requestCount;
    const response = await ask('GET', `Bearer ${await entra.token()}`);
    expect(response.status).toBe(200);
    const stream = reading(response);
    await settled();
    const [row] = running.lists.rows('Kriterier');
    running.lists.handEdit('Kriterier', row?.id ?? '', { Title: 'Hemlig titel' }, PEOPLE.uppsala);
    await ask('POST', `Bearer ${await entra.token({ oid: PEOPLE.uppsala.id })}`);
    await settled();
    expect(stream.ids('changed')).toHaveLength(2);
    for (const told of ['Hemlig', CONSULTED.key, CONSULTED.id, 'Kriterier', PEOPLE.uppsala.id, PEOPLE.skane.id])
      expect(stream.text()).not.toContain(told);
    // The server read the lists as itself, when somebody came and when somebody wrote; nothing in the person's name.
    expect(running.lists.requestCount - asked).toBeLessThanOrEqual(3);
    await stream.leave();
  });

  it.each([
    ['no token', undefined],
    ['no bearer', 'Basic c2Ftc3luOng='],
    ['what is no token', 'Bearer x.y.z'],
  ])('[LV2] is nobody with %s', async (_case, authorization) => {
    for (const method of ['GET', 'POST'] as const) {
      const response = await ask(method, authorization);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ error: 'signInRequired' });
    }
  });

  it('[LV2] [TB17] is a person with a token that the tab got for itself, outside Teams', async () => {
    const response = await ask('POST', `Bearer ${await entra.token({ azp: CLIENT })}`);
    expect(response.status).toBe(202);
  });

  it.each([
    ['of another organisation', { tid: OTHER, iss: `https://login.microsoftonline.com/${OTHER}/v2.0` }],
    ['for Graph', { aud: 'https://graph.microsoft.com' }],
    ['that has run out', { exp: SECONDS - 600 }],
    ['of another app', { azp: OTHER }],
  ])('[LV2] is nobody with a token %s', async (_case, over) => {
    const response = await ask('GET', `Bearer ${await entra.token(over)}`);
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toContain('application/json');
  });
});

/** The routes alone: what comes in, and what is asked of streams and lists. */
function routes(opened: 'tooMany' | 'closed' | Response = 'tooMany') {
  const clock = { now: 0 };
  const nudges: number[] = [];
  const listeners: (Admitted & { readonly known: string | undefined })[] = [];
  const app = liveRoutes({
    streams: { open: (listener) => (listeners.push(listener), opened) },
    admit: (person) => Promise.resolve({ person, until: 1 }),
    nudge: () => nudges.push(clock.now),
    now: () => clock.now,
  });
  const ask = (method: string, headers: Record<string, string> = {}) =>
    app.fetch(
      new Request(`http://samsyn.test${LIVE_PATH}`, { method, headers: { authorization: 'Bearer skane', ...headers } }),
    );
  return { ask, clock, nudges, listeners };
}

describe('asking for a stream', () => {
  it.each([
    ['tooMany', 429],
    ['closed', 503],
  ] as const)('[LV4] [LV11] gets %s as %i, with the time after which to try again', async (opened, status) => {
    const response = await routes(opened).ask('GET');
    expect(response.status).toBe(status);
    expect(response.headers.get('retry-after')).toBe('60');
  });

  it('[LV5] says which state is known, as far as that can be one of ours', async () => {
    const { ask, listeners } = routes();
    await ask('GET');
    await ask('GET', { 'last-event-id': 'a.7' });
    await ask('GET', { 'last-event-id': 'x'.repeat(5_000) });
    expect(listeners.map(({ known }) => known?.length)).toEqual([undefined, 3, 100]);
  });
});

describe('saying that something was written', () => {
  it('[LV13] makes the server look, twice a second at most for one person', async () => {
    const { ask, clock, nudges } = routes();
    for (let at = 0; at < 2_000; at += 50) {
      clock.now = at;
      expect((await ask('POST')).status).toBe(202);
    }
    expect(nudges).toEqual([0, 500, 1_000, 1_500]);
    clock.now = 1_510;
    await ask('POST', { authorization: 'Bearer uppsala' });
    expect(nudges).toHaveLength(5);
  });
});
