import { Client, ResponseType, type Middleware } from '@microsoft/microsoft-graph-client';
import { GraphFailure } from '../errors.ts';
import { AnswerSlot, type GraphAnswer } from './answerSlot.ts';
import { authentication, type TokenProvider } from './authentication.ts';
import { envelopeCheck } from './envelopeCheck.ts';
import { requestId } from './requestId.ts';
import { retry, type RetryOptions } from './retry.ts';

export type { GraphAnswer } from './answerSlot.ts';

export type GraphRequest = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `https://graph.microsoft.com/v1.0`, with a slash in front, already encoded. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** A POST that changes nothing, such as a `$batch` of reads, may be sent again; no other POST ever is. */
  readonly isReadOnly?: boolean;
};

export type GraphClient = {
  /** @throws GraphFailure, and nothing else */
  readonly send: (request: GraphRequest) => Promise<GraphAnswer>;
};

/**
 * Microsoft's Graph client with a middleware chain of our own, because the stock one repeats a POST after 504 and
 * takes a log-in page for an answer: RequestId → Authentication → Retry → EnvelopeCheck → transport.
 * What paces requests goes before Retry; what watches them goes after it.
 *
 * @param options.transport last in the chain, see graphTransport
 */
export function graphClient(options: {
  readonly token: TokenProvider;
  readonly transport: Middleware;
  readonly retry?: RetryOptions;
}): GraphClient {
  const chain = [
    requestId(),
    authentication(options.token),
    retry(options.retry ?? {}),
    envelopeCheck(),
    options.transport,
  ];
  const client = Client.initWithMiddleware({ middleware: chain });
  return { send: (request) => sendThrough(client, request) };
}

async function sendThrough(client: Client, request: GraphRequest): Promise<GraphAnswer> {
  const slot = new AnswerSlot(request.isReadOnly ?? request.method === 'GET');
  const call = client
    .api(request.path)
    .headers({ ...request.headers })
    .responseType(ResponseType.RAW)
    .middlewareOptions([slot]);
  try {
    await started(call, request);
  } catch (cause) {
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
