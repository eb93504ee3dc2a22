import { createMiddleware } from 'hono/factory';

/** Paths that act in somebody's name, or hand out what does. */
const GUARDED = /^\/(sign-in|teams|connector|workbench|api|v1\.0)(\/|$)/;

/**
 * Keeps other web sites out: a page elsewhere can make a person's browser send requests to this computer, directly or
 * under a name of its own that it points here.
 */
export const onlyThisComputer = createMiddleware(async (c, next) => {
  const { hostname } = new URL(c.req.url);
  if (hostname !== 'localhost' && hostname !== '127.0.0.1')
    return c.json({ error: { code: 'MisdirectedRequest' } }, 421);
  const site = c.req.header('sec-fetch-site') ?? 'none';
  const isOwn = site === 'same-origin' || site === 'none';
  if (!isOwn && GUARDED.test(c.req.path)) return c.json({ error: { code: 'CrossSiteRequest' } }, 403);
  return next();
});
