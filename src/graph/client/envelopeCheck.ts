import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { GraphFailure } from '../errors.ts';
import { AnswerSlot, type GraphAnswer } from './answerSlot.ts';
import { failureOf, unreadable } from './failureOf.ts';
import { headerOf, middleware } from './middleware.ts';
import { CLIENT_REQUEST_ID } from './requestId.ts';
import { BodyTooLarge, textOf } from './textOf.ts';
import { clockAlarm, withinTime, type Alarm } from './withinTime.ts';

export type EnvelopeLimits = {
  /** Largest answer, after decompression; 64 MiB when not given, nine pages of 5,000 rows with all columns. */
  readonly maxBytes?: number;
  /**
   * From sending to the last byte; 60 when not given: long enough for a page of 5,000 rows on a slow line, and a
   * stalled connection does not hold a person for ever.
   */
  readonly timeoutSeconds?: number;
  readonly alarm?: Alarm;
};

/**
 * Lets through successes that carry JSON (or nothing, with 204) and turns all else into a GraphFailure: no answer, a
 * body that stalls or is cut short, a proxy's HTML page with status 200, a page to sign in at, an error status.
 */
export function envelopeCheck(limits: EnvelopeLimits = {}): Middleware {
  const { maxBytes = 64 * 1024 * 1024, timeoutSeconds = 60, alarm = clockAlarm } = limits;
  return middleware(async (context, next) => {
    const slot = AnswerSlot.of(context);
    slot.answer = undefined;
    const ownId = headerOf(context, CLIENT_REQUEST_ID);
    const limit = { milliseconds: timeoutSeconds * 1000, alarm, signal: slot.traits.signal };
    try {
      slot.answer = await withinTime(limit, async (signal) => {
        context.options = { ...context.options, signal };
        await next();
        return checked(context, { maxBytes, signal });
      });
    } catch (cause) {
      throw slot.failedWith(cause instanceof GraphFailure ? cause : lost(ownId, cause));
    }
  });
}

async function checked(
  context: Context,
  limits: { readonly maxBytes: number; readonly signal: AbortSignal },
): Promise<GraphAnswer> {
  const response = context.response;
  if (!response) throw new TypeError('The transport gave no response.');
  // A browser shows nothing of a redirection but that it was one.
  const status = response.type === 'opaqueredirect' ? 302 : response.status;
  const { headers } = response;
  const body = jsonOf(response, await textOf(response, limits));
  const requestId = headerOf(context, CLIENT_REQUEST_ID);
  const failure = failureOf({ status, body, requestId, header: (name) => headers.get(name) ?? undefined });
  if (failure) throw failure;
  return { status, headers, body };
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

/** No answer at all, or a success of which only a part arrived or can be read. */
function lost(requestId: string, cause: unknown): GraphFailure {
  const facts = { status: 200, code: '', requestId };
  if (cause instanceof SyntaxError || cause instanceof BodyTooLarge) return unreadable(facts, cause);
  return new GraphFailure('unreachable', 'Graph gave no answer.', { facts: { ...facts, status: 0 }, cause });
}
