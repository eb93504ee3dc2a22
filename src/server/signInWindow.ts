import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import { SIGN_IN_BEGIN, SIGN_IN_DONE } from '#contracts/signInPages.ts';
import type { ServerConfig } from './config.ts';
import { signInBeginHeaders, signInDoneHeaders } from './securityHeaders.ts';
import { pathBelow, sendHtml, staticFiles } from './staticFiles.ts';

const BASE = '/tab/sign-in/';

/** The two pages of the window in which somebody signs in outside Teams, and their scripts. */
export function signInWindow(config: ServerConfig): Hono {
  const folder = join(config.clientFolder, '../sign-in');
  const sendFile = staticFiles(folder);
  const loginOrigin = new URL(config.authority).origin;

  const sendPage = async (c: Context, address: string, headers: Readonly<Record<string, string>>) => {
    const html = await readFile(join(folder, address.slice(BASE.length)), 'utf8').catch(() => undefined);
    if (html === undefined) return c.notFound();
    return sendHtml(c, html.replace('LOGIN_ORIGIN', loginOrigin), headers);
  };

  const routes = new Hono();
  routes.get(SIGN_IN_DONE, (c) => sendPage(c, SIGN_IN_DONE, signInDoneHeaders(config)));
  routes.get(SIGN_IN_BEGIN, (c) => sendPage(c, SIGN_IN_BEGIN, signInBeginHeaders()));
  routes.get(`${BASE}assets/*`, (c) => {
    const path = pathBelow(BASE, c.req.path);
    return path === undefined ? c.notFound() : sendFile(c, path);
  });
  return routes;
}
