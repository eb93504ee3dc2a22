import {
  AuthError,
  ClientAuthError,
  ConfidentialClientApplication,
  InteractionRequiredAuthError,
  LogLevel,
  ServerError,
  type AuthenticationResult,
} from '@azure/msal-node';
import { msalNetwork } from './msalNetwork.ts';
import { PERSONAL_SCOPES } from './personalScopes.ts';
import type { SsoPerson } from './ssoToken.ts';

export type OnBehalfOfParts = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** `https://login.microsoftonline.com`, or what stands in for it. */
  readonly loginOrigin: string;
  readonly fetch: typeof fetch;
};

/** What only the person can do: say yes to the permissions, prove more, or sign in anew. */
export type AskedOfPerson =
  | { readonly reason: 'consent' | 'signIn' }
  /** `claims`: JSON text, to be handed to the sign-in page as it is. */
  | { readonly reason: 'proof'; readonly claims: string };

export type Exchange =
  | { readonly kind: 'token'; readonly token: string; readonly expiresAt: number }
  | { readonly kind: 'ask'; readonly asked: AskedOfPerson }
  /** Teams' token has grown too old on the way: a newer one will do. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'unreachable'; readonly code: string; readonly cause: unknown }
  /** Entra does not take the app as it is set up; `code` is its number, e.g. `"AADSTS7000222"`. */
  | { readonly kind: 'misconfigured'; readonly code: string; readonly cause: unknown };

/** Changes a token that Teams brought for one for Graph, in the same person's name. */
export type OnBehalfOf = (ssoToken: string, person: SsoPerson) => Promise<Exchange>;

/**
 * On-behalf-of by MSAL. MSAL keeps tokens as plain text, so each exchange has an application of its own, which is gone
 * afterwards: what is kept is kept in the vault.
 */
export function onBehalfOf({ clientId, clientSecret, loginOrigin, fetch: send }: OnBehalfOfParts): OnBehalfOf {
  return async (ssoToken, { tenant }) => {
    const app = new ConfidentialClientApplication({
      auth: {
        clientId,
        clientSecret,
        authority: `https://login.microsoftonline.com/${tenant}`,
        // Tells Entra that we understand a claims challenge; without it there is only a refusal.
        clientCapabilities: ['CP1'],
      },
      system: {
        networkClient: msalNetwork(loginOrigin, send),
        loggerOptions: { loggerCallback: () => undefined, piiLoggingEnabled: false, logLevel: LogLevel.Error },
      },
    });
    try {
      const request = { oboAssertion: ssoToken, scopes: [...PERSONAL_SCOPES], skipCache: true };
      return tokenOf(await app.acquireTokenOnBehalfOf(request));
    } catch (failure) {
      if (!(failure instanceof AuthError)) throw failure;
      return outcomeOf(failure);
    }
  };
}

function tokenOf(result: AuthenticationResult | null): Exchange {
  if (result?.expiresOn == null) return { kind: 'unreachable', code: 'noToken', cause: undefined };
  return { kind: 'token', token: result.accessToken, expiresAt: result.expiresOn.getTime() };
}

/** An assertion whose time is over (500133), or that was issued before its key was changed (50013). */
const STALE = new Set(['AADSTS500133', 'AADSTS50013']);

function outcomeOf(failure: AuthError): Exchange {
  // The text holds names of people; its number does not.
  const code = /AADSTS\d+/.exec(failure.errorMessage)?.[0] ?? failure.errorCode;
  const cause = failure;
  if (STALE.has(code)) return { kind: 'stale' };
  if (failure instanceof InteractionRequiredAuthError) {
    if (failure.claims !== '') return { kind: 'ask', asked: { reason: 'proof', claims: failure.claims } };
    const isConsent = failure.subError === 'consent_required' || code === 'AADSTS65001';
    return { kind: 'ask', asked: { reason: isConsent ? 'consent' : 'signIn' } };
  }
  if (failure instanceof ClientAuthError) return { kind: 'unreachable', code, cause };
  if (!(failure instanceof ServerError)) return { kind: 'misconfigured', code, cause };
  if (code === 'AADSTS65001') return { kind: 'ask', asked: { reason: 'consent' } };
  // The person's session was ended, the password changed, the account is blocked: a new sign-in shows which.
  if (failure.errorCode === 'invalid_grant') return { kind: 'ask', asked: { reason: 'signIn' } };
  const isPassing = failure.errorCode === 'temporarily_unavailable' || failure.errorCode === 'server_error';
  return { kind: isPassing ? 'unreachable' : 'misconfigured', code, cause };
}
