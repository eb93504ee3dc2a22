import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_ORIGIN } from '../support/entra.ts';
import { CLIENT, runningServer, TENANT, type RunningServer } from '../support/runningServer.ts';

describe('the window in which a person signs in', () => {
  let running: RunningServer;
  beforeAll(async () => {
    running = await runningServer({ config: { publicOrigin: PUBLIC_ORIGIN } });
  });
  afterAll(() => running.close());
  const get = (path: string, headers: Record<string, string> = {}) =>
    running.server.fetch(new Request(`http://samsyn.test${path}`, { headers }));
  const target = async (query: string) => new URL((await get(`/auth/start?${query}`)).headers.get('location') ?? '');

  it('[SI6] leads to Entra for consent, and what Entra answers can be used by nobody', async () => {
    const address = await target('reason=consent');
    expect(`${address.origin}${address.pathname}`).toBe(
      `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/authorize`,
    );
    const asked = Object.fromEntries(address.searchParams);
    expect(asked).toMatchObject({
      client_id: CLIENT,
      response_type: 'code',
      response_mode: 'fragment',
      redirect_uri: `${PUBLIC_ORIGIN}/auth/end`,
      prompt: 'consent',
      code_challenge_method: 'S256',
    });
    const again = Object.fromEntries((await target('reason=consent')).searchParams);
    expect([again['state'], again['code_challenge']]).not.toContain(asked['state']);
    expect(again['code_challenge']).not.toBe(asked['code_challenge']);
  });

  it('[SI6] hands on what has to be proved, and nothing that is no claim', async () => {
    const claims = '{"access_token":{"nbf":{"essential":true}}}';
    const proof = await target(new URLSearchParams({ reason: 'proof', claims }).toString());
    expect(proof.searchParams.get('claims')).toBe(claims);
    expect(proof.searchParams.has('prompt')).toBe(false);
    for (const odd of ['x', '"x"', '[', 'null', `{"a":"${'x'.repeat(2000)}"}`])
      expect((await target(new URLSearchParams({ claims: odd }).toString())).searchParams.has('claims')).toBe(false);
    const elsewhere = await target('redirect_uri=https%3A%2F%2Fevil.example&client_id=x&scope=.default');
    expect(elsewhere.searchParams.get('redirect_uri')).toBe(`${PUBLIC_ORIGIN}/auth/end`);
    expect(elsewhere.searchParams.get('client_id')).toBe(CLIENT);
  });

  it('[SI6] ends at a page of ours that runs nothing but its own script and holds no secret', async () => {
    const page = await get('/auth/end?code=secret', { 'accept-language': 'sv-SE' });
    const html = await page.text();
    expect(html).toContain('Klart. Du kan stänga fönstret');
    expect(html).not.toContain('secret');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('[SI6] speaks English to who reads English', async () => {
    expect(await (await get('/auth/end', { 'accept-language': 'en-GB,en' })).text()).toContain('lang="en"');
  });

  it.each(['/auth/end.js', '/auth/teams.js'])('[SI6] comes with its script: %s', async (path) => {
    const script = await get(path);
    expect(script.headers.get('content-type')).toContain('javascript');
    expect((await script.text()).length).toBeGreaterThan(100);
  });

  it('[SI6] is nowhere on a server that does not know its own address', async () => {
    const homeless = await runningServer();
    const answer = await homeless.server.fetch(new Request('http://samsyn.test/auth/start'));
    expect(answer.status).toBe(404);
    await homeless.close();
  });
});
