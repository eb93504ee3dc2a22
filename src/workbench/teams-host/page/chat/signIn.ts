import * as z from 'zod/mini';
import { RUNTIME } from '../protocol/hostContext.ts';
import { answerTo, hostRequestOf } from '../protocol/hostMessage.ts';
import { ask } from '../server/hostServer.ts';

/** A button that the app wants shown, because only the person can help. */
export type SignInButtonText = { readonly title: string; readonly link: string };

const issued = z.object({ token: z.string() });
const WINDOW = 'popup,width=600,height=640';
/** Milliseconds between looks at whether the person has closed the window. */
const CLOSED_CHECK = 500;

/** The token that Teams gets for the app without a word of the person's. @throws HostServerFailure */
export async function ssoTokenOf(person: string): Promise<string> {
  return issued.parse(await ask('/sign-in/sso', { person })).token;
}

const button = z.object({ type: z.string(), title: z.string(), value: z.string() });
const wantedBySearch = z.object({
  composeExtension: z.object({
    type: z.enum(['silentAuth', 'auth']),
    suggestedActions: z.object({ actions: z.array(button).check(z.minLength(1)) }),
  }),
});
export const oauthCard = z.object({
  text: z.string(),
  connectionName: z.string(),
  tokenExchangeResource: z.optional(z.object({ id: z.string(), uri: z.string() })),
  buttons: z.array(button).check(z.minLength(1)),
});
const wantedByCard = z.object({
  statusCode: z.literal(401),
  type: z.literal('application/vnd.microsoft.activity.loginRequest'),
  value: oauthCard,
});

/** What an app's answer asks of the sign-in: `authentication` is what Teams sends along with the token, if it can. */
export type SignInWish = { readonly button: SignInButtonText; readonly authentication?: object };

/** @returns undefined when the answer asks for no sign-in */
export function signInWishOf(body: unknown): SignInWish | undefined {
  const search = wantedBySearch.safeParse(body).data?.composeExtension;
  if (search) {
    const wish = { button: buttonOf(search.suggestedActions.actions[0]) };
    return search.type === 'silentAuth' ? { ...wish, authentication: {} } : wish;
  }
  const card = wantedByCard.safeParse(body).data?.value;
  if (!card) return undefined;
  const { tokenExchangeResource: resource, connectionName, buttons } = card;
  const wish = { button: buttonOf(buttons[0]) };
  return resource ? { ...wish, authentication: { id: resource.id, connectionName } } : wish;
}

function buttonOf(shown: z.infer<typeof button> | undefined): SignInButtonText {
  return { title: shown?.title ?? '', link: shown?.value ?? '' };
}

/**
 * Opens a page of the app in a window of its own, as Teams does: for signing in and for an app's settings.
 *
 * @param linkOf where the page is; without one the window goes again
 * @returns what the page told Teams at the end; `undefined` when it failed or the person closed the window
 */
export async function openAppWindow(
  person: string,
  linkOf: () => Promise<string | undefined>,
): Promise<string | undefined> {
  // At once, while it is the person's own click: later the browser would take it for an advertisement.
  const opened = window.open('about:blank', '_blank', WINDOW);
  if (!opened) return undefined;
  await ask('/sign-in/session', { person });
  const link = await linkOf();
  if (link === undefined) {
    opened.close();
    return undefined;
  }
  opened.location.href = link;
  return new Promise((resolve) => {
    const done = (result: string | undefined) => {
      clearInterval(closedCheck);
      window.removeEventListener('message', hear);
      opened.close();
      resolve(result);
    };
    const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source !== opened || origin !== location.origin) return;
      const call = hostRequestOf(data);
      if (call?.func === 'initialize')
        opened.postMessage(answerTo(call, ['authentication', 'web', '2.0.1', JSON.stringify(RUNTIME)]), origin);
      const [said] = call?.args ?? [];
      if (call?.func === 'authentication.authenticate.success') done(typeof said === 'string' ? said : '');
      if (call?.func === 'authentication.authenticate.failure') done(undefined);
    };
    const closedCheck = setInterval(() => {
      if (opened.closed) done(undefined);
    }, CLOSED_CHECK);
    window.addEventListener('message', hear);
  });
}
