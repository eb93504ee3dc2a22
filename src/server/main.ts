import { serve } from '@hono/node-server';
import { clientCredentialsTokens } from './clientCredentials.ts';
import { readConfig } from './config.ts';
import { createServer } from './createServer.ts';
import { gracefulStop } from './hardening/gracefulStop.ts';
import { logToOutput } from './log.ts';
import { openLanguageThread } from './openLanguageThread.ts';
import { openSignIn } from './signIn/openSignIn.ts';

/** How long requests under way may take when the process is told to stop. */
const GRACE_MS = 10_000;

const { port, host, server: config, ...outside } = readConfig();
const appTokens = clientCredentialsTokens({
  clientId: config.clientId,
  clientSecret: outside.clientSecret,
  tokenUrl: `${config.loginOrigin}/${config.tenantId}/oauth2/v2.0/token`,
});
/** Built beside this program. */
const language = openLanguageThread(new URL('./languageThread.js', import.meta.url));
const server = await createServer(config, {
  appTokens,
  userTokens: openSignIn(config, { clientSecret: outside.clientSecret }),
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
    void gracefulStop({ listener, server, log: logToOutput, grace: GRACE_MS }).then(() => process.exit(0));
  });
}
