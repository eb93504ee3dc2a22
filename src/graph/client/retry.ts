import type { Middleware } from '@microsoft/microsoft-graph-client';
import { GraphBusy, GraphFailure } from '../errors.ts';
import { AnswerSlot } from './answerSlot.ts';
import { middleware } from './middleware.ts';
import { unlessAborted } from './unlessAborted.ts';

export type RetryOptions = {
  /** How often a request is sent at most; 6 when not given. */
  readonly attempts?: number;
  /**
   * Longest pause of Graph's that a request sits out; a longer one is told at once. 300 when not given, but 30
   * without a governor, because then nobody can see why nothing happens.
   */
  readonly maxWaitSeconds?: number;
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** From 0 up to 1: spreads retries of many clients in time. */
  readonly random?: () => number;
};

/** A server that fails the same way three times has a fault of its own, which no waiting cures. */
const ATTEMPTS_AFTER_500 = 3;

/**
 * Repeats what can be repeated without doing anything twice: reads after any fault that may pass, a write only when
 * Graph said that it had not been carried out (429). Where Graph names a time the governor holds the repetition, as
 * it holds all else, until then; otherwise our own pace is up to half, one, two … seconds.
 */
export function retry(options: RetryOptions & { readonly maxWaitSeconds: number }): Middleware {
  const { attempts = 6, maxWaitSeconds, wait = pause, random = Math.random } = options;
  return middleware(async (context, next) => {
    const { isReadOnly, signal } = AnswerSlot.of(context).traits;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await next();
        return;
      } catch (failure) {
        if (!isRepeatable(failure, isReadOnly) || attempt >= attemptsAfter(failure, attempts)) throw failure;
        const isHeld = failure instanceof GraphBusy && failure.isTimeNamed && failure.retryAfterSeconds > 0;
        if (isHeld && failure.retryAfterSeconds > maxWaitSeconds) throw failure;
        if (!isHeld) await unlessAborted(wait(backoffMilliseconds(attempt, random)), signal);
      }
    }
  });
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Full jitter: anything from nothing to 0.5, 1, 2 … 30 s (AWS Architecture Blog, "Exponential Backoff And Jitter"). */
export function backoffMilliseconds(attempt: number, random: () => number): number {
  return random() * Math.min(30, 0.5 * 2 ** (attempt - 1)) * 1000;
}

const PASSING = new Set([429, 500, 502, 503, 504]);

function isRepeatable(failure: unknown, isReadOnly: boolean): failure is GraphFailure {
  if (!(failure instanceof GraphFailure) || failure.kind === 'tooWide') return false;
  const { kind, facts, cause } = failure;
  if (!isReadOnly) return facts.status === 429;
  // JSON cut short is a fault of the line; a log-in page would come again.
  return PASSING.has(facts.status) || (facts.status === 0 && kind === 'unreachable') || cause instanceof SyntaxError;
}

function attemptsAfter({ facts }: GraphFailure, attempts: number): number {
  return facts.status === 500 ? Math.min(attempts, ATTEMPTS_AFTER_500) : attempts;
}
