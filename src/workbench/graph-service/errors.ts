import type { GraphResponse } from './message.ts';

type Details = { readonly headers?: Readonly<Record<string, string>>; readonly cause?: unknown };

/** A request that Graph would refuse; thrown anywhere below a route and turned into Graph's error envelope once. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(answer: { readonly status: number; readonly code: string }, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.status = answer.status;
    this.code = answer.code;
    this.headers = details.headers ?? {};
  }
}

/** The request cannot be understood: spelling, unknown segment, broken JSON. */
export const badRequest = (message: string): Refused => new Refused({ status: 400, code: 'BadRequest' }, message);

export const unreadableBody = (): Refused =>
  badRequest(
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  );

export const methodNotAllowed = (): Refused =>
  new Refused({ status: 405, code: 'BadRequest' }, 'Specified HTTP method is not allowed for the request target.');

/** SharePoint understood the request and will not have it. */
export const invalidRequest = (message: string): Refused =>
  new Refused({ status: 400, code: 'invalidRequest' }, message);

/** What SharePoint says when it fails at something it might have refused. */
export const generalException = (): Refused =>
  new Refused({ status: 500, code: 'generalException' }, 'General exception while processing');

export const notFound = (message: string): Refused => new Refused({ status: 404, code: 'itemNotFound' }, message);

export const accessDenied = (): Refused => new Refused({ status: 403, code: 'accessDenied' }, 'Access denied');

export const nameTaken = (): Refused => new Refused({ status: 409, code: 'nameAlreadyExists' }, 'Name already exists');

export const rowChanged = (): Refused =>
  new Refused({ status: 412, code: 'resourceModified' }, "ETag does not match current item's value");

export const unauthenticated = (message: string): Refused =>
  new Refused({ status: 401, code: 'InvalidAuthenticationToken' }, message, {
    headers: { 'www-authenticate': 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common"' },
  });

export const segmentNotFound = (segment: string): Refused =>
  badRequest(`Resource not found for the segment '${segment}'.`);

/** Graph can do this; this service says so rather than pretend. */
export const notSupported = (what: string): Refused =>
  new Refused({ status: 501, code: 'notSupported' }, `Not supported by this service: ${what}`);

type Trace = { readonly requestId: string; readonly clientRequestId: string; readonly date: Date };

/** Graph's error envelope. */
export function errorResponse(refused: Refused, trace: Trace): GraphResponse {
  return {
    status: refused.status,
    headers: { 'content-type': 'application/json', ...refused.headers },
    body: {
      error: {
        code: refused.code,
        message: refused.message,
        innerError: {
          date: trace.date.toISOString().slice(0, 19),
          'request-id': trace.requestId,
          'client-request-id': trace.clientRequestId,
        },
      },
    },
  };
}
