import type { Middleware } from '@microsoft/microsoft-graph-client';
import { middleware, urlOf } from './middleware.ts';

const MICROSOFT = 'https://graph.microsoft.com';

/**
 * Last link of the chain: sends the request. All code before it speaks of https://graph.microsoft.com. A redirection
 * is not followed: it would lead to a log-in page, and with our token.
 *
 * @param options.origin where those requests really go, e.g. `"http://localhost:3978"`; Microsoft when not given
 * @param options.fetch  the runtime's fetch when not given
 */
export function graphTransport(options: { readonly origin?: string; readonly fetch?: typeof fetch } = {}): Middleware {
  const origin = new URL(options.origin ?? MICROSOFT).origin;
  const send = options.fetch ?? ((...request) => fetch(...request));
  return middleware(async (context) => {
    const { method, body, headers, signal } = context.options ?? {};
    context.response = await send(addressed(urlOf(context), origin), {
      ...(method === undefined ? {} : { method }),
      ...(body === undefined ? {} : { body }),
      ...(headers === undefined ? {} : { headers }),
      ...(signal === undefined ? {} : { signal }),
      redirect: 'manual',
    });
  });
}

function addressed(url: string, origin: string): string {
  return url.startsWith(`${MICROSOFT}/`) ? origin + url.slice(MICROSOFT.length) : url;
}
