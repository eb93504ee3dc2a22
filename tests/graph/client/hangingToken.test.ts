import { expect, it } from 'vitest';
import { READ, failureOf, governedChain } from './chain.ts';

const never = () => new Promise<string>(() => undefined);

it('[G6] a request that waits for its token can be called off', async () => {
  const { client, received } = governedChain([], { token: never });
  const stopping = new AbortController();
  const sending = client.send({ ...READ, signal: stopping.signal });
  stopping.abort(new Error('called off'));
  await expect(sending).rejects.toThrow('called off');
  expect(received).toEqual([]);
});

it('[G6] a sign-in that does not answer fails the request when its time is up', async () => {
  const limits: number[] = [];
  const tokenAlarm = (milliseconds: number, ring: () => void) => {
    limits.push(milliseconds);
    queueMicrotask(ring);
    return () => undefined;
  };
  const { client } = governedChain([], { token: never, tokenAlarm });
  expect(await failureOf(client.send(READ))).toMatchObject({ kind: 'signInRequired' });
  expect(limits).toEqual([120_000]);
});
