import type { AccountInfo, IPublicClientApplication } from '@azure/msal-browser';
import { email } from '#domain/ids.ts';
import { SIGN_IN_BEGIN, SIGN_IN_DONE } from '#contracts/signInPages.ts';
import type { TabSettings } from '#contracts/tabSettings.ts';
import { isUnreached, SCOPES, signInBy, type SignIn, type TokenSource } from '../start/signIn.ts';
import type { HostPerson } from '../start/teams.ts';

/** What we use of MSAL outside Teams. */
export type BrowserClient = TokenSource & Pick<IPublicClientApplication, 'clearCache' | 'getAllAccounts' | 'ssoSilent'>;

export type BrowserSignIn = {
  readonly signIn: SignIn;
  readonly serverToken: () => Promise<string>;
  /** Fetches MSAL: a window that opens later than at once after a click is one that browsers block. */
  readonly prepare: () => Promise<void>;
  /** Lets the person sign in, in a window. To be called from a click. */
  readonly enter: () => Promise<HostPerson>;
  /** Forgets the person's tokens in this browser. */
  readonly leave: () => Promise<void>;
};

export type BrowserSignInParts = {
  readonly settings: TabSettings;
  /** Who is taken to sit here; `undefined` until somebody has signed in. */
  readonly known: () => HostPerson | undefined;
  /** Somebody has signed in, in a window. */
  readonly entered: (person: HostPerson) => void;
  readonly openClient?: (settings: TabSettings) => Promise<BrowserClient>;
  /** `false` when the browser itself knows that there is no network. */
  readonly isOnline?: () => boolean;
};

/** Sign-in without Teams: MSAL in a page of one's own, a window when the person presses a button, never by itself. */
export function browserSignIn(parts: BrowserSignInParts): BrowserSignIn {
  const { settings, known, entered, openClient = open, isOnline = () => navigator.onLine } = parts;
  let opening: Promise<BrowserClient> | undefined;
  const client = () => {
    opening ??= openClient(settings);
    opening.catch(() => (opening = undefined));
    return opening;
  };
  const here = async () => {
    const person = known();
    // Said to the person like every other missing token.
    if (person === undefined) throw new Error('Nobody has signed in here.');
    const msal = await client();
    return { msal, person, account: accountOf(msal, person) };
  };

  // That only the person can help stays so until the person has: a tab asks for a token every few seconds.
  let refused: Error | undefined;
  const silently: TokenSource['acquireTokenSilent'] = async (request) => {
    const { msal, person, account } = await here();
    if (account !== undefined) return msal.acquireTokenSilent({ ...request, account });
    if (!isOnline()) throw noNetwork();
    // MSAL forgets with the browser's session who was here; Entra may still know.
    if (refused !== undefined) throw refused;
    return msal.ssoSilent({ ...request, loginHint: person.email }).catch((failure: unknown) => {
      if (failure instanceof Error && !isUnreached(failure)) refused = failure;
      throw failure;
    });
  };
  const inWindow = async (request: Parameters<TokenSource['acquireTokenPopup']>[0]) => {
    // A window with the browser's own page about the network helps nobody.
    if (!isOnline()) throw noNetwork();
    const msal = await client();
    const person = known();
    const whom = person === undefined ? { prompt: 'select_account' } : { loginHint: person.email };
    // A window that was closed tells nobody: the next click has to count although the last still waits.
    const result = await msal.acquireTokenPopup({ ...request, ...whom, overrideInteractionInProgress: true });
    refused = undefined;
    entered(personIn(result.account));
    return result;
  };
  const source: TokenSource = { acquireTokenSilent: silently, acquireTokenPopup: inWindow };

  return {
    signIn: signInBy(() => Promise.resolve(source), 'whenPressed'),
    serverToken: async () => {
      const { msal, account } = await here();
      if (account === undefined) throw new Error('There is no account to get a token for.');
      // An app that asks for a token for itself is named by its id. Without one the page asks Graph as often as ever.
      const scopes = [`${settings.clientId}/access_as_user`];
      return (await msal.acquireTokenSilent({ scopes, account })).accessToken;
    },
    prepare: async () => {
      await client();
    },
    enter: async () => personIn((await inWindow({ scopes: SCOPES })).account),
    leave: async () => {
      const { msal, account } = await here();
      if (account !== undefined) await msal.clearCache({ account });
    },
  };
}

function accountOf(msal: BrowserClient, { id }: HostPerson): AccountInfo | undefined {
  return msal.getAllAccounts().find(({ localAccountId }) => localAccountId.toLowerCase() === id.toLowerCase());
}

function personIn({ localAccountId, username, name }: AccountInfo): HostPerson {
  const address = email(username);
  if (address === undefined) throw new Error('The account has no address.');
  return { id: localAccountId, name: name ?? address, email: address };
}

/** In MSAL's words, as if it had found out. */
function noNetwork(cause?: unknown): Error {
  return Object.assign(new Error('There is no network.', { cause }), { errorCode: 'no_network_connectivity' });
}

/** A person who types a password and a code from a telephone needs minutes. */
const WINDOW_MS = 600_000;

async function open({ clientId, authority }: TabSettings): Promise<BrowserClient> {
  const { createStandardPublicClientApplication } = await import('@azure/msal-browser').catch((cause: unknown) => {
    throw noNetwork(cause);
  });
  const { origin } = location;
  return createStandardPublicClientApplication({
    auth: {
      clientId,
      authority,
      clientCapabilities: ['CP1'],
      redirectUri: `${origin}${SIGN_IN_DONE}`,
      // Browsers keep apart what pages store and say inside another site's page: only the window itself can tell it.
      ...(window.parent !== window && { popupRelayUri: `${origin}${SIGN_IN_BEGIN}` }),
    },
    cache: { cacheLocation: 'localStorage' },
    system: { popupBridgeTimeout: WINDOW_MS },
  });
}
