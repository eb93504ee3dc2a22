import * as z from 'zod/mini';
import { answerTo, type HostMessage, type HostRequest } from './hostMessage.ts';

/** Nested app authentication: the wire format between msal-browser in a tab and the Teams client around it. */
const authRequest = z.object({
  messageType: z.literal('NestedAppAuthRequest'),
  method: z.enum(['GetInitContext', 'GetToken', 'GetTokenPopup', 'GetActiveAccount']),
  requestId: z.string(),
  tokenParams: z.optional(z.object({ clientId: z.string(), scope: z.string() })),
});

export type AuthRequest = z.infer<typeof authRequest>;
export type TokenWish = {
  readonly call: HostRequest;
  readonly request: AuthRequest;
  readonly scope: string;
  /** The tab lets the person be asked. */
  readonly mayAsk: boolean;
};
export type SignedIn = {
  readonly objectId: string;
  readonly tenantId: string;
  readonly username: string;
  readonly name: string;
};
/** `expiresIn` in seconds, as Entra says it. */
export type IssuedToken = { readonly accessToken: string; readonly expiresIn: number; readonly idToken: string };
export type AuthFailure =
  'USER_INTERACTION_REQUIRED' | 'USER_CANCEL' | 'NO_NETWORK' | 'PERSISTENT_ERROR' | 'ACCOUNT_UNAVAILABLE';

const ENVIRONMENT = 'login.microsoftonline.com';

export function authRequestOf(data: string | undefined): AuthRequest | undefined {
  try {
    const parsed = authRequest.safeParse(JSON.parse(data ?? ''));
    return parsed.success ? parsed.data : undefined;
  } catch {
    // Not JSON, so not a request of msal-browser: the caller leaves it unanswered, as Teams does.
    return undefined;
  }
}

export function initContextAnswer(call: HostRequest, request: AuthRequest, person: SignedIn): HostMessage {
  const accountContext = {
    homeAccountId: homeAccountId(person),
    environment: ENVIRONMENT,
    tenantId: person.tenantId,
    loginHint: person.username,
  };
  return bridgeAnswer(call, request, {
    success: true,
    initContext: { capabilities: { queryAccount: true }, sdkName: 'bridge', sdkVersion: '1.0.0', accountContext },
  });
}

export function tokenAnswer(wish: TokenWish, person: SignedIn, issued: IssuedToken): HostMessage {
  return bridgeAnswer(wish.call, wish.request, {
    success: true,
    token: {
      access_token: issued.accessToken,
      expires_in: issued.expiresIn,
      id_token: issued.idToken,
      scope: wish.scope,
      properties: null,
    },
    account: {
      homeAccountId: homeAccountId(person),
      localAccountId: person.objectId,
      environment: ENVIRONMENT,
      tenantId: person.tenantId,
      username: person.username,
      name: person.name,
    },
  });
}

/** `description` is for the developer's console; msal-browser decides by `status`. */
export function authFailureAnswer(wish: TokenWish, status: AuthFailure, description: string): HostMessage {
  return bridgeAnswer(wish.call, wish.request, { success: false, error: { status, code: status, description } });
}

function bridgeAnswer(call: HostRequest, request: AuthRequest, outcome: object): HostMessage {
  const response = { messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...outcome };
  return { ...answerTo(call, [null, JSON.stringify(response)]), func: 'nestedAppAuth.execute' };
}

function homeAccountId(person: SignedIn): string {
  return `${person.objectId}.${person.tenantId}`;
}
