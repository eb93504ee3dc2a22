import { errorResponse, Refused, unreadableBody } from './errors.ts';
import { ConnectionDropped } from './faults/connection.ts';
import type { Limits } from './limits.ts';
import type { GraphRequest, GraphResponse } from './message.ts';

type Handle = (request: GraphRequest) => Promise<GraphResponse>;
type BodyLimits = Pick<Limits, 'bodyBytes' | 'simpleUploadBytes'>;

/** Puts the core behind the web's `Request` and `Response`; a dropped connection rejects as a real `fetch` does. */
export function fetchOver(handle: Handle, limits: BodyLimits): (request: Request) => Promise<Response> {
  return async (request) => {
    const headers = Object.fromEntries(request.headers);
    const { pathname, search } = new URL(request.url);
    const body = await readBody(request, limits);
    if (body instanceof Refused) return toResponse(errorResponse(body, traceOf(headers)));
    return toResponse(await handle({ method: request.method, url: `${pathname}${search}`, headers, ...body }));
  };
}

function traceOf(headers: Readonly<Record<string, string>>) {
  const requestId = crypto.randomUUID();
  return { requestId, clientRequestId: headers['client-request-id'] ?? requestId, date: new Date() };
}

async function readBody(request: Request, limits: BodyLimits): Promise<{ readonly body?: unknown } | Refused> {
  // What is PUT is always content, whatever its type; so is what comes with its own metadata.
  const isContent = request.method === 'PUT' || /^multipart\//i.test(request.headers.get('content-type') ?? '');
  const mostBytes = isContent ? limits.simpleUploadBytes : limits.bodyBytes;
  const tooLarge = () => new Refused({ status: 413, code: 'RequestEntityTooLarge' }, 'The request is too large.');
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return tooLarge();
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > mostBytes) return tooLarge();
  if (isContent) return { body: bytes };
  return bytes.byteLength === 0 ? {} : readJson(bytes);
}

function readJson(bytes: Uint8Array): { readonly body: unknown } | Refused {
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { body };
  } catch {
    return unreadableBody();
  }
}

function toResponse({ status, headers, body, disturbance }: GraphResponse): Response {
  if (disturbance?.kind === 'dropped') throw new ConnectionDropped();
  if (disturbance?.kind === 'page') return new Response(disturbance.html, { status, headers });
  const content = contentOf(body);
  if (content === null || disturbance === undefined) return new Response(content, { status, headers });
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const half = bytes.slice(0, Math.floor(bytes.byteLength / 2));
  return new Response(disturbance.kind === 'truncated' ? half : endless(half), { status, headers });
}

function contentOf(body: unknown): string | Uint8Array<ArrayBuffer> | null {
  if (body instanceof Uint8Array) return new Uint8Array(body);
  return body === undefined ? null : JSON.stringify(body);
}

/** Gives its bytes and then neither more nor an end, until the reader gives up. */
function endless(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({ start: (controller) => controller.enqueue(bytes) });
}
