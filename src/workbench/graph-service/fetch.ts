import { errorResponse, Refused, unreadableBody } from './errors.ts';
import type { GraphRequest, GraphResponse } from './message.ts';

type Handle = (request: GraphRequest) => Promise<GraphResponse>;

/** Puts the core behind the web's `Request` and `Response`. */
export function fetchOver(handle: Handle, mostBytes: number): (request: Request) => Promise<Response> {
  return async (request) => {
    const headers = Object.fromEntries(request.headers);
    const { pathname, search } = new URL(request.url);
    const body = await readJson(request, mostBytes);
    if (body instanceof Refused) return toResponse(errorResponse(body, traceOf(headers)));
    return toResponse(await handle({ method: request.method, url: `${pathname}${search}`, headers, ...body }));
  };
}

function traceOf(headers: Readonly<Record<string, string>>) {
  const requestId = crypto.randomUUID();
  return { requestId, clientRequestId: headers['client-request-id'] ?? requestId, date: new Date() };
}

async function readJson(request: Request, mostBytes: number): Promise<{ readonly body?: unknown } | Refused> {
  const tooLarge = () => new Refused({ status: 413, code: 'RequestEntityTooLarge' }, 'The request is too large.');
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return tooLarge();
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > mostBytes) return tooLarge();
  if (bytes.byteLength === 0) return {};
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { body };
  } catch {
    return unreadableBody();
  }
}

function toResponse({ status, headers, body }: GraphResponse): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
}
