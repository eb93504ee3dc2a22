import type { Middleware } from '@microsoft/microsoft-graph-client';
import { middleware, urlOf } from './middleware.ts';

const MICROSOFT = 'https://graph.microsoft.com';
/** Long enough for a page of 5,000 rows on a slow line; a stalled connection does not hold a person for ever. */
const TIMEOUT_MILLISECONDS = 60_000;

/**
 * Last link of the chain: sends the request. All code before it speaks of https://graph.microsoft.com.
 *
 * @param options.origin where those requests really go, e.g. `"http://localhost:3978"`; Microsoft when not given
 * @param options.fetch  the runtime's fetch when not given
 */
export function graphTransport(options: { readonly origin?: string; readonly fetch?: typeof fetch } = {}): Middleware {
  const origin = new URL(options.origin ?? MICROSOFT).origin;
  const send = options.fetch ?? ((...request) => fetch(...request));
  return middleware(async (context) => {
    const { method, body, headers } = context.options ?? {};
    context.response = await send(addressed(urlOf(context), origin), {
      ...(method === undefined ? {} : { method }),
      ...(body === undefined ? {} : { body }),
      ...(headers === undefined ? {} : { headers }),
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
  });
}

function addressed(url: string, origin: string): string {
  return url.startsWith(`${MICROSOFT}/`) ? origin + url.slice(MICROSOFT.length) : url;
}
