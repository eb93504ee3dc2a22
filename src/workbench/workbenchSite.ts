import { Hono } from 'hono';
import { onlyThisComputer } from './onlyThisComputer.ts';

export type Answerer = (request: Request) => Response | Promise<Response>;

/** How far the start has come: nothing answers, what the server itself needs answers, all answers. */
export type StartPhase = 'furnishing' | 'openingServer' | 'ready';

export type WorkbenchSiteParts = {
  readonly phase: () => StartPhase;
  /** Sentence for who opens the page while the workbench starts. */
  readonly startingText: string;
  readonly signIn: Hono;
  readonly graph: Answerer;
  /** Switch for faults on the line to Graph. */
  readonly faults: Answerer;
  /** Host page, chats, connector, token service. */
  readonly teams: readonly (readonly [path: string, routes: Hono])[];
  /** The product's own server: tab, bot, health. */
  readonly server: Answerer;
  /** What the host page is told, as JSON. */
  readonly settings: Readonly<Record<string, string>>;
};

/** Everything that the workbench serves, on one origin. */
export function workbenchSite(parts: WorkbenchSiteParts): Hono {
  const site = new Hono();
  site.use(onlyThisComputer);
  site.use(async (c, next) => {
    const phase = parts.phase();
    const isNeededByServer = /^\/(v1\.0|_api\/v2\.0|sign-in)\//.test(c.req.path);
    if (phase === 'ready' || (phase === 'openingServer' && isNeededByServer)) return next();
    c.header('retry-after', '1');
    return c.html(`<!doctype html><meta http-equiv="refresh" content="1"><p>${parts.startingText}</p>`, 503);
  });
  site.route('/sign-in', parts.signIn);
  // Beside Graph itself: addresses of file contents, which carry their own permission.
  for (const path of ['/v1.0/*', '/_api/v2.0/*']) site.all(path, (c) => parts.graph(c.req.raw));
  site.all('/workbench/faults', (c) => parts.faults(c.req.raw));
  site.get('/workbench/settings.json', (c) => c.json(parts.settings));
  for (const [path, routes] of parts.teams) site.route(path, routes);
  for (const path of ['/tab', '/tab/*', '/auth/*', '/settings', '/settings/*', '/api/*', '/health', '/ready'])
    site.all(path, (c) => parts.server(c.req.raw));
  // A line that is cut is no answer: whoever listens has to hear of it.
  site.onError((failure) => {
    throw failure;
  });
  return site;
}
