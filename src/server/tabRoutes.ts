import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Hono, type Context } from 'hono';
import { compressed, encodingFor, type Encoding } from './compression.ts';
import type { ServerConfig } from './config.ts';
import { FILE_HEADERS, pageHeaders } from './securityHeaders.ts';
import { freshNonce, tabPage, type TabPage } from './tabPage.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = new Set(['.bin', '.css', '.html', '.js', '.json', '.map', '.svg', '.txt']);

/** Vite puts a hash of the content in the name of what it puts in `assets/`: such a file never changes. */
const HASHED = /^assets\/.+-[\w-]{8,}\.\w+$/;
const A_YEAR = 'public, max-age=31536000, immutable';

/** The built tab under `/tab`: static files, and its page with settings and a nonce of its own for every answer. */
export function tabRoutes(config: ServerConfig): Hono {
  const { clientId, tenantId, authority, graphOrigin, site, appId } = config;
  const files = filesIn(config.clientFolder);
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
    const sent = await compressed(
      new TextEncoder().encode(html),
      encodingFor(c.req.header('accept-encoding')),
      'quick',
    );
    return answer(c, sent, { ...pageHeaders(config, nonce), 'content-type': 'text/html; charset=utf-8' });
  };

  const routes = new Hono();
  routes.get('/tab', (c) => c.redirect('/tab/', 301));
  routes.get('/tab/', sendPage);
  routes.get('/tab/*', async (c) => {
    const path = relativePath(c.req.path);
    if (path === undefined) return c.notFound();
    // A path without an ending is a place in the tab; the tab itself knows which.
    if (path === 'index.html' || extname(path) === '') return sendPage(c);
    const file = await files(path, encodingFor(c.req.header('accept-encoding')));
    if (file === undefined) return c.notFound();
    const caching = HASHED.test(path) ? A_YEAR : 'public, max-age=300';
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    return answer(c, file, { ...FILE_HEADERS, 'content-type': type, 'cache-control': caching });
  });
  return routes;
}

type Sent = { readonly bytes: Uint8Array; readonly encoding: Encoding };

function answer(c: Context, { bytes, encoding }: Sent, headers: Record<string, string>): Response {
  const encoded: Record<string, string> = encoding === 'identity' ? {} : { 'content-encoding': encoding };
  return c.body(new Uint8Array(bytes), 200, { ...headers, ...encoded, vary: 'accept-encoding' });
}

/** @returns the path below `/tab/`, `undefined` when it points out of the folder or cannot be read */
function relativePath(path: string): string | undefined {
  try {
    const decoded = normalize(decodeURIComponent(path.slice('/tab/'.length)));
    const leaves = decoded.startsWith('..') || decoded.startsWith(sep) || decoded.includes('\0');
    return leaves ? undefined : decoded.split(sep).join('/');
  } catch {
    return undefined;
  }
}

/** Reads and compresses each file once; a hashed one is never read again. */
function filesIn(folder: string): (path: string, wanted: Encoding) => Promise<Sent | undefined> {
  const kept = new Map<string, Sent>();
  return async (path, wanted) => {
    const encoding = COMPRESSIBLE.has(extname(path)) ? wanted : 'identity';
    const ready = kept.get(`${encoding} ${path}`);
    if (ready !== undefined) return ready;
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    if (bytes === undefined) return undefined;
    const sent = await compressed(bytes, encoding, 'thorough');
    if (HASHED.test(path)) kept.set(`${encoding} ${path}`, sent);
    return sent;
  };
}
