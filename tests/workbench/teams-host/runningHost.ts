import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { withOverrides, PUBLIC } from '@microsoft/teams.api';
import { App, type IHttpServerAdapter, type HttpRouteHandler } from '@microsoft/teams.apps';
import { Hono } from 'hono';
import { z } from 'zod';
import { openSignIn, type SignIn } from '#workbench/sign-in/openSignIn.ts';
import { openTeamsHost } from '#workbench/teams-host/openTeamsHost.ts';

export type RunningHost = {
  readonly origin: string;
  readonly signIn: SignIn;
  /** A bot on the real Teams SDK with its token checks on. */
  readonly app: App;
  readonly post: (path: string, body: unknown) => Promise<Response>;
  readonly put: (path: string, body: unknown) => Promise<Response>;
  readonly get: (path: string) => Promise<unknown>;
  readonly botToken: () => Promise<string>;
  readonly close: () => Promise<void>;
};

const tokenAnswer = z.object({ access_token: z.string() });

export async function startHost(register: (app: App) => void): Promise<RunningHost> {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-teams-host-'));
  let origin = 'http://localhost:0';
  const signIn = await openSignIn({ keyFile: join(folder, 'keys.json'), origin: () => origin });
  const routes = new Map<string, HttpRouteHandler>();
  const handlerOf = (path: string) => routes.get(path) ?? (() => Promise.resolve({ status: 404, body: undefined }));
  const host = await openTeamsHost({
    signIn,
    transcriptFile: join(folder, 'teams.sqlite'),
    origin: () => origin,
    bot: async (request) => {
      const headers = Object.fromEntries(request.headers);
      const { status, body } = await handlerOf('/api/messages')({ headers, body: await request.json() });
      return new Response(body === undefined ? undefined : JSON.stringify(body), { status });
    },
  });
  const site = new Hono()
    .route('/sign-in', signIn.routes)
    .route('/teams', host.teams)
    .route('/connector', host.connector);
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const starting = serve({ fetch: site.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
      origin = `http://localhost:${port}`;
      resolve(starting);
    });
  });

  const tokenFor = async (scope: string) => {
    const form = { grant_type: 'client_credentials', client_id: signIn.directory.app.clientId, scope };
    const body = new URLSearchParams({ ...form, client_secret: signIn.clientSecret });
    const url = `${origin}/sign-in/${signIn.directory.tenantId}/oauth2/v2.0/token`;
    return tokenAnswer.parse(await (await fetch(url, { method: 'POST', body })).json()).access_token;
  };
  const adapter: IHttpServerAdapter = { registerRoute: (_method, path, handler) => void routes.set(path, handler) };
  const app = new App({
    clientId: signIn.directory.app.clientId,
    tenantId: signIn.directory.tenantId,
    token: (scope) => tokenFor(String(scope)),
    cloud: withOverrides(PUBLIC, {
      openIdMetadataUrl: `${origin}/sign-in/botframework/.well-known/openidconfiguration`,
    }),
    httpServerAdapter: adapter,
    oauth: { defaultConnectionName: 'graph' },
  });
  register(app);
  await app.initialize();

  const send = (method: string) => (path: string, body: unknown) =>
    fetch(`${origin}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    origin,
    signIn,
    app,
    post: send('POST'),
    put: send('PUT'),
    get: async (path) => {
      const body: unknown = await (await fetch(`${origin}${path}`)).json();
      return body;
    },
    botToken: () => tokenFor('https://api.botframework.com/.default'),
    close: async () => {
      host.close();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}
