import { clientCredentialsTokens } from '#server/clientCredentials.ts';
import { createServer } from '#server/createServer.ts';
import type { Log } from '#server/log.ts';
import { openLanguageThread } from '#server/openLanguageThread.ts';
import { openSignIn } from '#server/signIn/openSignIn.ts';
import { microsoftThrottling } from './graph-service/index.ts';
import type { ProductService, World } from './startWorkbench.ts';

/**
 * Starts the product's own server on the embedded Microsoft 365: the code of production, told other addresses.
 * Settles when it has read the lists once.
 *
 * @param built where the tab lies that is served, and the program that searches
 */
export async function productServer(
  { origin, site, signIn }: World,
  built: { readonly client: string; readonly languageThread: URL },
): Promise<ProductService> {
  const { directory, clientSecret } = signIn;
  const { clientId } = directory.app;
  const { tenantId } = directory;
  const tokenUrl = `${origin}/sign-in/${tenantId}/oauth2/v2.0/token`;
  const appTokens = clientCredentialsTokens({ clientId, clientSecret, tokenUrl });
  const config = {
    clientId,
    tenantId,
    allowedTenants: [tenantId],
    appId: directory.teamsAppId,
    site,
    graphOrigin: origin,
    graphUnitsPerMinute: microsoftThrottling.resourceUnitsPerMinute,
    publicOrigin: origin,
    authority: `https://login.microsoftonline.com/${tenantId}`,
    loginOrigin: `${origin}/sign-in`,
    openToReaders: false,
    botOpenIdMetadataUrl: `${origin}/sign-in/botframework/.well-known/openidconfiguration`,
    clientFolder: built.client,
    frameAncestors: [],
    serviceOrigins: [origin],
    trustedProxies: 0,
  };
  const server = await createServer(config, {
    appTokens,
    userTokens: openSignIn(config, { clientSecret, log: logTrouble }),
    log: logTrouble,
    noticeSecret: clientSecret,
    language: openLanguageThread(built.languageThread),
  });
  await server.ready;
  return server;
}

/** What works needs no line on the screen of somebody who tries the product. */
const logTrouble: Log = (entry) => {
  if (entry.level === 'warn' || entry.level === 'error') process.stderr.write(`${JSON.stringify(entry)}\n`);
};
