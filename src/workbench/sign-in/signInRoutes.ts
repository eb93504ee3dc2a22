import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { authorizeRoutes } from './authorizeRoutes.ts';
import { personByOid, type Person } from './directory.ts';
import { BOT_FRAMEWORK, GRAPH_AUDIENCE, TOKEN_LIFETIME_SECONDS } from './issuer.ts';
import { JWT_BEARER, onBehalfOf } from './onBehalfOf.ts';
import { decideScopes, type ScopeDecision } from './scopes.ts';
import type { SignInParts } from './signInParts.ts';

const personalRequest = z.object({
  /** Object id of the person who sits at the host page. */
  person: z.string(),
  /** As MSAL writes it, separated by blanks. */
  scope: z.string().default(''),
  clientId: z.string().optional(),
  /** `consent`: the person has been asked for the permissions just now and has said yes. */
  prompt: z.enum(['none', 'consent']).default('none'),
});

/**
 * The embedded Entra, to be mounted at `/sign-in`. The host page asks for a token in a person's name without a
 * password: choosing the person is the sign-in of the workbench.
 *
 * @param origin of the workbench, e.g. `"http://localhost:3978"`
 */
export function signInRoutes(parts: SignInParts, origin: () => string): Hono {
  const { directory, keys } = parts;
  const routes = new Hono();
  routes.get('/people', (c) => c.json({ tenantId: directory.tenantId, people: directory.persons }));
  routes.post('/token', (c) => personalToken(c, parts));
  routes.post('/sso', (c) => ssoToken(c, parts));
  routes.route('/', authorizeRoutes(parts, origin));
  routes.post('/:tenant/oauth2/v2.0/token', async (c) => {
    const form = await c.req.parseBody();
    return form['grant_type'] === JWT_BEARER ? onBehalfOf(c, form, parts) : clientCredentials(c, form, parts);
  });
  routes.get('/:tenant/discovery/v2.0/keys', (c) => c.json({ keys: [keys.entra.publicJwk] }));
  routes.get('/:tenant/v2.0/.well-known/openid-configuration', (c) => {
    const root = `${origin()}/sign-in/${directory.tenantId}`;
    return c.json({
      issuer: `https://login.microsoftonline.com/${directory.tenantId}/v2.0`,
      token_endpoint: `${root}/oauth2/v2.0/token`,
      jwks_uri: `${root}/discovery/v2.0/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    });
  });
  routes.get('/botframework/.well-known/openidconfiguration', (c) =>
    c.json({
      issuer: BOT_FRAMEWORK,
      jwks_uri: `${origin()}/sign-in/botframework/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
  );
  routes.get('/botframework/.well-known/keys', (c) =>
    c.json({ keys: [{ ...keys.botFramework.publicJwk, endorsements: ['msteams'] }] }),
  );
  return routes;
}

async function personalToken(c: Context, { directory, issuer }: SignInParts): Promise<Response> {
  const request = personalRequest.safeParse(await c.req.json().catch(() => undefined));
  if (!request.success) return refuse(c, 'invalid_request', z.prettifyError(request.error));
  const { clientId = directory.app.clientId } = request.data;
  if (clientId !== directory.app.clientId) return refuse(c, 'unauthorized_client', 'AADSTS700016: unknown application');
  const person = personByOid(directory, request.data.person);
  if (!person) return refuse(c, 'invalid_grant', 'AADSTS50034: the person is not in the directory');
  const decision = decideScopes(request.data.scope, directory.app, request.data.prompt === 'consent');
  if (decision.kind !== 'granted') return refuseScopes(c, decision);
  return c.json({
    token_type: 'Bearer',
    access_token: await issuer.accessToken(person, { audience: GRAPH_AUDIENCE, scopes: decision.scopes }),
    id_token: await issuer.idToken(person, clientId),
    expires_in: TOKEN_LIFETIME_SECONDS,
    scope: decision.scopes.map((name) => `${GRAPH_AUDIENCE}/${name}`).join(' '),
    account: accountOf(person, directory.tenantId),
  });
}

/** The account as the nested-app-auth bridge hands it to MSAL. */
function accountOf(person: Person, tenantId: string) {
  return {
    homeAccountId: `${person.oid}.${tenantId}`,
    localAccountId: person.oid,
    environment: 'login.microsoftonline.com',
    tenantId,
    username: person.mail,
    name: person.displayName,
  };
}

const ssoRequest = z.object({ person: z.string() });

const appRequest = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.enum([`${GRAPH_AUDIENCE}/.default`, `${BOT_FRAMEWORK}/.default`]),
});

/** What Teams gets without a word of the person's: the administrator has allowed Teams to ask for it. */
async function ssoToken(c: Context, { directory, issuer }: SignInParts): Promise<Response> {
  const request = ssoRequest.safeParse(await c.req.json().catch(() => undefined));
  const person = personByOid(directory, request.data?.person ?? '');
  if (!person) return refuse(c, 'invalid_grant', 'AADSTS50034: the person is not in the directory');
  return c.json({ token: await issuer.ssoToken(person), expires_in: TOKEN_LIFETIME_SECONDS });
}

async function clientCredentials(
  c: Context,
  form: unknown,
  { directory, issuer, keys }: SignInParts,
): Promise<Response> {
  const request = appRequest.safeParse(form);
  if (!request.success) return refuse(c, 'invalid_request', z.prettifyError(request.error));
  const { client_id: clientId, client_secret: secret, scope } = request.data;
  if (clientId !== directory.app.clientId || secret !== keys.clientSecret)
    return refuse(c, 'invalid_client', 'AADSTS7000215: invalid client secret');
  const isGraph = scope.startsWith(GRAPH_AUDIENCE);
  const token = await issuer.appToken({
    audience: isGraph ? GRAPH_AUDIENCE : BOT_FRAMEWORK,
    roles: isGraph ? directory.app.applicationRoles : [],
  });
  return c.json({ token_type: 'Bearer', access_token: token, expires_in: TOKEN_LIFETIME_SECONDS });
}

function refuseScopes(c: Context, decision: Exclude<ScopeDecision, { kind: 'granted' }>): Response {
  if (decision.kind === 'unknownResource')
    return refuse(c, 'invalid_resource', `AADSTS500011: nothing here offers ${decision.scope}`);
  const error = decision.kind === 'askFirst' ? 'interaction_required' : 'consent_required';
  return refuse(c, error, `AADSTS65001: no consent to ${decision.scopes.join(' ')}`);
}

function refuse(c: Context, error: string, description: string): Response {
  return c.json({ error, error_description: description }, error === 'invalid_client' ? 401 : 400);
}
