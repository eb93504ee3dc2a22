import { describe, expect, it } from 'vitest';
import { json, refusal, type Answer } from '../scriptedGraph.ts';
import { CREATE, failureOf, governedChain, READ } from './chain.ts';

const CLAIMS = '{"access_token":{"nbf":{"essential":true,"value":"1764800000"},"x":{"value":"Åsa"}}}';
const encoded = Buffer.from(CLAIMS).toString('base64');
const challenged = (claims: string): Answer =>
  refusal(401, 'InvalidAuthenticationToken', {
    'www-authenticate': `Bearer realm="", error="insufficient_claims", claims="${claims}", authorization_uri="https://x"`,
  });
const refused = refusal(401, 'InvalidAuthenticationToken');
const BATCH = { method: 'POST', path: '/$batch', body: { requests: [] }, isReadOnly: true } as const;

type Asked = { readonly isRefused: boolean; readonly claims?: string };

function given(script: readonly Answer[]) {
  const asked: Asked[] = [];
  const token = (use: Asked) => {
    asked.push(use);
    return Promise.resolve(`token-${asked.length}`);
  };
  const chain = governedChain(script, { token });
  const tokens = () => chain.received.map(({ headers }) => headers.get('authorization'));
  return { ...chain, asked, tokens };
}

describe('the token', () => {
  it('[G12] [F13] that runs out in the middle of a walk is renewed once, and the walk goes on', async () => {
    const { send, asked, tokens } = given([json({ page: 1 }), refused, json({ page: 2 })]);
    await send(READ);
    expect(await send(READ)).toMatchObject({ body: { page: 2 } });
    expect(asked).toEqual([{ isRefused: false }, { isRefused: false }, { isRefused: true }]);
    expect(tokens()).toEqual(['Bearer token-1', 'Bearer token-2', 'Bearer token-3']);
  });

  it('[G12] [F13] that is refused again after its renewal means signing in', async () => {
    const { send, received } = given([refused]);
    expect(await failureOf(send(CREATE))).toMatchObject({ kind: 'signInRequired', facts: { status: 401 } });
    expect(received).toHaveLength(2);
  });

  it('[G12] is renewed once for all requests that were refused together', async () => {
    let isRenewed: (token: string) => void = () => {};
    const renewing = new Promise<string>((resolve) => (isRenewed = resolve));
    let renewals = 0;
    const token = ({ isRefused }: Asked) => {
      if (!isRefused) return Promise.resolve('old');
      renewals += 1;
      return renewing;
    };
    const answer: Answer = (received) =>
      (received.headers.get('authorization') === 'Bearer new' ? json({}) : refused)(received);
    const { client, clock } = governedChain([answer], { token });
    const sendings = [1, 2, 3].map(() => client.send(READ));
    await clock.settle();
    isRenewed('new');
    await clock.until(Promise.all(sendings));
    expect(renewals).toBe(1);
  });

  it('[G12] [F13] is renewed when only a step of a batch of reads refuses it, once', async () => {
    const step = (status: number) => json({ responses: [{ id: '1', status, body: {} }] });
    const { send, asked, received } = given([step(401), step(200), step(401)]);
    expect(await send(BATCH)).toMatchObject({ body: { responses: [{ status: 200 }] } });
    expect(asked).toEqual([{ isRefused: false }, { isRefused: true }]);
    expect(await send(BATCH)).toMatchObject({ body: { responses: [{ status: 401 }] } });
    expect(received).toHaveLength(4);
  });

  it('[G13] [F13] is asked for with the claims that Entra wants proved, as they are', async () => {
    const { send, asked } = given([challenged(encoded), json({})]);
    await send(READ);
    expect(asked).toEqual([{ isRefused: false }, { isRefused: true, claims: CLAIMS }]);
  });

  it('[G13] [F13] is asked for once only: a second challenge means signing in', async () => {
    const { send, asked } = given([challenged(encoded)]);
    expect(await failureOf(send(READ))).toMatchObject({ kind: 'signInRequired', claims: CLAIMS });
    expect(asked).toHaveLength(2);
  });

  it.each(['not base64 !', Buffer.from('no JSON').toString('base64')])(
    '[G13] a challenge that cannot be read (%s) is an ordinary refusal',
    async (claims) => {
      const { send, asked } = given([challenged(claims), json({})]);
      await send(READ);
      expect(asked).toEqual([{ isRefused: false }, { isRefused: true }]);
    },
  );

  it('[G12] [F8] that our clock holds for expired is sent, because only Graph knows', async () => {
    const expired = `e30.${Buffer.from(JSON.stringify({ exp: 1 })).toString('base64url')}.x`;
    let renewals = 0;
    const token = ({ isRefused }: Asked) => {
      renewals += isRefused ? 1 : 0;
      return Promise.resolve(expired);
    };
    const { send, received } = governedChain([json({})], { token });
    await send(READ);
    expect(received[0]?.headers.get('authorization')).toBe(`Bearer ${expired}`);
    expect(renewals).toBe(0);
  });
});
