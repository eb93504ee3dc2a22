import type { Middleware } from '@microsoft/microsoft-graph-client';
import { GraphBusy } from '../errors.ts';
import { AnswerSlot, type GraphAnswer } from './answerSlot.ts';
import { stepsAnsweredIn } from './batchSteps.ts';
import { failureOf, tooWide } from './failureOf.ts';
import type { Governor } from './governor.ts';
import { middleware } from './middleware.ts';
import { namedWaitSeconds } from './retryAfter.ts';
import type { Turn } from './waitingLine.ts';

/** Sends each request, and each repetition of one, only when the governor lets it, and tells the governor how it went. */
export function pacing(governor: Governor, maxWaitSeconds: number): Middleware {
  return middleware(async (context, next) => {
    const slot = AnswerSlot.of(context);
    const turn = await admitted(governor, slot, maxWaitSeconds);
    try {
      await next();
    } catch (failure) {
      if (isTooWide(turn, failure)) throw slot.failedWith(tooWide(failure.facts, failure));
      throw failure;
    }
    report(turn, slot);
  });
}

async function admitted(governor: Governor, slot: AnswerSlot, maxWaitSeconds: number): Promise<Turn> {
  try {
    return await governor.admit({ ...slot.traits, maxWaitSeconds });
  } catch (failure) {
    throw failure instanceof GraphBusy ? slot.failedWith(failure) : failure;
  }
}

/** Tells the governor of a failure. */
function isTooWide(turn: Turn, failure: unknown): failure is GraphBusy {
  // 503 without a time is a server in trouble rather than a word about our pace.
  if (!(failure instanceof GraphBusy) || (failure.facts.status !== 429 && !failure.isTimeNamed)) {
    turn.failed();
    return false;
  }
  const { facts, isTimeNamed, retryAfterSeconds } = failure;
  const seconds = isTimeNamed ? retryAfterSeconds : undefined;
  return turn.throttled({ seconds, isRefusal: facts.status === 429 });
}

function report(turn: Turn, { answer, traits }: AnswerSlot): void {
  const seconds = traits.isBatch && answer ? stepsWaitSeconds(answer) : undefined;
  if (seconds === undefined) turn.passed(answer && secondsUntilNewBudget(answer));
  else turn.throttled({ seconds, isRefusal: false });
}

/** @returns the longest time that a throttled step of a batch was told to wait */
function stepsWaitSeconds({ body }: GraphAnswer): number | undefined {
  const steps = [...(stepsAnsweredIn({ body, requestId: '' })?.values() ?? [])];
  const waits = steps
    .filter(({ status }) => status === 429 || status === 503)
    .map(failureOf)
    .map((failure) => (failure instanceof GraphBusy && failure.isTimeNamed ? failure.retryAfterSeconds : 0));
  const longest = Math.max(0, ...waits);
  return longest > 0 ? longest : undefined;
}

/** From here on Microsoft sends its figures (`RateLimit-*` of draft 03, best effort; the page that resourceUnitsOf names). */
const NEARLY_SPENT = 0.2;

function secondsUntilNewBudget({ headers }: GraphAnswer): number | undefined {
  const figure = (name: string) => Number(headers.get(name) ?? NaN);
  if (!(figure('ratelimit-remaining') <= figure('ratelimit-limit') * NEARLY_SPENT)) return undefined;
  const reset = headers.get('ratelimit-reset') ?? undefined;
  return namedWaitSeconds((name) => (name === 'ratelimit-reset' ? reset : undefined), 0);
}
