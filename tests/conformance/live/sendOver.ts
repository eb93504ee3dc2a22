import type { Send } from './check.ts';

export type Line = {
  /** Where addresses begin, e.g. `https://graph.microsoft.com`. */
  readonly origin: string;
  readonly token: () => Promise<string>;
  readonly fetch: (request: Request) => Promise<Response>;
};

const GRAPH = 'https://graph.microsoft.com/v1.0';
/** How often a request is sent again that the tenant asks to wait with. */
const MOST_WAITS = 5;

/** Sends requests as they are, with a token; waits only when the tenant says for how long. */
export function sendOver({ origin, token, fetch }: Line): Send {
  const once = async (...[method, url, sent = {}]: Parameters<Send>) => {
    const headers = new Headers(sent.headers);
    headers.set('authorization', `Bearer ${await token()}`);
    if (sent.body !== undefined) headers.set('content-type', 'application/json');
    const address = `${origin}/v1.0${url.startsWith(GRAPH) ? url.slice(GRAPH.length) : url}`;
    const body = sent.body === undefined ? {} : { body: JSON.stringify(sent.body) };
    return fetch(new Request(address, { method, headers, ...body }));
  };
  return async (...request) => {
    let response = await once(...request);
    for (let waits = 0; waits < MOST_WAITS && response.headers.has('retry-after'); waits += 1) {
      const seconds = Number(response.headers.get('retry-after'));
      await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
      response = await once(...request);
    }
    const text = await response.text();
    return { status: response.status, headers: Object.fromEntries(response.headers), body: parsed(text) };
  };
}

/** A page of HTML is not JSON, and says as much by being a text. */
function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
