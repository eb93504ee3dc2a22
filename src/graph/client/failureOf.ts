import * as z from 'zod/mini';
import { GraphBusy, GraphFailure, ProofRequired, RowChanged, type FailureFacts, type FailureKind } from '../errors.ts';
import { claimsIn } from './claimsChallenge.ts';
import { writtenError, type WrittenError } from './errorBody.ts';
import { namedWaitSeconds } from './retryAfter.ts';

/** An answer of Graph, or one of the answers inside a `$batch`. */
export type Answered = {
  readonly status: number;
  readonly body: unknown;
  /** What to call it when the answer itself names no id. */
  readonly requestId: string;
  /** By name in lower case. */
  readonly header: (name: string) => string | undefined;
};

const object = z.record(z.string(), z.unknown());

/** Graph names no time with most 503 answers; its pages advise to begin with a second or two. */
const DEFAULT_RETRY_SECONDS = 2;

const KIND_BY_STATUS: Readonly<Record<number, FailureKind>> = {
  401: 'signInRequired',
  403: 'accessDenied',
  404: 'notFound',
  413: 'tooLarge',
  423: 'locked',
  507: 'full',
};

/** @returns undefined when the answer is a success that can be read */
export function failureOf(answered: Answered): GraphFailure | undefined {
  const { status, body, header } = answered;
  if (status === 204 || status === 202) return undefined;
  if (status >= 200 && status < 300 && object.safeParse(body).success) return undefined;
  const written = writtenError(body);
  const facts = factsOf(answered, written);
  if (status < 300) return unreadable(facts);
  // Graph redirects nothing that we ask for: it is a log-in page, of a proxy or of SharePoint.
  if (status < 400) return new GraphFailure('signInRequired', 'We were sent to another page.', { facts });
  if (isThreshold(written)) return tooWide(facts);
  if (status === 429 || status === 503) return busy(answered, facts);
  const claims = status === 401 ? claimsIn(header('www-authenticate')) : undefined;
  if (claims !== undefined) return new ProofRequired(claims, facts);
  if (isRowChanged(status, written)) return new RowChanged(facts, written.message);
  const message = written.message === '' ? `Graph answered ${status}.` : written.message;
  return new GraphFailure(kindOf(status, written), message, { facts });
}

export function unreadable(facts: FailureFacts, cause?: unknown): GraphFailure {
  return new GraphFailure('unreadable', 'Graph answered something that is not what was asked for.', { facts, cause });
}

/** A query that waiting does not help. */
export function tooWide(facts: FailureFacts, cause?: unknown): GraphFailure {
  return new GraphFailure('tooWide', 'The query meets more rows than SharePoint searches.', { facts, cause });
}

function factsOf({ status, requestId, header }: Answered, written: WrittenError): FailureFacts {
  return {
    status,
    code: written.code,
    ...(written.innerCode === '' ? {} : { innerCode: written.innerCode }),
    requestId: header('request-id') ?? (written.requestId === '' ? requestId : written.requestId),
  };
}

function busy({ header }: Answered, facts: FailureFacts): GraphBusy {
  const seconds = namedWaitSeconds(header, Date.now());
  return new GraphBusy(seconds ?? DEFAULT_RETRY_SECONDS, facts, seconds !== undefined);
}

/** SharePoint answers 409 where others answer 412, but also for a name that is taken. */
function isRowChanged(status: number, { code, innerCode }: WrittenError): boolean {
  return status === 412 || (status === 409 && ![code, innerCode].includes('nameAlreadyExists'));
}

function kindOf(status: number, { code, innerCode }: WrittenError): FailureKind {
  if ([code, innerCode].includes('quotaLimitReached')) return 'full';
  return KIND_BY_STATUS[status] ?? (status >= 500 ? 'unreachable' : 'refused');
}

/** SharePoint's own name and words for it (reference of SPQueryThrottledException); Graph passes some of them on. */
function isThreshold({ code, innerCode, message }: WrittenError): boolean {
  return /SPQueryThrottledException|list view threshold/i.test(`${code} ${innerCode} ${message}`);
}
