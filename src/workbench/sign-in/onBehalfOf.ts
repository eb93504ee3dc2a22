import type { Context } from 'hono';
import { z } from 'zod';
import { personByOid } from './directory.ts';
import { entraError, type EntraProblem } from './entraError.ts';
import { GRAPH_AUDIENCE, TOKEN_LIFETIME_SECONDS } from './issuer.ts';
import { decideScopes } from './scopes.ts';
import type { SignInParts } from './signInParts.ts';

export const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

const obo = z.object({
  client_id: z.string(),
  client_secret: z.string(),
  assertion: z.string(),
  scope: z.string(),
  requested_token_use: z.literal('on_behalf_of'),
});

/** The on-behalf-of grant: what Teams brought of a person's, for a token for Graph in the same person's name. */
export async function onBehalfOf(c: Context, form: unknown, parts: SignInParts): Promise<Response> {
  const outcome = await decide(form, parts);
  if ('token' in outcome) return c.json(outcome.token);
  return c.json(entraError(outcome.problem, parts.now()), outcome.problem.error === 'invalid_client' ? 401 : 400);
}

type Outcome = { readonly token: object } | { readonly problem: EntraProblem };

async function decide(form: unknown, { directory, issuer, keys, consents }: SignInParts): Promise<Outcome> {
  const request = obo.safeParse(form);
  if (!request.success)
    return refused({ error: 'invalid_request', number: 900144, description: 'The request body is incomplete.' });
  const { client_id: clientId, client_secret: secret, assertion, scope } = request.data;
  if (clientId !== directory.app.clientId || secret !== keys.clientSecret)
    return refused({ error: 'invalid_client', number: 7000215, description: 'Invalid client secret provided.' });

  const read = await issuer.readAssertion(assertion);
  if (read.kind === 'expired')
    return refused({
      error: 'invalid_grant',
      number: 500133,
      description: 'Assertion is not within its valid time range.',
    });
  const person = read.kind === 'person' ? personByOid(directory, read.oid) : undefined;
  if (person === undefined)
    return refused({ error: 'invalid_grant', number: 50013, description: 'Assertion failed signature validation.' });

  const decision = decideScopes(scope, directory.app);
  if (decision.kind === 'unknownResource')
    return refused({
      error: 'invalid_resource',
      number: 500011,
      description: `Nothing here offers ${decision.scope}.`,
    });
  if (decision.kind !== 'granted' || !consents.has(person)) {
    const description = `The user or administrator has not consented to use the application with ID '${clientId}'.`;
    return refused({ error: 'invalid_grant', number: 65001, description, suberror: 'consent_required' });
  }
  const token = await issuer.accessToken(person, { audience: GRAPH_AUDIENCE, scopes: decision.scopes });
  const granted = decision.scopes.map((name) => `${GRAPH_AUDIENCE}/${name}`).join(' ');
  const lifetime = TOKEN_LIFETIME_SECONDS;
  return { token: { token_type: 'Bearer', scope: granted, expires_in: lifetime, access_token: token } };
}

function refused(problem: EntraProblem): Outcome {
  return { problem };
}
