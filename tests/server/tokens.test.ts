import { describe, expect, it } from 'vitest';
import { clientCredentialsTokens } from '#server/clientCredentials.ts';
import { CONNECTOR_SCOPE, GRAPH_SCOPE, TokenFailure } from '#server/tokens.ts';

const credentials = {
  clientId: 'client',
  clientSecret: 's&cret',
  tokenUrl: 'https://login.example/t/oauth2/v2.0/token',
};

function tokenEndpoint(answer: () => Response) {
  const requests: string[] = [];
  const send: typeof fetch = async (_url, init) => {
    requests.push(init?.body instanceof URLSearchParams ? init.body.toString() : '');
    return Promise.resolve(answer());
  };
  return { requests, send };
}
const granted = (token: string) => Response.json({ access_token: token, expires_in: 3600 });

describe('app-only tokens', () => {
  it('are asked for with the client’s secret and scope, once, by however many at a time', async () => {
    const { requests, send } = tokenEndpoint(() => granted('a'));
    const tokens = clientCredentialsTokens(credentials, send, () => 0);
    await Promise.all([tokens.tokenFor(GRAPH_SCOPE), tokens.tokenFor(GRAPH_SCOPE), tokens.tokenFor(CONNECTOR_SCOPE)]);
    expect(requests.map((body) => new URLSearchParams(body).get('scope'))).toEqual([GRAPH_SCOPE, CONNECTOR_SCOPE]);
    expect(new URLSearchParams(requests[0]).get('client_secret')).toBe('s&cret');
  });

  it('are renewed five minutes before they expire, and when one was refused', async () => {
    let now = 0;
    const { requests, send } = tokenEndpoint(() => granted('a'));
    const tokens = clientCredentialsTokens(credentials, send, () => now);
    await tokens.tokenFor(GRAPH_SCOPE);
    now = 54 * 60_000;
    await tokens.tokenFor(GRAPH_SCOPE);
    expect(requests).toHaveLength(1);
    now = 56 * 60_000;
    await tokens.tokenFor(GRAPH_SCOPE);
    expect(requests).toHaveLength(2);
    await tokens.tokenFor(GRAPH_SCOPE, { isRefused: true });
    expect(requests).toHaveLength(3);
  });

  it('are asked for again after a failure', async () => {
    const answers = [new Response('nej', { status: 401 }), Response.json({}), granted('a')];
    const tokens = clientCredentialsTokens(credentials, () => Promise.resolve(answers.shift() ?? granted('b')));
    await expect(tokens.tokenFor(GRAPH_SCOPE)).rejects.toThrow(TokenFailure);
    await expect(tokens.tokenFor(GRAPH_SCOPE)).rejects.toThrow(TokenFailure);
    await expect(tokens.tokenFor(GRAPH_SCOPE)).resolves.toBe('a');
  });
});
