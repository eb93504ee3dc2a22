import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { GraphFailure } from '../errors.ts';
import { AnswerSlot } from './answerSlot.ts';
import { middleware, setHeader, urlOf } from './middleware.ts';

/**
 * Gives the access token of the person at work. A plain `() => Promise<string>` will do.
 *
 * @param asked `isRefused`: Graph has just refused the token given before, so a cached one is of no use
 */
export type TokenProvider = (asked: { readonly isRefused: boolean }) => Promise<string>;

const GRAPH = 'https://graph.microsoft.com/';

/** Attaches the token, to requests to Graph only; when Graph refuses it, asks once for a newer one. */
export function authentication(token: TokenProvider): Middleware {
  return middleware(async (context, next) => {
    if (!urlOf(context).startsWith(GRAPH)) return next();
    await attach(context, token, { isRefused: false });
    try {
      await next();
    } catch (failure) {
      if (!(failure instanceof GraphFailure) || failure.kind !== 'signInRequired') throw failure;
      await attach(context, token, { isRefused: true });
      await next();
    }
  });
}

async function attach(context: Context, token: TokenProvider, asked: { readonly isRefused: boolean }): Promise<void> {
  try {
    setHeader(context, 'Authorization', `Bearer ${await token(asked)}`);
  } catch (cause) {
    throw AnswerSlot.of(context).failedWith(cause instanceof GraphFailure ? cause : noToken(cause));
  }
}

function noToken(cause: unknown): GraphFailure {
  const facts = { status: 401, code: '', requestId: '' };
  return new GraphFailure('signInRequired', 'There is no access token for Graph.', { facts, cause });
}
