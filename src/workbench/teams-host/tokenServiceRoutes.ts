import { Hono } from 'hono';
import type { Directory } from '../sign-in/directory.ts';
import { GRAPH_AUDIENCE, TOKEN_LIFETIME_SECONDS, type Issuer } from '../sign-in/issuer.ts';
import { botOnly } from './botAuthorisation.ts';
import { personByChannelId } from './conversations.ts';

export type TokenServiceParts = {
  readonly directory: Directory;
  readonly issuer: Issuer;
  /** Address of the workbench. */
  readonly origin: () => string;
};

/**
 * The Bot Framework's user token service, to be mounted at `/token-service`. Whoever is in the directory counts as
 * signed in to the bot's Graph connection; anybody else is unknown (404), as before a first sign-in.
 */
export function tokenServiceRoutes({ directory, issuer, origin }: TokenServiceParts): Hono {
  const routes = new Hono();
  routes.use(botOnly(issuer));
  routes.get('/api/usertoken/GetToken', async (c) => {
    const { userId = '', connectionName, channelId } = c.req.query();
    if (!connectionName || channelId !== 'msteams') return c.json({ error: { code: 'BadArgument' } }, 400);
    const person = personByChannelId(directory, userId);
    if (!person) return c.json({ error: { code: 'NotFound', message: 'The user has no token.' } }, 404);
    const scopes = directory.app.delegatedScopes;
    return c.json({
      channelId,
      connectionName,
      token: await issuer.accessToken(person, { audience: GRAPH_AUDIENCE, scopes }),
      expiration: new Date(Date.now() + TOKEN_LIFETIME_SECONDS * 1000).toISOString(),
    });
  });
  routes.get('/api/usertoken/GetTokenStatus', (c) => {
    const person = personByChannelId(directory, c.req.query('userId') ?? '');
    return c.json([{ channelId: 'msteams', connectionName: 'graph', hasToken: person !== undefined }]);
  });
  // Choosing the person on the host page is the sign-in, so that is where the links lead.
  routes.get('/api/botsignin/GetSignInUrl', (c) => c.text(`${origin()}/`));
  routes.get('/api/botsignin/GetSignInResource', (c) => c.json({ signInLink: `${origin()}/` }));
  routes.all('*', (c) => c.json({ error: { code: 'NotImplemented', message: `${c.req.method} ${c.req.path}` } }, 501));
  return routes;
}
