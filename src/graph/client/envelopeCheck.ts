import type { Middleware } from '@microsoft/microsoft-graph-client';
import { GraphFailure } from '../errors.ts';
import { AnswerSlot } from './answerSlot.ts';
import { failureOf, unreadable } from './failureOf.ts';
import { headerOf, middleware } from './middleware.ts';
import { CLIENT_REQUEST_ID } from './requestId.ts';

/**
 * Lets through successes that carry JSON (or nothing, with 204) and turns all else into a GraphFailure:
 * no answer, a body cut short, a proxy's HTML page with status 200, an error status.
 */
export function envelopeCheck(): Middleware {
  return middleware(async (context, next) => {
    const slot = AnswerSlot.of(context);
    slot.answer = undefined;
    const ownId = headerOf(context, CLIENT_REQUEST_ID);
    try {
      await next();
      const response = context.response;
      if (!response) throw new TypeError('The transport gave no response.');
      const { status, headers } = response;
      const body = jsonOf(response, await response.text());
      const requestId = headers.get('request-id') ?? ownId;
      const failure = failureOf({ status, body, requestId, header: (name) => headers.get(name) ?? undefined });
      if (failure) throw failure;
      slot.answer = { status, headers, body };
    } catch (cause) {
      throw slot.failedWith(cause instanceof GraphFailure ? cause : lost(ownId, cause));
    }
  });
}

/** @returns undefined for what is no JSON; failureOf judges */
function jsonOf(response: Response, text: string): unknown {
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (response.ok) throw cause;
    // An error status says enough without its body.
    return undefined;
  }
}

/** No answer at all, or a success of which only a part arrived. */
function lost(requestId: string, cause: unknown): GraphFailure {
  if (cause instanceof SyntaxError) return unreadable({ status: 200, code: '', requestId }, cause);
  const facts = { status: 0, code: '', requestId };
  return new GraphFailure('unreachable', 'Graph gave no answer.', { facts, cause });
}
