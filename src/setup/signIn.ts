import { PublicClientApplication, type AccountInfo, type AuthenticationResult } from '@azure/msal-node';
import type { TokenProvider } from '#graph/client/authentication.ts';

/** What is needed of @azure/msal-node. */
export type DeviceCodeClient = {
  readonly acquireTokenByDeviceCode: (request: {
    scopes: string[];
    deviceCodeCallback: (response: { verificationUri: string; userCode: string }) => void;
  }) => Promise<AuthenticationResult | null>;
  readonly acquireTokenSilent: (request: {
    scopes: string[];
    account: AccountInfo;
    forceRefresh: boolean;
    claims?: string;
  }) => Promise<AuthenticationResult>;
};

/** The person did not get signed in. `code` is Microsoft's, e.g. `"authorization_declined"`; it holds nothing secret. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
  readonly code: string;
  constructor(code: string, cause?: unknown) {
    super(`Signing in failed: ${code}`, { cause });
    this.code = code;
  }
}

/**
 * Signs a person in on a device that has no browser of its own: they open a page elsewhere and enter a code.
 *
 * @param options.scopes delegated permissions, e.g. `["https://graph.microsoft.com/Sites.Manage.All"]`
 * @param options.prompt tells the person where to go and which code to enter
 * @returns gives the token, asking the person once; renews it without asking. Throws SignInFailed
 */
export function deviceCodeTokens(options: {
  readonly clientId: string;
  /** Id or domain of the directory, or `organizations`. */
  readonly tenantId: string;
  readonly scopes: readonly string[];
  readonly prompt: (address: string, code: string) => void;
  readonly client?: DeviceCodeClient;
}): TokenProvider {
  const authority = `https://login.microsoftonline.com/${options.tenantId}`;
  const client = options.client ?? new PublicClientApplication({ auth: { clientId: options.clientId, authority } });
  const scopes = [...options.scopes];
  let account: AccountInfo | null | undefined;
  const ask = () =>
    client.acquireTokenByDeviceCode({
      scopes,
      deviceCodeCallback: ({ verificationUri, userCode }) => options.prompt(verificationUri, userCode),
    });
  const renew = (known: AccountInfo, { isRefused, claims }: Parameters<TokenProvider>[0]) =>
    client.acquireTokenSilent({
      scopes,
      account: known,
      forceRefresh: isRefused,
      ...(claims === undefined ? {} : { claims }),
    });
  const acquire = async (asked: Parameters<TokenProvider>[0]): Promise<string> => {
    try {
      const answer = account ? await renew(account, asked) : await ask();
      account = answer?.account;
      if (answer) return answer.accessToken;
    } catch (cause) {
      throw new SignInFailed(codeOf(cause), cause);
    }
    throw new SignInFailed('no_token');
  };
  // One sign-in, however many requests begin at the same time.
  let last = Promise.resolve('');
  return (asked) => {
    last = last.then(
      () => acquire(asked),
      () => acquire(asked),
    );
    return last;
  };
}

function codeOf(cause: unknown): string {
  const code: unknown =
    typeof cause === 'object' && cause !== null && 'errorCode' in cause ? cause.errorCode : undefined;
  return typeof code === 'string' && code !== '' ? code : 'unknown_error';
}
