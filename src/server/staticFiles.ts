import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Context } from 'hono';
import { compressed, encodingFor, type Encoding } from './compression.ts';
import { FILE_HEADERS } from './securityHeaders.ts';

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

/** Answers with a file of a folder; 404 where there is none. @param path within it, as `pathBelow` gives it */
export type SendFile = (c: Context, path: string) => Promise<Response>;

export function staticFiles(folder: string): SendFile {
  const files = filesIn(folder);
  return async (c, path) => {
    const file = await files(path, encodingFor(c.req.header('accept-encoding')));
    if (file === undefined) return c.notFound();
    const caching = HASHED.test(path) ? A_YEAR : 'public, max-age=300';
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    return answer(c, file, { ...FILE_HEADERS, 'content-type': type, 'cache-control': caching });
  };
}

/** Answers with a page that was made for this answer. @param headers without its type */
export async function sendHtml(c: Context, html: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const encoding = encodingFor(c.req.header('accept-encoding'));
  const sent = await compressed(new TextEncoder().encode(html), encoding, 'quick');
  return answer(c, sent, { ...headers, 'content-type': 'text/html; charset=utf-8' });
}

/** @returns the path below `base`, `undefined` when it points out of the folder or cannot be read */
export function pathBelow(base: string, path: string): string | undefined {
  try {
    const decoded = normalize(decodeURIComponent(path.slice(base.length)));
    const leaves = decoded.startsWith('..') || decoded.startsWith(sep) || decoded.includes('\0');
    return leaves ? undefined : decoded.split(sep).join('/');
  } catch {
    return undefined;
  }
}

type Sent = { readonly bytes: Uint8Array; readonly encoding: Encoding };

function answer(c: Context, { bytes, encoding }: Sent, headers: Record<string, string>): Response {
  const encoded: Record<string, string> = encoding === 'identity' ? {} : { 'content-encoding': encoding };
  return c.body(new Uint8Array(bytes), 200, { ...headers, ...encoded, vary: 'accept-encoding' });
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
