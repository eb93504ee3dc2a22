import * as z from 'zod/mini';
import { GraphBusy, GraphFailure, RowChanged, type FailureFacts, type FailureKind } from '../errors.ts';

/** An answer of Graph, or one of the answers inside a `$batch`. */
export type Answered = {
  readonly status: number;
  readonly body: unknown;
  readonly requestId: string;
  /** By name in lower case. */
  readonly header: (name: string) => string | undefined;
};

const errorBody = z.object({
  error: z.object({ code: z.catch(z.string(), ''), message: z.catch(z.string(), '') }),
});
const object = z.record(z.string(), z.unknown());

/** Graph names no time with most 503 answers; its pages advise to begin with a second or two. */
const DEFAULT_RETRY_SECONDS = 2;

const KIND_BY_STATUS: Readonly<Record<number, FailureKind>> = {
  401: 'signInRequired',
  403: 'accessDenied',
  404: 'notFound',
};

/** @returns undefined when the answer is a success that can be read */
export function failureOf({ status, body, requestId, header }: Answered): GraphFailure | undefined {
  if (status === 204 || status === 202) return undefined;
  const parsed = errorBody.safeParse(body);
  const { code, message } = parsed.success ? parsed.data.error : { code: '', message: '' };
  const facts: FailureFacts = { status, code, requestId };
  if (status >= 200 && status < 300) return object.safeParse(body).success ? undefined : unreadable(facts);
  if (status < 400) return unreadable(facts);
  if (status === 429 || status === 503) return new GraphBusy(retryAfterSeconds(header('retry-after')), facts);
  // SharePoint answers 409 where others answer 412, but also for a name that is taken.
  if (status === 412 || (status === 409 && code !== 'nameAlreadyExists')) return new RowChanged(facts, message);
  const kind = KIND_BY_STATUS[status] ?? (status >= 500 ? 'unreachable' : 'refused');
  return new GraphFailure(kind, message === '' ? `Graph answered ${status}.` : message, { facts });
}

export function unreadable(facts: FailureFacts, cause?: unknown): GraphFailure {
  return new GraphFailure('unreadable', 'Graph answered something that is not what was asked for.', { facts, cause });
}

/** Retry-After comes as seconds or as an HTTP date (RFC 9110, 10.2.3). */
function retryAfterSeconds(value: string | undefined): number {
  if (value === undefined || value.trim() === '') return DEFAULT_RETRY_SECONDS;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const until = Date.parse(value);
  return Number.isNaN(until) ? DEFAULT_RETRY_SECONDS : Math.max(0, Math.ceil((until - Date.now()) / 1000));
}
