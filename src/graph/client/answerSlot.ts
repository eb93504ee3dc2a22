import type { Context, MiddlewareOptions } from '@microsoft/microsoft-graph-client';
import type { GraphFailure } from '../errors.ts';

/** An answer that has passed the envelope check: a success, with the JSON it came with (204: undefined). */
export type GraphAnswer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

/** What the chain wants to know about a request beyond fetch's options. */
export type RequestTraits = {
  /** May be repeated, because it changes nothing. */
  readonly isReadOnly: boolean;
  readonly isBatch: boolean;
  readonly isBackground: boolean;
  /** See resourceUnitsOf. */
  readonly units: number;
  /** See queryOf. */
  readonly query?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

const UNKNOWN: RequestTraits = { isReadOnly: false, isBatch: false, isBackground: false, units: 2 };

/**
 * What the chain knows about one request and what came of it, carried the way the library provides for
 * (middleware options).
 */
export class AnswerSlot implements MiddlewareOptions {
  readonly traits: RequestTraits;
  answer: GraphAnswer | undefined;
  failure: GraphFailure | undefined;

  constructor(traits: RequestTraits) {
    this.traits = traits;
  }

  static of(context: Context): AnswerSlot {
    const slot = context.middlewareControl?.getMiddlewareOptions(AnswerSlot);
    return slot instanceof AnswerSlot ? slot : new AnswerSlot(UNKNOWN);
  }

  /** @returns the failure, to be thrown: the library would otherwise lose all but its message */
  failedWith(failure: GraphFailure): GraphFailure {
    this.failure = failure;
    return failure;
  }
}
