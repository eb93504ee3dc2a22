import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabSettings } from '#contracts/tabSettings.ts';
import { tabRoutes } from '#server/tabRoutes.ts';
import { aServerConfig } from './support/runningServer.ts';

const HTML = `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <meta property="csp-nonce" nonce="NONCE" />
    <link rel="icon" href="data:," nonce="NONCE">
    <script type="application/json" id="samsyn-settings"></script>
    <script type="module" crossorigin nonce="NONCE" src="/tab/assets/main-Ab12Cd34.js"></script>
    <link rel="modulepreload" href="/tab/assets/x.js" />
    <style>body { margin: 0 }</style>
  </head>
  <body><div id="root"></div></body>
</html>`;

describe('the tab as it is served', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-tab-'));
  const config = aServerConfig({
    clientFolder: join(folder, 'tab'),
    site: 'x.example:/sites/</script><script>alert(1)//',
  });
  const routes = tabRoutes(config);
  const get = async (path: string, headers: Record<string, string> = {}) => routes.request(path, { headers });
  const script = 'export const a = 1;\n'.repeat(200);
  beforeAll(() => {
    mkdirSync(join(folder, 'tab', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'hemligt');
    writeFileSync(join(folder, 'tab', 'index.html'), HTML);
    writeFileSync(join(folder, 'tab', 'assets', 'main-Ab12Cd34.js'), script);
    writeFileSync(join(folder, 'tab', 'assets', 'swedish-Ab12Cd34.bin'), script);
    writeFileSync(join(folder, 'tab', 'plain.js'), 'let b;');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives every script, style and link the nonce of its answer, and no two answers the same', async () => {
    const nonces = await Promise.all([get('/tab/'), get('/tab/criterion/REG-INK-012')].map(nonceOf));
    expect(new Set(nonces).size).toBe(2);
    const html = await (await get('/tab/')).text();
    const tags = html.match(/<(script|style|link)\b[^>]*>/g) ?? [];
    expect(tags).toHaveLength(5);
    expect(tags.filter((tag) => !/ nonce="[\w-]{22}"/.test(tag) || / nonce.* nonce/.test(tag))).toEqual([]);
    expect(html).not.toContain('NONCE');
    expect(html).toContain('<meta charset="utf-8" />');
  });

  it('inlines the settings so that nothing in them ends the element', async () => {
    const html = await (await get('/tab/')).text();
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    const json = /id="samsyn-settings" nonce="[^"]+">([^<]*)</.exec(html)?.[1] ?? '';
    expect(tabSettings.parse(JSON.parse(json))).toEqual({
      clientId: config.clientId,
      tenantId: config.tenantId,
      authority: config.authority,
      graphOrigin: config.graphOrigin,
      site: config.site,
      appId: config.appId,
    });
  });

  it('lets in only its own scripts, Graph, sign-in and the frames of Teams', async () => {
    const response = await get('/tab/');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self' https://graph.microsoft.com https://login.microsoftonline.com");
    expect(policy).toContain("frame-ancestors 'self' https://teams.microsoft.com");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('lets what has a hash in its name be kept for a year, and the rest for minutes', async () => {
    const hashed = await get('/tab/assets/main-Ab12Cd34.js');
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await get('/tab/plain.js')).headers.get('cache-control')).toBe('public, max-age=300');
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ])('is compressed for who accepts %s', async (accepted, encoding, unpack) => {
    const response = await get('/tab/assets/main-Ab12Cd34.js', { 'accept-encoding': accepted });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toBe('accept-encoding');
    expect(unpack(Buffer.from(await response.arrayBuffer())).toString()).toBe(script);
  });

  it('lets the page start its own workers, and sends their dictionary compressed and for good', async () => {
    const policy = (await get('/tab/')).headers.get('content-security-policy');
    expect(policy).toContain("worker-src 'self'");
    const words = await get('/tab/assets/swedish-Ab12Cd34.bin', { 'accept-encoding': 'br' });
    expect(words.headers.get('content-type')).toBe('application/octet-stream');
    expect(words.headers.get('cache-control')).toContain('immutable');
    expect(brotliDecompressSync(await words.arrayBuffer()).toString()).toBe(script);
  });

  it('is sent as it is to who accepts nothing else, and when it is too small to compress', async () => {
    expect((await get('/tab/assets/main-Ab12Cd34.js')).headers.get('content-encoding')).toBeNull();
    expect((await get('/tab/plain.js', { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBeNull();
  });

  it.each([
    '/tab/../secret.txt',
    '/tab/%2e%2e/secret.txt',
    '/tab/..%2fsecret.txt',
    '/tab//etc/passwd.txt',
    '/tab/%00.txt',
    '/tab/%ff.txt',
    '/tab/assets/none.js',
  ])('gives nothing for %s', async (path) => {
    expect((await routes.fetch(new Request(`http://samsyn.test${path}`))).status).toBe(404);
  });

  it('answers a HEAD without a body', async () => {
    const response = await routes.request('/tab/', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('says that it has to be built when it has not been, and notices when it has', async () => {
    const later = join(folder, 'later');
    const unbuilt = tabRoutes(aServerConfig({ clientFolder: later }));
    expect((await unbuilt.request('/tab/')).status).toBe(503);
    mkdirSync(later);
    writeFileSync(join(later, 'index.html'), '<html><head></head><body></body></html>');
    const response = await unbuilt.request('/tab/');
    expect(await response.text()).toContain('id="samsyn-settings"');
  });
});

async function nonceOf(answer: Response | Promise<Response>): Promise<string | undefined> {
  const response = await answer;
  return /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
}
