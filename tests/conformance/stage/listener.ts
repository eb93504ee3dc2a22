import type { GraphServiceOptions } from '#workbench/graph-service/index.ts';
import type { Example } from '../example.ts';
import { isList, isObject, type Json } from '../json.ts';

export const CALLBACK = 'https://webhook.azurewebsites.net/notificationClient';

/** A request that the service made. */
export type Received = { readonly method: string; readonly url: string; readonly body: unknown };

/**
 * The far end of subscriptions: proves that it listens, takes every notification and remembers it. Whatever host an
 * example names is this one.
 */
export function listener({ request }: Example) {
  const received: Received[] = [];
  const options: NonNullable<GraphServiceOptions['notifications']> = {
    allowedHosts: [new URL(CALLBACK).hostname, ...textsIn(request.body).flatMap(hostOf)],
    fetch: async (call) => {
      const text = await call.text();
      received.push({ method: call.method, url: call.url, body: text === '' ? undefined : JSON.parse(text) });
      const token = new URL(call.url).searchParams.get('validationToken');
      const headers = { 'content-type': 'text/plain' };
      return token === null ? new Response(null, { status: 202 }) : new Response(token, { headers });
    },
    // What is gathered for a moment comes at once; the seconds after which an answer is too late never pass.
    schedule: (work, milliseconds) => {
      if (milliseconds <= 1_000) setTimeout(work, 0);
    },
  };
  return { options, received };
}

function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

const hostOf = (text: string): readonly string[] => {
  const host = /^https:\/\/([^/:?#]+)/.exec(text)?.[1];
  return host === undefined ? [] : [host];
};
