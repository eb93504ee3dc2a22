import { describe, expect, it } from 'vitest';
import { nestedSignIn, type TokenSource } from '#tab/start/signIn.ts';

const SETTINGS = {
  clientId: '00000000-0000-4000-8000-000000000001',
  tenantId: '00000000-0000-4000-8000-000000000002',
  authority: 'https://login.microsoftonline.com/00000000-0000-4000-8000-000000000002',
  graphOrigin: 'https://graph.microsoft.com',
  site: 'contoso.sharepoint.com:/sites/samsyn',
  appId: '00000000-0000-4000-8000-000000000003',
};
const CLAIMS = '{"access_token":{"nbf":{"essential":true,"value":"1764800000"}}}';

type Wish = { readonly how: 'silent' | 'popup'; readonly claims: string | undefined; readonly isForced: boolean };
const MANAGING = ['https://graph.microsoft.com/Sites.Manage.All'];
type Result = Awaited<ReturnType<TokenSource['acquireTokenPopup']>>;

const result = (accessToken: string): Result => ({
  accessToken,
  authority: SETTINGS.authority,
  uniqueId: 'person',
  tenantId: SETTINGS.tenantId,
  scopes: [],
  account: { homeAccountId: '', environment: '', tenantId: SETTINGS.tenantId, username: '', localAccountId: '' },
  idToken: '',
  idTokenClaims: {},
  fromCache: false,
  expiresOn: null,
  tokenType: 'Bearer',
  correlationId: '',
});

/** MSAL tells by the name of its error that only the person can help. */
const needsAsking = () => Object.assign(new Error('interaction'), { name: 'InteractionRequiredAuthError' });

/** Entra as the tab sees it: silent until it wants proof, and then only with the person's help. */
function given(isSilentEnough: (claims: string | undefined) => boolean, isPopupAnswered = () => true) {
  const wishes: Wish[] = [];
  const source: TokenSource = {
    acquireTokenSilent: ({ claims, forceRefresh }) => {
      wishes.push({ how: 'silent', claims, isForced: forceRefresh === true });
      return isSilentEnough(claims) ? Promise.resolve(result('silent')) : Promise.reject(needsAsking());
    },
    acquireTokenPopup: (request) => {
      wishes.push({ how: 'popup', claims: request.claims, isForced: false });
      return isPopupAnswered() ? Promise.resolve(result('proved')) : Promise.reject(needsAsking());
    },
  };
  return { signIn: nestedSignIn(SETTINGS, () => Promise.resolve(source)), wishes };
}

describe('signing in', () => {
  it('[G13] [F13] hands on what Entra wants proved, and no longer once it is', async () => {
    const { signIn, wishes } = given(() => true);
    await signIn.token({ isRefused: false });
    expect(await signIn.token({ isRefused: true, claims: CLAIMS })).toBe('silent');
    await signIn.token({ isRefused: false });
    expect(wishes).toEqual([
      { how: 'silent', claims: undefined, isForced: false },
      { how: 'silent', claims: CLAIMS, isForced: true },
      { how: 'silent', claims: undefined, isForced: false },
    ]);
  });

  it('[G13] [F13] asks the person for the proof when nothing else gives it', async () => {
    const { signIn, wishes } = given((claims) => claims === undefined);
    expect(await signIn.token({ isRefused: true, claims: CLAIMS })).toBe('proved');
    expect(wishes.at(-1)).toEqual({ how: 'popup', claims: CLAIMS, isForced: false });
  });

  it('[G13] asks for the same proof again when the person presses the button after having closed the window', async () => {
    let isClosed = true;
    const { signIn, wishes } = given(
      (claims) => claims === undefined,
      () => !isClosed,
    );
    await expect(signIn.token({ isRefused: true, claims: CLAIMS })).rejects.toMatchObject({ kind: 'signInRequired' });
    isClosed = false;
    await signIn.ask();
    expect(wishes.at(-1)).toEqual({ how: 'popup', claims: CLAIMS, isForced: false });
    expect(await signIn.token({ isRefused: false })).toBe('silent');
  });

  it('asks the person by itself once only', async () => {
    const { signIn, wishes } = given(
      () => false,
      () => false,
    );
    for (let count = 0; count < 3; count += 1) {
      await expect(signIn.token({ isRefused: false })).rejects.toMatchObject({ kind: 'signInRequired' });
    }
    expect(wishes.filter(({ how }) => how === 'popup')).toHaveLength(1);
  });

  it('asks for the right to make lists only when lists are made, and anew each time it has to', async () => {
    const asked: string[] = [];
    const source: TokenSource = {
      acquireTokenSilent: ({ scopes }) =>
        scopes.join() === MANAGING.join() ? Promise.reject(needsAsking()) : Promise.resolve(result('usual')),
      acquireTokenPopup: (request) => {
        asked.push(...request.scopes);
        return asked.length === 1 ? Promise.reject(needsAsking()) : Promise.resolve(result('managing'));
      },
    };
    const signIn = nestedSignIn(SETTINGS, () => Promise.resolve(source));
    expect(await signIn.token({ isRefused: false })).toBe('usual');
    expect(asked).toEqual([]);
    await expect(signIn.managing({ isRefused: false })).rejects.toMatchObject({ kind: 'signInRequired' });
    expect(await signIn.managing({ isRefused: false })).toBe('managing');
    expect(asked).toEqual([...MANAGING, ...MANAGING]);
  });
});
