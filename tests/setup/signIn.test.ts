import type { AuthenticationResult } from '@azure/msal-node';
import { describe, expect, it } from 'vitest';
import { deviceCodeTokens, SignInFailed, type DeviceCodeClient } from '#setup/signIn.ts';

const account = { homeAccountId: 'h', environment: 'e', tenantId: 't', username: 'u', localAccountId: 'l' };
const answer = (accessToken: string): AuthenticationResult => ({
  accessToken,
  account,
  ...{ authority: '', uniqueId: '', tenantId: '', scopes: [], idToken: '', idTokenClaims: {}, fromCache: false },
  ...{ expiresOn: null, tokenType: 'Bearer', correlationId: '' },
});

/** Microsoft's sign-in as the command meets it: counts what it is asked. */
function microsoft(first: () => Promise<AuthenticationResult | null>) {
  const asked: string[] = [];
  const client: DeviceCodeClient = {
    acquireTokenByDeviceCode: ({ scopes, deviceCodeCallback }) => {
      asked.push(`code ${scopes.join(' ')}`);
      deviceCodeCallback({ verificationUri: 'https://login.microsoft.com/device', userCode: 'ABC123' });
      return first();
    },
    acquireTokenSilent: ({ forceRefresh, claims }) => {
      asked.push(`silent ${String(forceRefresh)} ${claims ?? ''}`.trim());
      return Promise.resolve(answer(`token ${asked.length}`));
    },
  };
  return { client, asked };
}

function tokensOf({ client }: ReturnType<typeof microsoft>) {
  const prompts: string[] = [];
  const prompt = (address: string, code: string) => void prompts.push(`${address} ${code}`);
  return { prompts, token: deviceCodeTokens({ clientId: 'c', tenantId: 't', scopes: ['s'], prompt, client }) };
}

describe('[V15] signing in with a code', () => {
  it('asks the person once, also when several requests begin together', async () => {
    const entra = microsoft(() => Promise.resolve(answer('first')));
    const { token, prompts } = tokensOf(entra);
    const both = await Promise.all([token({ isRefused: false }), token({ isRefused: false })]);
    expect(both).toEqual(['first', 'token 2']);
    expect(prompts).toEqual(['https://login.microsoft.com/device ABC123']);
    expect(entra.asked).toEqual(['code s', 'silent false']);
  });

  it('renews a refused token without asking, with the claims that Entra wants', async () => {
    const entra = microsoft(() => Promise.resolve(answer('first')));
    const { token, prompts } = tokensOf(entra);
    await token({ isRefused: false });
    expect(await token({ isRefused: true, claims: '{"acr":1}' })).toBe('token 2');
    expect(entra.asked.at(-1)).toBe('silent true {"acr":1}');
    expect(prompts).toHaveLength(1);
  });

  it.each([
    [
      'authorization_declined',
      () => Promise.reject(Object.assign(new Error('no'), { errorCode: 'authorization_declined' })),
    ],
    ['unknown_error', () => Promise.reject(new Error('no'))],
    ['no_token', () => Promise.resolve(null)],
  ])('tells %s, and asks again the next time', async (code, first) => {
    const answers = [first, () => Promise.resolve(answer('at last'))];
    const entra = microsoft(() => (answers.shift() ?? first)());
    const { token } = tokensOf(entra);
    await expect(token({ isRefused: false })).rejects.toThrow(SignInFailed);
    expect(await token({ isRefused: false })).toBe('at last');
    const again = tokensOf(microsoft(first)).token;
    await expect(again({ isRefused: false })).rejects.toMatchObject({ code });
  });
});
