import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import { StartFailure } from './startFailure.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Cards come from lists that people edit, so the page may run nothing but its own script. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The window that looks like Teams: its page at `/`, its files under `/host/`. Small enough to be held in memory.
 *
 * @param folder with the built page
 * @throws StartFailure `notBuilt`
 */
export function hostPage(folder: string): Hono {
  const files = readFiles(folder);
  const page = files.get('index.html');
  if (!page) throw new StartFailure('notBuilt', folder);
  const routes = new Hono();
  routes.get('/', (c) =>
    c.body(page, 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    }),
  );
  routes.get('/host/*', (c) => {
    const path = c.req.path.slice('/host/'.length);
    const content = files.get(path);
    if (!content) return c.notFound();
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    // Vite puts a hash of the content in these names.
    const caching = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-store';
    return c.body(content, 200, {
      'content-type': type,
      'cache-control': caching,
      'x-content-type-options': 'nosniff',
    });
  });
  return routes;
}

function readFiles(folder: string): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Map(
      entries.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))];
      }),
    );
  } catch (cause) {
    throw new StartFailure('notBuilt', folder, cause);
  }
}
