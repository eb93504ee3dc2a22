import { App, type HttpRouteHandler, type IHttpServerAdapter } from '@microsoft/teams.apps';
import { PUBLIC } from '@microsoft/teams.api';
import { Hono } from 'hono';
import type { BotDeps } from '#bot/botDeps.ts';
import { registerHandlers } from '#bot/registerHandlers.ts';
import type { ServerConfig } from './config.ts';
import { activityGate, type GateParts } from './hardening/activityGate.ts';
import { channelTokens } from './hardening/channelTokens.ts';
import type { Log } from './log.ts';
import { sdkLogger } from './sdkLogger.ts';
import { CONNECTOR_SCOPE, type AppTokens } from './tokens.ts';

export type BotParts = {
  readonly bot: BotDeps;
  readonly appTokens: AppTokens;
  readonly log: Log;
  readonly guard: Pick<GateParts, 'clock' | 'now' | 'perPerson' | 'telemetry'>;
};

/** `POST /api/messages`: activities from Teams. Who sent them is always checked; there is no way to switch that off. */
export async function botRoutes(config: ServerConfig, { bot, appTokens, log, guard }: BotParts): Promise<Hono> {
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
  const gate = activityGate({
    ...guard,
    tokens: channelTokens({ clientId: config.clientId, openIdMetadataUrl: config.botOpenIdMetadataUrl, log }),
    tenants: bot.tenants,
    serviceOrigins: config.serviceOrigins,
    log,
    receive: (headers, body) => receive({ headers: Object.fromEntries(headers), body }),
  });
  const hono = new Hono();
  hono.post('/api/messages', (c) => gate(c.req.raw));
  return hono;
}
