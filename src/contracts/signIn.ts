import * as z from 'zod/mini';

/** What Teams calls the sign-in in what it sends back; there is only one. */
export const SIGN_IN_NAME = 'samsyn';

/** What the page at the end of a sign-in hands to Teams, and Teams back to the bot as `state`. */
export const CONSENTED = 'samsyn-consented';

/** What Entra wants proved, in the address of the page where a person signs in. */
export const CLAIMS = 'claims';

/** Far above Entra's longest tokens. */
const TOKEN_LIMIT = 16_384;

const token = z.string().check(z.minLength(1), z.maxLength(TOKEN_LIMIT));
const state = z.string().check(z.maxLength(200));

/**
 * What Teams sends along of a person's sign-in: with a query or a card's action a token of its own for the app, or the
 * code of the page where the person signed in. What is of another shape is as good as nothing.
 */
const withSignIn = z.object({
  value: z.object({
    authentication: z.catch(z.optional(z.object({ token })), undefined),
    state: z.catch(z.optional(state), undefined),
  }),
});

export type SentSignIn = { readonly ssoToken?: string; readonly signInState?: string };

/** @param activity of any kind */
export function sentSignInOf(activity: unknown): SentSignIn {
  const { authentication, state: code } = withSignIn.safeParse(activity).data?.value ?? {};
  return {
    ...(authentication !== undefined && { ssoToken: authentication.token }),
    ...(code !== undefined && { signInState: code }),
  };
}

/** Value of `signin/tokenExchange`: the token that Teams got for a sign-in card. */
export const tokenExchange = z.object({ id: z.catch(z.string().check(z.maxLength(200)), ''), token });

/** Value of `signin/failure`: Teams' own word for why it got no token. */
export const signInFailure = z.object({ code: z.string().check(z.regex(/^[\w.-]{1,60}$/)) });
