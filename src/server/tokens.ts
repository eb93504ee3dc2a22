import type { ChatIdentity, SignInProblem, SignInRequired } from '#bot/botDeps.ts';

/** Whom an app-only token is for, as a scope of the client-credentials flow. */
export const GRAPH_SCOPE = 'https://graph.microsoft.com/.default';
export const CONNECTOR_SCOPE = 'https://api.botframework.com/.default';
export type AppScope = typeof GRAPH_SCOPE | typeof CONNECTOR_SCOPE;

/** Tokens by which the server acts as itself. */
export type AppTokens = {
  /**
   * @param asked `isRefused`: the token given before was refused, so a kept one is of no use
   * @throws TokenFailure when no token can be had
   */
  readonly tokenFor: (scope: AppScope, asked?: { readonly isRefused: boolean }) => Promise<string>;
};

/** Tokens by which the server acts for a person. */
export type UserTokens = {
  /**
   * A Graph token of the person's own.
   *
   * @throws SignInRequired when the person, or Teams for the person, has to sign in first
   * @throws SignInProblem when signing in does not help
   */
  readonly tokenFor: (person: ChatIdentity) => Promise<string>;
  /**
   * Graph refused the person's token: it is forgotten. Says what the person has to do.
   *
   * @param claims what Graph wants proved, JSON text
   */
  readonly afterRefusal: (person: ChatIdentity, claims?: string) => SignInRequired | SignInProblem;
};

/** Sign-in failed. Carries no token and no name. */
export class TokenFailure extends Error {
  override readonly name = 'TokenFailure';
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  constructor(message: string, status: number, cause?: unknown) {
    super(message, { cause });
    this.status = status;
  }
}
