/** A request as the core sees it: no sockets, no streams, header names in lower case. */
export type GraphRequest = {
  readonly method: string;
  /** `/v1.0/…`, or absolute as `https://graph.microsoft.com/v1.0/…`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or a `Uint8Array` for the content of a file; absent when the request had no body. */
  readonly body?: unknown;
};

export type GraphResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What becomes JSON, or a `Uint8Array` that is sent as it is. */
  readonly body?: unknown;
  /** What becomes of the answer on the line; absent when it arrives as it was given. */
  readonly disturbance?: Disturbance;
};

/**
 * - `dropped`: the connection ends without an answer; status is 0, and whether the request took effect is not told
 * - `stalled`: half of the body arrives and then nothing more
 * - `truncated`: half of the body arrives and passes for the whole
 * - `page`: somebody on the way answered with a page instead of JSON
 */
export type Disturbance =
  { readonly kind: 'dropped' | 'stalled' | 'truncated' } | { readonly kind: 'page'; readonly html: string };

/** The address that every link in an answer starts with, whatever port the service listens on. */
export const GRAPH_ROOT = 'https://graph.microsoft.com/v1.0';

const JSON_BODY = {
  'content-type': 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
};

export const ok = (body: unknown): GraphResponse => ({ status: 200, headers: JSON_BODY, body });

export const created = (location: string, body: unknown): GraphResponse => ({
  status: 201,
  headers: { ...JSON_BODY, location },
  body,
});

export const noContent: GraphResponse = { status: 204, headers: {} };

/** Work that goes on; the address tells how far it has come. */
export const accepted = (location: string): GraphResponse => ({ status: 202, headers: { location } });

export const redirect = (location: string): GraphResponse => ({ status: 302, headers: { location } });
