import type { IPublicClientApplication } from '@azure/msal-browser';
import type { TokenProvider } from '#graph/client/authentication.ts';
import { GraphFailure } from '#graph/errors.ts';
import { SIGN_IN_DONE } from '#contracts/signInPages.ts';
import type { TabSettings } from '#contracts/tabSettings.ts';

/** Delegated permissions; manifest/graph-permissions.json says which use case needs which. */
export const SCOPES = ['https://graph.microsoft.com/Sites.ReadWrite.All', 'https://graph.microsoft.com/User.Read'];

/** To make lists and columns; asked for on the page that does so, and nowhere else. */
const MANAGING = ['https://graph.microsoft.com/Sites.Manage.All'];

/** Tokens for Graph in the name of the person at work. */
export type SignIn = {
  readonly token: TokenProvider;
  /** Has the person asked, by Teams or in a window. @throws GraphFailure `signInRequired` when that did not help */
  readonly ask: () => Promise<void>;
  /** Tokens that lists and columns can be made with. Asks whenever it has to: only for what a person has started. */
  readonly managing: TokenProvider;
};

/** What we use of MSAL. */
export type TokenSource = Pick<IPublicClientApplication, 'acquireTokenSilent' | 'acquireTokenPopup'>;

/**
 * Nested app authentication: Teams hands out the tokens, nobody types a password into the tab.
 *
 * @param openSource loads MSAL when the first token is needed
 */
export function nestedSignIn(
  settings: TabSettings,
  openSource: (settings: TabSettings) => Promise<TokenSource> = open,
): SignIn {
  return signInBy(() => openSource(settings), 'onceByItself');
}

/**
 * @param openSource loads MSAL when the first token is needed
 * @param asks       whether the person is asked without having pressed anything; a browser blocks a window that opens so
 */
export function signInBy(openSource: () => Promise<TokenSource>, asks: 'onceByItself' | 'whenPressed'): SignIn {
  let opening: Promise<TokenSource> | undefined;
  let hasAsked = asks === 'whenPressed';
  const source = () => {
    opening ??= openSource();
    // What did not come is fetched again with the next token.
    opening.catch(() => (opening = undefined));
    return opening;
  };
  const everyday = asking(source, SCOPES);
  const managing = asking(source, MANAGING);

  const ask = (): Promise<string> => {
    hasAsked = true;
    return everyday.ask();
  };

  return {
    ask: async () => {
      await ask();
    },
    // A person is asked once by itself; after that only when they press the button, or every pull would ask.
    token: (wanted) => everyday.silently(wanted, (failure) => (hasAsked ? Promise.reject(failure) : ask())),
    managing: (wanted) => managing.silently(wanted, managing.ask),
  };
}

type Asking = {
  /** Has the person asked. @throws GraphFailure */
  readonly ask: () => Promise<string>;
  /** @param whenAsked what to do where only the person can help */
  readonly silently: (
    wanted: Parameters<TokenProvider>[0],
    whenAsked: (failure: GraphFailure) => Promise<string>,
  ) => Promise<string>;
};

/** Gets tokens for one set of permissions. */
function asking(source: () => Promise<TokenSource>, scopes: string[]): Asking {
  // What Entra wanted proved and has not been shown yet: the button that asks again has to ask for the same.
  let unproved: string | undefined;
  const request = () => ({ scopes, ...(unproved === undefined ? {} : { claims: unproved }) });
  return {
    ask: async () => {
      const { accessToken } = await inOurWords(async () => (await source()).acquireTokenPopup(request()));
      unproved = undefined;
      return accessToken;
    },
    silently: async ({ isRefused, claims }, whenAsked) => {
      unproved = claims ?? unproved;
      try {
        const client = await source();
        const { accessToken } = await client.acquireTokenSilent({ ...request(), forceRefresh: isRefused });
        unproved = undefined;
        return accessToken;
      } catch (failure) {
        if (needsAsking(failure)) return whenAsked(translated(failure));
        throw translated(failure);
      }
    },
  };
}

/** MSAL is the largest part of the tab and only needed for the first request, not for the local copy. */
async function open({ clientId, authority }: TabSettings): Promise<TokenSource> {
  const { createNestablePublicClientApplication } = await import('@azure/msal-browser');
  return createNestablePublicClientApplication({
    // CP1 tells Entra that we understand a claims challenge; without it there is only a refusal.
    auth: { clientId, authority, clientCapabilities: ['CP1'], redirectUri: `${location.origin}${SIGN_IN_DONE}` },
    cache: { cacheLocation: 'localStorage' },
  });
}

/** MSAL's own class for "only the person can help", told by its name so that the class need not be loaded first. */
function needsAsking(failure: unknown): boolean {
  return failure instanceof Error && failure.name === 'InteractionRequiredAuthError';
}

async function inOurWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    throw translated(failure);
  }
}

/** MSAL's words for a network that does not answer. */
const OFFLINE: ReadonlySet<string> = new Set([
  'no_network_connectivity',
  'network_error',
  'post_request_failed',
  'get_request_failed',
]);

/** MSAL's word for what went wrong; empty where it was not MSAL. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'errorCode' in cause ? String(cause.errorCode) : '';
}

/** Whether nobody answered, so that trying again helps. */
export function isUnreached(cause: unknown): boolean {
  return OFFLINE.has(codeOf(cause));
}

function translated(cause: unknown): GraphFailure {
  const facts = { status: isUnreached(cause) ? 0 : 401, code: codeOf(cause), requestId: '' };
  return new GraphFailure(isUnreached(cause) ? 'unreachable' : 'signInRequired', 'No token for Graph.', {
    facts,
    cause,
  });
}
