import { Client, ResponseType, type Middleware } from '@microsoft/microsoft-graph-client';
import { GraphFailure } from '../errors.ts';
import { AnswerSlot, type GraphAnswer } from './answerSlot.ts';
import { authentication, type TokenProvider } from './authentication.ts';
import { BATCH } from './batchSteps.ts';
import { envelopeCheck, type EnvelopeLimits } from './envelopeCheck.ts';
import { createGovernor, type Governor } from './governor.ts';
import { pacing } from './pacing.ts';
import { requestId } from './requestId.ts';
import { resourceUnitsOf } from './resourceUnits.ts';
import { retry, type RetryOptions } from './retry.ts';
import { queryOf } from './wideQueries.ts';
import type { Alarm } from './withinTime.ts';

export type { GraphAnswer } from './answerSlot.ts';

export type GraphRequest = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `https://graph.microsoft.com/v1.0`, with a slash in front, already encoded. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** A POST that changes nothing, such as a `$batch` of reads, may be sent again whatever happened to it. */
  readonly isReadOnly?: boolean;
  /** Nobody sits and waits for it: it goes after what a person asked for. */
  readonly isBackground?: boolean;
  /** Calls the request off, also while it waits for its turn. */
  readonly signal?: AbortSignal;
};

export type GraphClient = {
  /** @throws GraphFailure; or the reason of `signal`, when the caller itself called the request off */
  readonly send: (request: GraphRequest) => Promise<GraphAnswer>;
};

export type GraphClientOptions = {
  readonly token: TokenProvider;
  /** Last in the chain, see graphTransport. */
  readonly transport: Middleware;
  readonly retry?: RetryOptions;
  /** One per app and tenant, shared by all clients; when not given, requests only keep to Graph's own pauses. */
  readonly governor?: Governor;
  readonly limits?: EnvelopeLimits;
  /** Rings when a token has been waited for long enough; the runtime's clock when not given. */
  readonly tokenAlarm?: Alarm;
};

/**
 * Microsoft's Graph client with a middleware chain of our own, because the stock one repeats a POST after 504 and
 * takes a log-in page for an answer: RequestId → Authentication → Retry → Pacing → EnvelopeCheck → transport.
 * Each repetition waits for the governor anew, whether a new token or a passing fault was its reason.
 */
export function graphClient(options: GraphClientOptions): GraphClient {
  const { governor = ungoverned(options.retry) } = options;
  const maxWaitSeconds = options.retry?.maxWaitSeconds ?? (options.governor ? 300 : 30);
  const chain = [
    requestId(),
    authentication(options.token, options.tokenAlarm),
    retry({ ...options.retry, maxWaitSeconds }),
    pacing(governor, maxWaitSeconds),
    envelopeCheck(options.limits),
    options.transport,
  ];
  const client = Client.initWithMiddleware({ middleware: chain });
  return { send: (request) => sendThrough(client, request) };
}

function ungoverned({ wait }: RetryOptions = {}): Governor {
  const unbounded = { resourceUnitsPerMinute: Infinity, concurrency: Infinity, random: () => 0 };
  return createGovernor({ ...unbounded, ...(wait && { wait }) });
}

async function sendThrough(client: Client, request: GraphRequest): Promise<GraphAnswer> {
  request.signal?.throwIfAborted();
  const slot = new AnswerSlot({
    isReadOnly: request.isReadOnly ?? request.method === 'GET',
    isBatch: request.path === BATCH,
    isBackground: request.isBackground ?? false,
    units: resourceUnitsOf(request),
    query: queryOf(request),
    signal: request.signal,
  });
  const call = client
    .api(request.path)
    .headers({ ...request.headers })
    .responseType(ResponseType.RAW)
    .middlewareOptions([slot]);
  try {
    await started(call, request);
  } catch (cause) {
    request.signal?.throwIfAborted();
    // The library wraps whatever a middleware throws in an error of its own; the slot has the original.
    throw slot.failure ?? broken(cause);
  }
  return slot.answer ?? fail(broken(undefined));
}

function started(call: ReturnType<Client['api']>, request: GraphRequest): Promise<unknown> {
  switch (request.method) {
    case 'GET':
      return call.get();
    case 'POST':
      return call.post(request.body);
    case 'PATCH':
      return call.patch(request.body);
    case 'DELETE':
      return call.delete();
  }
}

function fail(failure: GraphFailure): never {
  throw failure;
}

function broken(cause: unknown): GraphFailure {
  const facts = { status: 0, code: '', requestId: '' };
  return new GraphFailure('unreadable', 'The middleware chain gave no answer.', { facts, cause });
}
