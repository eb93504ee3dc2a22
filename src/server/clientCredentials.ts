import { z } from 'zod';
import { TokenFailure, type AppScope, type AppTokens } from './tokens.ts';

export type ClientCredentials = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** e.g. `https://login.microsoftonline.com/<tenantId>/oauth2/v2.0/token` */
  readonly tokenUrl: string;
};

const answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

/** Fetched anew this long before it expires, so that no request leaves with a token about to die. */
const MARGIN_SECONDS = 300;

/** App-only tokens by the OAuth 2.0 client-credentials grant (RFC 6749, 4.4), kept until shortly before they expire. */
export function clientCredentialsTokens(
  credentials: ClientCredentials,
  fetchToken: typeof fetch = fetch,
  now: () => number = Date.now,
): AppTokens {
  const held = new Map<AppScope, { readonly token: Promise<string>; freshUntil: number }>();

  return {
    tokenFor: (scope, asked) => {
      const ready = held.get(scope);
      if (ready !== undefined && now() < ready.freshUntil && asked?.isRefused !== true) return ready.token;

      // Requests that come while the first is under way share its answer; a failure is not kept.
      const entry = {
        freshUntil: Number.POSITIVE_INFINITY,
        token: request(credentials, scope, fetchToken).then(
          ({ access_token, expires_in }) => {
            entry.freshUntil = now() + Math.max(expires_in - MARGIN_SECONDS, 0) * 1000;
            return access_token;
          },
          (failure: unknown) => {
            held.delete(scope);
            throw failure;
          },
        ),
      };
      held.set(scope, entry);
      return entry.token;
    },
  };
}

async function request({ clientId, clientSecret, tokenUrl }: ClientCredentials, scope: AppScope, send: typeof fetch) {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope,
  });
  const response = await send(tokenUrl, { method: 'POST', body }).catch((cause: unknown) => {
    throw new TokenFailure('Sign-in could not be reached.', 0, cause);
  });
  if (!response.ok) throw new TokenFailure('Sign-in gave no app token.', response.status);
  const parsed = answer.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) throw new TokenFailure('Sign-in answered something else than a token.', response.status);
  return parsed.data;
}
