import { serve } from '@hono/node-server';
import { botServiceTokens } from './botServiceTokens.ts';
import { clientCredentialsTokens } from './clientCredentials.ts';
import { readConfig } from './config.ts';
import { createServer } from './createServer.ts';
import { logToOutput } from './log.ts';
import { openLanguageThread } from './openLanguageThread.ts';

/** How long requests under way may take when the process is told to stop. */
const GRACE_MS = 10_000;

const { port, host, server: config, ...outside } = readConfig();
const appTokens = clientCredentialsTokens({
  clientId: config.clientId,
  clientSecret: outside.clientSecret,
  tokenUrl: `${outside.loginOrigin}/${config.tenantId}/oauth2/v2.0/token`,
});
const service = { origin: outside.tokenService, connection: outside.oauthConnection, clientId: config.clientId };
/** Built beside this program. */
const language = openLanguageThread(new URL('./languageThread.js', import.meta.url));
const server = await createServer(config, {
  appTokens,
  userTokens: botServiceTokens(service, appTokens),
  noticeSecret: outside.clientSecret,
  language,
});
const listener = serve({ fetch: server.fetch, port, hostname: host }, (address) => {
  logToOutput({ event: 'listening', port: address.port });
  server.listening();
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    logToOutput({ event: 'stopping', signal });
    listener.close(() => void server.close().then(() => process.exit(0)));
    setTimeout(() => process.exit(0), GRACE_MS).unref();
  });
}
