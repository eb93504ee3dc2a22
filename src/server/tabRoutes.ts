import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Hono, type Context } from 'hono';
import { placeOf } from '#contracts/place.ts';
import { SHORT_LINK } from '#contracts/sharedLink.ts';
import { teamsLinkTo } from '#contracts/teamsLink.ts';
import type { ServerConfig } from './config.ts';
import { FILE_HEADERS, pageHeaders } from './securityHeaders.ts';
import { signInWindow } from './signInWindow.ts';
import { pathBelow, sendHtml, staticFiles } from './staticFiles.ts';
import { freshNonce, tabPage, type TabPage } from './tabPage.ts';

/** The built tab under `/tab`: static files, and its page with settings and a nonce of its own for every answer. */
export function tabRoutes(config: ServerConfig): Hono {
  const { clientId, tenantId, authority, graphOrigin, site, appId } = config;
  const sendFile = staticFiles(config.clientFolder);
  let page: Promise<TabPage> | undefined;
  const readPage = () => {
    page ??= readFile(join(config.clientFolder, 'index.html'), 'utf8').then((html) =>
      tabPage(html, { clientId, tenantId, authority, graphOrigin, site, appId }),
    );
    // A page that was not there yet may have been built since.
    page.catch(() => (page = undefined));
    return page;
  };

  const sendPage = async (c: Context) => {
    const nonce = freshNonce();
    const html = await readPage().then(
      (ready) => ready.withNonce(nonce),
      () => undefined,
    );
    if (html === undefined) return c.text('The tab has not been built: npm run build', 503, FILE_HEADERS);
    return sendHtml(c, html, pageHeaders(config, nonce));
  };

  const routes = new Hono();
  routes.get(`${SHORT_LINK}*`, (c) => {
    // Only ever to Teams, and only at a place of the tab: the path decides nothing else.
    const place = placeOf(c.req.path.slice(SHORT_LINK.length));
    return place === undefined ? c.notFound() : c.redirect(teamsLinkTo(appId, place), 302);
  });
  routes.route('/', signInWindow(config));
  routes.get('/tab', (c) => c.redirect('/tab/', 301));
  routes.get('/tab/', sendPage);
  routes.get('/tab/*', async (c) => {
    const path = pathBelow('/tab/', c.req.path);
    if (path === undefined) return c.notFound();
    // A path without an ending is a place in the tab; the tab itself knows which.
    return path === 'index.html' || extname(path) === '' ? sendPage(c) : sendFile(c, path);
  });
  return routes;
}
