import { App, type HttpRouteHandler, type IHttpServerAdapter } from '@microsoft/teams.apps';
import { PUBLIC } from '@microsoft/teams.api';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { BotDeps } from '#bot/botDeps.ts';
import { registerHandlers } from '#bot/registerHandlers.ts';
import type { ServerConfig } from './config.ts';
import type { Log } from './log.ts';
import { sdkLogger } from './sdkLogger.ts';
import { CONNECTOR_SCOPE, type AppTokens } from './tokens.ts';

/** Far above any activity that Teams sends (its messages end at 100 KB), far below what would hurt. */
const BODY_LIMIT_BYTES = 256 * 1024;

export type BotParts = { readonly bot: BotDeps; readonly appTokens: AppTokens; readonly log: Log };

/** `POST /api/messages`: activities from Teams. Who sent them is always checked; there is no way to switch that off. */
export async function botRoutes(config: ServerConfig, { bot, appTokens, log }: BotParts): Promise<Hono> {
  const routes = new Map<string, HttpRouteHandler>();
  const adapter: IHttpServerAdapter = { registerRoute: (_method, path, handler) => void routes.set(path, handler) };
  const app = new App({
    clientId: config.clientId,
    tenantId: config.tenantId,
    token: () => appTokens.tokenFor(CONNECTOR_SCOPE),
    httpServerAdapter: adapter,
    // Given explicitly, or the library would read it from the environment.
    dangerouslyAllowUnauthenticatedRequests: false,
    cloud: { ...PUBLIC, openIdMetadataUrl: config.botOpenIdMetadataUrl },
    logger: sdkLogger(log),
  });
  registerHandlers(app, bot);
  await app.initialize();

  const receive = routes.get('/api/messages');
  if (receive === undefined) throw new Error('The Teams library registered no messaging endpoint.');
  const hono = new Hono();
  hono.use(
    '/api/messages',
    bodyLimit({ maxSize: BODY_LIMIT_BYTES, onError: (c) => c.json({ error: 'tooLarge' }, 413) }),
  );
  hono.post('/api/messages', async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined);
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      return c.json({ error: 'notAnActivity' }, 400);
    const response = await receive({ headers: c.req.header(), body });
    return new Response(response.body === undefined ? null : JSON.stringify(response.body), {
      status: response.status,
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
  });
  return hono;
}
