import { describe, expect, it } from 'vitest';
import { browserSignIn, type BrowserClient } from '#tab/outside/browserSignIn.ts';
import type { HostPerson } from '#tab/start/teams.ts';
import { anEmail } from '../../factories/values.ts';

const SETTINGS = {
  clientId: '00000000-0000-4000-8000-000000000001',
  tenantId: '00000000-0000-4000-8000-000000000002',
  authority: 'https://login.microsoftonline.com/00000000-0000-4000-8000-000000000002',
  graphOrigin: 'https://graph.microsoft.com',
  site: 'contoso.sharepoint.com:/sites/samsyn',
  appId: '00000000-0000-4000-8000-000000000003',
};
const CLAIMS = '{"access_token":{"nbf":{"essential":true,"value":"1764800000"}}}';
const SKANE: HostPerson = { id: 'skane', name: 'Kontaktperson, Region Skåne', email: anEmail() };

type Account = ReturnType<BrowserClient['getAllAccounts']>[number];
type Result = Awaited<ReturnType<BrowserClient['acquireTokenPopup']>>;
type Wish = { readonly how: 'silent' | 'frame' | 'window'; readonly scopes: string; readonly more?: unknown };

const account = (id: string): Account => ({
  ...{ homeAccountId: id, environment: 'login.microsoftonline.com', tenantId: SETTINGS.tenantId },
  ...{ username: `${id}@samsyn.example`, localAccountId: id, name: `Kontaktperson ${id}` },
});
const result = (who: string, accessToken: string): Result => ({
  ...{ accessToken, authority: SETTINGS.authority, uniqueId: who, tenantId: SETTINGS.tenantId, scopes: [] },
  ...{ account: account(who), idToken: '', idTokenClaims: {}, fromCache: false, expiresOn: null },
  ...{ tokenType: 'Bearer', correlationId: '' },
});
const needsAsking = () => Object.assign(new Error('interaction'), { name: 'InteractionRequiredAuthError' });

/** A browser with MSAL: who is in its cache, whom Entra remembers, who signs in in a window. */
function given({
  cached = [] as string[],
  remembered = '',
  inWindow = 'skane',
  person = SKANE as HostPerson | 'nobody',
}) {
  const wishes: Wish[] = [];
  const line = { isUp: true };
  const entered: HostPerson[] = [];
  const accounts = new Set(cached);
  let isProved = true;
  const client: BrowserClient = {
    getAllAccounts: () => [...accounts].map(account),
    acquireTokenSilent: ({ scopes, claims, account: whose }) => {
      wishes.push({ how: 'silent', scopes: scopes.join(' '), more: claims });
      if (!isProved) return Promise.reject(needsAsking());
      return Promise.resolve(result(whose?.localAccountId ?? '', 'silent'));
    },
    ssoSilent: ({ loginHint }) => {
      wishes.push({ how: 'frame', scopes: '', more: loginHint });
      return remembered === '' ? Promise.reject(needsAsking()) : Promise.resolve(result(remembered, 'frame'));
    },
    acquireTokenPopup: ({ scopes, claims, prompt, loginHint, overrideInteractionInProgress }) => {
      wishes.push({
        how: 'window',
        scopes: scopes.join(' '),
        more: { claims, prompt, loginHint, overrideInteractionInProgress },
      });
      accounts.add(inWindow);
      isProved = true;
      return Promise.resolve(result(inWindow, 'window'));
    },
    clearCache: (asked) => {
      accounts.delete(asked?.account?.localAccountId ?? '');
      return Promise.resolve();
    },
  };
  let opened = 0;
  const browser = browserSignIn({
    settings: SETTINGS,
    known: () => (person === 'nobody' ? undefined : person),
    entered: (who) => void entered.push(who),
    isOnline: () => line.isUp,
    openClient: () => {
      opened += 1;
      return opened === 1 && remembered === 'late' ? Promise.reject(new Error('no network')) : Promise.resolve(client);
    },
  });
  return { browser, wishes, entered, accounts, line, unprove: () => (isProved = false) };
}

describe('signing in without Teams', () => {
  it('[TB10] gets a token in silence for who is in MSAL’s cache', async () => {
    const { browser, wishes } = given({ cached: ['styrgrupp', 'SKANE'] });
    expect(await browser.signIn.token({ isRefused: false })).toBe('silent');
    expect(wishes.map(({ how }) => how)).toEqual(['silent']);
  });

  it('[TB10] asks Entra in a frame when MSAL has forgotten', async () => {
    const { browser, wishes } = given({ remembered: 'skane' });
    expect(await browser.signIn.token({ isRefused: false })).toBe('frame');
    expect(wishes).toEqual([{ how: 'frame', scopes: '', more: SKANE.email }]);
  });

  it('[TB8] [TB10] opens no window by itself, and asks Entra once, however often a token is wanted', async () => {
    const { browser, wishes } = given({});
    for (let count = 0; count < 3; count += 1) {
      await expect(browser.signIn.token({ isRefused: false })).rejects.toMatchObject({ kind: 'signInRequired' });
    }
    expect(wishes.map(({ how }) => how)).toEqual(['frame']);
  });

  it('[TB9] lets a newcomer choose the account, and tells who came', async () => {
    const { browser, wishes, entered } = given({ person: 'nobody' });
    expect(await browser.enter()).toEqual({ id: 'skane', name: 'Kontaktperson skane', email: 'skane@samsyn.example' });
    expect(entered).toHaveLength(1);
    expect(wishes[0]).toMatchObject({
      how: 'window',
      more: { prompt: 'select_account', overrideInteractionInProgress: true },
    });
  });

  it('[TB12] has what Entra wants proved shown in a window when the person presses the button', async () => {
    const { browser, wishes, unprove } = given({ cached: ['skane'] });
    unprove();
    await expect(browser.signIn.token({ isRefused: true, claims: CLAIMS })).rejects.toMatchObject({
      kind: 'signInRequired',
    });
    await browser.signIn.ask();
    expect(wishes.at(-1)).toMatchObject({ how: 'window', more: { claims: CLAIMS, loginHint: SKANE.email } });
    expect(await browser.signIn.token({ isRefused: false })).toBe('silent');
  });

  it('[TB13] forgets this person’s tokens and no one else’s', async () => {
    const { browser, accounts } = given({ cached: ['skane', 'styrgrupp'] });
    await browser.leave();
    expect([...accounts]).toEqual(['styrgrupp']);
  });

  it('[TB17] gets a token for our own server in silence, and none from a window or a frame', async () => {
    const { browser, wishes } = given({ cached: ['skane'] });
    expect(await browser.serverToken()).toBe('silent');
    expect(wishes[0]?.scopes).toBe(`${SETTINGS.clientId}/access_as_user`);
    const stranger = given({ remembered: 'skane' });
    await expect(stranger.browser.serverToken()).rejects.toThrow();
    expect(stranger.wishes).toEqual([]);
  });

  it('[TB11] opens neither window nor frame where there is no network', async () => {
    const { browser, wishes, line } = given({});
    line.isUp = false;
    await expect(browser.signIn.ask()).rejects.toMatchObject({ kind: 'unreachable' });
    await expect(browser.signIn.token({ isRefused: false })).rejects.toMatchObject({ kind: 'unreachable' });
    expect(wishes).toEqual([]);
  });

  it('fetches MSAL anew when it did not come', async () => {
    const { browser } = given({ cached: ['skane'], remembered: 'late' });
    await expect(browser.prepare()).rejects.toThrow();
    expect(await browser.signIn.token({ isRefused: false })).toBe('silent');
  });
});
