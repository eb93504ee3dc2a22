/** One request as it reached the origin. */
export type Received = {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
};

export type Answer = (received: Received) => Response | Promise<Response>;

/**
 * A fetch that gives the answers of a script in turn, and the last one for ever.
 *
 * @returns the fetch and what it was asked, in order
 */
export function scriptedGraph(...script: readonly Answer[]): {
  readonly fetch: typeof fetch;
  readonly received: Received[];
} {
  const received: Received[] = [];
  const answer = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const text = await request.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    received.push({ method: request.method, url: request.url, headers: request.headers, body });
    const next = script[Math.min(received.length, script.length) - 1];
    const last = received.at(-1);
    if (!next || !last) throw new Error('The script is empty.');
    return next(last);
  };
  return { fetch: answer, received };
}

export function json(body: unknown, init: ResponseInit = {}): Answer {
  return () => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init });
}

/** An error as Graph words it. */
export function refusal(status: number, code: string, headers: Record<string, string> = {}): Answer {
  const all = { 'content-type': 'application/json', 'request-id': 'from-graph', ...headers };
  return json({ error: { code, message: `It is ${code}.` } }, { status, headers: all });
}

export function html(status = 200): Answer {
  return () =>
    new Response('<html><title>Sign in</title></html>', { status, headers: { 'content-type': 'text/html' } });
}

export function noAnswer(): Answer {
  return () => Promise.reject(new TypeError('fetch failed'));
}
