import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import registration from '../../manifest/entra/app-registration.json' with { type: 'json' };
import { SIGN_IN_BEGIN, SIGN_IN_DONE } from '#contracts/signInPages.ts';
import { tabRoutes } from '#server/tabRoutes.ts';
import { aServerConfig } from './support/runningServer.ts';

const SOURCE = join(import.meta.dirname, '../../src/tab/signInWindow');

describe('the window in which somebody signs in outside Teams', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-window-'));
  const routes = tabRoutes(aServerConfig({ clientFolder: join(folder, 'tab') }));
  const policyOf = async (path: string) => {
    const response = await routes.request(path);
    expect(response.status).toBe(200);
    return new Map(
      (response.headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources.join(' ')];
      }),
    );
  };
  beforeAll(() => {
    for (const name of ['tab', 'sign-in/assets']) mkdirSync(join(folder, name), { recursive: true });
    for (const name of ['done.html', 'begin.html']) cpSync(join(SOURCE, name), join(folder, 'sign-in', name));
    writeFileSync(join(folder, 'tab', 'index.html'), '<html><head></head></html>');
    writeFileSync(join(folder, 'sign-in', 'assets', 'done-Ab12Cd34.js'), 'export {};');
    writeFileSync(join(folder, 'secret.txt'), 'hemligt');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('[TB9] ends on a page that runs its script, loads nothing else and calls nobody', async () => {
    expect(Object.fromEntries(await policyOf(SIGN_IN_DONE))).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'frame-ancestors': "'self' https://teams.microsoft.com https://samsyn.sharepoint.com",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    expect(readFileSync(join(SOURCE, 'done.html'), 'utf8')).toContain('<body></body>');
    expect((await routes.request(SIGN_IN_DONE)).headers.get('cache-control')).toBe('no-store');
  });

  it('[TB9] ends where the app’s registration lets Entra lead to', () => {
    expect(registration.spa.redirectUris).toContain(`https://\${{APP_DOMAIN}}${SIGN_IN_DONE}`);
  });

  it('[TB15] begins on a page that nobody frames, and that leads to Entra and nowhere else', async () => {
    const policy = await policyOf(SIGN_IN_BEGIN);
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('default-src')).toBe("'none'");
    const html = await (await routes.request(SIGN_IN_BEGIN)).text();
    expect(html).toContain('data-login-origin="https://login.microsoftonline.com"');
  });

  it('[TB15] lets the tab be framed by the site’s own SharePoint and by no other', async () => {
    const ancestors = (await policyOf('/tab/')).get('frame-ancestors')?.split(' ');
    expect(ancestors?.filter((source) => source.includes('sharepoint'))).toEqual(['https://samsyn.sharepoint.com']);
  });

  it('[TB10] lets Entra’s page and our own stand in the frame that renews a token', async () => {
    expect((await policyOf('/tab/')).get('frame-src')).toBe("https://login.microsoftonline.com 'self'");
  });

  it('serves the scripts for good, and nothing else of its folder', async () => {
    const script = await routes.request('/tab/sign-in/assets/done-Ab12Cd34.js');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect((await routes.fetch(new Request('http://x.test/tab/sign-in/assets/..%2f..%2fsecret.txt'))).status).toBe(404);
    expect((await routes.request('/tab/sign-in/manifest.json')).status).toBe(404);
  });

  it('is not there while nothing has been built', async () => {
    const unbuilt = tabRoutes(aServerConfig({ clientFolder: join(folder, 'elsewhere', 'tab') }));
    expect((await unbuilt.request(SIGN_IN_DONE)).status).toBe(404);
  });
});
