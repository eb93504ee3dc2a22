import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { GraphFailure, ProofRequired } from '../errors.ts';
import { AnswerSlot } from './answerSlot.ts';
import { stepsAnsweredIn } from './batchSteps.ts';
import { failureOf } from './failureOf.ts';
import { middleware, setHeader, urlOf } from './middleware.ts';
import { unlessAborted } from './unlessAborted.ts';
import { clockAlarm, withinTime, type Alarm } from './withinTime.ts';

/**
 * Gives the access token of the person at work. A plain `() => Promise<string>` will do.
 *
 * @param asked `isRefused`: Graph has just refused the token given before, so a cached one is of no use; `claims`:
 *   JSON text of what Entra wants proved (a claims challenge), for the sign-in
 */
export type TokenProvider = (asked: { readonly isRefused: boolean; readonly claims?: string }) => Promise<string>;

const GRAPH = 'https://graph.microsoft.com/';
/** Twice what a request may take: perhaps a person is asked. */
const PATIENCE_MS = 120_000;

/**
 * Attaches the token, to requests to Graph only; when Graph refuses it, asks once for a newer one. A sign-in that does
 * not answer fails the request in time, and does not keep it from being called off.
 */
export function authentication(provider: TokenProvider, alarm: Alarm = clockAlarm): Middleware {
  const token: TokenProvider = (asked) =>
    withinTime({ milliseconds: PATIENCE_MS, alarm, signal: undefined }, () => provider(asked));
  const renewed = renewal(token);
  return middleware(async (context, next) => {
    if (!urlOf(context).startsWith(GRAPH)) return next();
    await attach(context, () => token({ isRefused: false }));
    const refusal = await refusalIn(context, next);
    if (!refusal) return;
    await attach(context, () => renewed(refusal instanceof ProofRequired ? refusal.claims : undefined));
    await next();
  });
}

/** Requests that are refused together share one renewal. */
function renewal(token: TokenProvider): (claims: string | undefined) => Promise<string> {
  const underWay = new Map<string, Promise<string>>();
  return (claims) => {
    const key = claims ?? '';
    const ready = underWay.get(key);
    if (ready) return ready;
    const asking = token({ isRefused: true, ...(claims === undefined ? {} : { claims }) }).finally(() => {
      underWay.delete(key);
    });
    underWay.set(key, asking);
    return asking;
  };
}

/** @returns the refusal of the token, of the request or of a step of a batch of reads; other failures are thrown */
async function refusalIn(context: Context, next: () => Promise<void>): Promise<GraphFailure | undefined> {
  try {
    await next();
  } catch (failure) {
    if (failure instanceof GraphFailure && failure.facts.status === 401) return failure;
    throw failure;
  }
  const { answer, traits } = AnswerSlot.of(context);
  if (!answer || !traits.isBatch || !traits.isReadOnly) return undefined;
  const steps = stepsAnsweredIn({ body: answer.body, requestId: '' });
  const refused = [...(steps?.values() ?? [])].find(({ status }) => status === 401);
  return refused && failureOf(refused);
}

async function attach(context: Context, token: () => Promise<string>): Promise<void> {
  try {
    setHeader(context, 'Authorization', `Bearer ${await unlessAborted(token(), AnswerSlot.of(context).traits.signal)}`);
  } catch (cause) {
    throw AnswerSlot.of(context).failedWith(cause instanceof GraphFailure ? cause : noToken(cause));
  }
}

function noToken(cause: unknown): GraphFailure {
  const facts = { status: 401, code: '', requestId: '' };
  return new GraphFailure('signInRequired', 'There is no access token for Graph.', { facts, cause });
}
