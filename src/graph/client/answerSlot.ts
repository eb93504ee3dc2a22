import type { Context, MiddlewareOptions } from '@microsoft/microsoft-graph-client';
import type { GraphFailure } from '../errors.ts';

/** An answer that has passed the envelope check: a success, with the JSON it came with (204: undefined). */
export type GraphAnswer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

/**
 * What the chain knows about one request beyond fetch's options, carried the way the library provides for
 * (middleware options): whether it may be repeated, and what came of it.
 */
export class AnswerSlot implements MiddlewareOptions {
  readonly isReadOnly: boolean;
  answer: GraphAnswer | undefined;
  failure: GraphFailure | undefined;

  constructor(isReadOnly: boolean) {
    this.isReadOnly = isReadOnly;
  }

  static of(context: Context): AnswerSlot {
    const slot = context.middlewareControl?.getMiddlewareOptions(AnswerSlot);
    return slot instanceof AnswerSlot ? slot : new AnswerSlot(false);
  }

  /** @returns the failure, to be thrown: the library would otherwise lose all but its message */
  failedWith(failure: GraphFailure): GraphFailure {
    this.failure = failure;
    return failure;
  }
}
