import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Hono } from 'hono';
import { CLAIMS } from '#contracts/signIn.ts';
import { chatCatalogueFor } from '#i18n/chatCatalogue.ts';
import type { ServerConfig } from '../config.ts';
import { FILE_HEADERS, TEAMS_HOST_LIST } from '../securityHeaders.ts';
import { endPage, END_SCRIPT } from './endPage.ts';
import { PERSONAL_SCOPES } from './personalScopes.ts';
import { claimsIn, END, START } from './startLink.ts';

/** Microsoft's own library, as its package brings it: what closes the window in every client is its business. */
const TEAMS_JS = createRequire(import.meta.url).resolve('@microsoft/teams-js');
const SCRIPT_HEADERS = { ...FILE_HEADERS, 'content-type': 'text/javascript; charset=utf-8' };

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `connect-src ${TEAMS_HOST_LIST}`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * `/auth/start` and `/auth/end`: the window in which a person says yes to what the app may do, or proves more. Nothing
 * is fetched with what Entra answers there: Teams brings the token afterwards, as always.
 */
export function authRoutes(config: ServerConfig): Hono {
  const routes = new Hono();
  routes.get(START, (c) => {
    if (config.publicOrigin === undefined) return c.notFound();
    return c.redirect(authorizeAddress(config, config.publicOrigin, c.req.query()), 302);
  });
  routes.get(END, (c) => {
    const { language, chatSignIn } = chatCatalogueFor(c.req.header('accept-language')?.slice(0, 5));
    const headers = { ...FILE_HEADERS, 'content-security-policy': PAGE_POLICY, 'cache-control': 'no-store' };
    return c.html(endPage(language, chatSignIn.page), 200, headers);
  });
  routes.get('/auth/end.js', (c) => c.body(END_SCRIPT, 200, SCRIPT_HEADERS));
  routes.get('/auth/teams.js', async (c) =>
    c.body(await readFile(TEAMS_JS, 'utf8'), 200, { ...SCRIPT_HEADERS, 'cache-control': 'public, max-age=86400' }),
  );
  return routes;
}

/** Entra's page. What it answers with is proved by nobody: the proof key of the code (PKCE) is thrown away. */
function authorizeAddress(config: ServerConfig, origin: string, query: Readonly<Record<string, string>>): string {
  const claims = claimsIn(query[CLAIMS]);
  const asked = new URLSearchParams({
    client_id: config.clientId,
    response_type: 'code',
    // After a `#`: what Entra answers stays in the browser, and in nobody's log.
    response_mode: 'fragment',
    redirect_uri: `${origin}${END}`,
    scope: ['openid', ...PERSONAL_SCOPES].join(' '),
    state: randomBytes(16).toString('base64url'),
    code_challenge: createHash('sha256').update(randomBytes(32)).digest('base64url'),
    code_challenge_method: 'S256',
    ...(query['reason'] === 'consent' && { prompt: 'consent' }),
    ...(claims !== undefined && { claims }),
  });
  return `${config.loginOrigin}/${config.tenantId}/oauth2/v2.0/authorize?${asked.toString()}`;
}
