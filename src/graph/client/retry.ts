import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { GraphBusy, GraphFailure } from '../errors.ts';
import { AnswerSlot } from './answerSlot.ts';
import { middleware } from './middleware.ts';

export type RetryOptions = {
  /** How often a request is sent at most; 4 when not given. */
  readonly attempts?: number;
  /** Longest time that a person is left waiting for one retry; beyond it the failure is told at once. */
  readonly maxWaitSeconds?: number;
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** From 0 up to 1: spreads retries of many clients in time. */
  readonly random?: () => number;
};

/**
 * Repeats what can be repeated without doing anything twice: reads after any fault that may pass, a PATCH or DELETE
 * only when Graph said that it had not been carried out (429), a POST never unless it only reads.
 * Retry-After always wins over our own pace: up to half, one, two seconds.
 */
export function retry(options: RetryOptions): Middleware {
  const { attempts = 4, maxWaitSeconds = 30, wait = pause, random = Math.random } = options;
  return middleware(async (context, next) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await next();
        return;
      } catch (failure) {
        if (attempt >= attempts || !isRepeatable(context, failure)) throw failure;
        const seconds = failure instanceof GraphBusy ? failure.retryAfterSeconds : random() * 0.5 * 2 ** (attempt - 1);
        if (seconds > maxWaitSeconds) throw failure;
        await wait(seconds * 1000);
      }
    }
  });
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const PASSING = new Set([0, 429, 500, 502, 503, 504]);

function isRepeatable(context: Context, failure: unknown): boolean {
  if (!(failure instanceof GraphFailure)) return false;
  const { kind, facts } = failure;
  // JSON cut short is a fault of the line; a log-in page would come again.
  const isCutShort = failure.cause instanceof SyntaxError;
  const mayPass = PASSING.has(facts.status) || kind === 'unreachable' || isCutShort;
  if (AnswerSlot.of(context).isReadOnly) return mayPass;
  return facts.status === 429 && context.options?.method !== 'POST';
}
