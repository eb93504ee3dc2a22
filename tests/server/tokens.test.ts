import { describe, expect, it } from 'vitest';
import { botServiceTokens } from '#server/botServiceTokens.ts';
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

describe('tokens of people', () => {
  const person = { aadObjectId: 'oid', channelUserId: '29:åäö&x' };
  const app = { tokenFor: (scope: string) => Promise.resolve(`for ${scope}`) };
  const service = { origin: 'https://token.example', connection: 'graph', clientId: 'client' };

  function answering(response: Response) {
    const asked: { url: URL; authorization: string | null }[] = [];
    const send: typeof fetch = (url, init) => {
      asked.push({
        url: new URL(url instanceof Request ? url.url : url),
        authorization: new Headers(init?.headers).get('authorization'),
      });
      return Promise.resolve(response);
    };
    return { tokens: botServiceTokens(service, app, send), asked };
  }

  it('come from the user token service, asked as the Teams library asks', async () => {
    const { tokens, asked } = answering(Response.json({ token: 'theirs', connectionName: 'graph' }));
    expect(await tokens.tokenFor(person, '123')).toBe('theirs');
    expect(asked[0]?.url.pathname).toBe('/api/usertoken/GetToken');
    expect(Object.fromEntries(asked[0]?.url.searchParams ?? [])).toEqual({
      userId: '29:åäö&x',
      connectionName: 'graph',
      channelId: 'msteams',
      code: '123',
    });
    expect(asked[0]?.authorization).toBe(`Bearer for ${CONNECTOR_SCOPE}`);
  });

  it('are none while the person has not signed in', async () => {
    expect(await answering(new Response('', { status: 404 })).tokens.tokenFor(person)).toBeUndefined();
  });

  it.each([new Response('', { status: 500 }), Response.json({ token: '' }), new Response('<html>')])(
    'fail aloud when the service does',
    async (response) => {
      await expect(answering(response).tokens.tokenFor(person)).rejects.toThrow(TokenFailure);
    },
  );

  it('are got at a page that knows for whom', async () => {
    const { tokens, asked } = answering(new Response('https://login.example/sign-in'));
    expect(await tokens.signInLinkFor(person)).toBe('https://login.example/sign-in');
    const state: unknown = JSON.parse(Buffer.from(asked[0]?.url.searchParams.get('state') ?? '', 'base64').toString());
    expect(state).toMatchObject({
      ConnectionName: 'graph',
      MsAppId: 'client',
      Conversation: { user: { id: '29:åäö&x' } },
    });
  });
});
