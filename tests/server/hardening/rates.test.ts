import { afterEach, describe, expect, it } from 'vitest';
import { addressOf } from '#server/hardening/addressLimits.ts';
import { LIMITS } from '#server/hardening/limits.ts';
import { tokenBuckets } from '#server/hardening/tokenBuckets.ts';
import { acting, from, runningServer, searching, type RunningServer } from '../support/runningServer.ts';

describe('a bucket of tokens', () => {
  it('[SV6] gives what is in it, and then as fast as it fills', () => {
    let now = 0;
    const { secondsToWait } = tokenBuckets(LIMITS.person, () => now);
    const passed = Array.from({ length: 100 }, () => secondsToWait('a')).filter((wait) => wait === 0);
    expect(passed).toHaveLength(60);
    expect(secondsToWait('b')).toBe(0);
    now = 1_000;
    expect(Array.from({ length: 20 }, () => secondsToWait('a')).filter((wait) => wait === 0)).toHaveLength(8);
  });

  it('says when there is room again', () => {
    const { secondsToWait } = tokenBuckets({ burst: 1, perSecond: 0.1 }, () => 0);
    expect([secondsToWait('a'), secondsToWait('a')]).toEqual([0, 10]);
  });
});

describe('whoever asks too much', () => {
  let running: RunningServer;
  /** So slow that nothing comes back while a test runs. */
  const over = { burst: 2, perSecond: 0.001 };
  afterEach(() => running.close());
  const third = async (activity: () => ReturnType<typeof from>) => {
    running = await runningServer({ deps: { limits: { person: over } } });
    await running.send(activity());
    await running.send(activity());
    return running.send(activity());
  };

  it.each([
    ['a search', () => searching('skane', 'pvc'), ['composeExtension', 'text']],
    ['a card', () => acting('skane', 'criterionCard', { criterion: 'REG-INK-012' }), ['value', 'message']],
    ['a dialog', () => from('skane', { type: 'invoke', name: 'task/fetch', value: {} }), ['task', 'value']],
  ])('[SV6] is told so in the place that %s has for it', async (_what, activity, place) => {
    const { status, body } = await third(activity);
    expect(status).toBe(429);
    expect(body).toHaveProperty(place, expect.stringContaining('Vänta några sekunder'));
    expect((await running.send(searching('uppsala', 'pvc'))).status).toBe(200);
  });

  it('[SV7] is held back by address where nobody is known yet', async () => {
    running = await runningServer({ deps: { limits: { files: over } }, config: { trustedProxies: 1 } });
    const get = (address: string) =>
      running.server.fetch(new Request('http://x.test/tab/a.js', { headers: { 'x-forwarded-for': address } }));
    const statuses = [await get('10.0.0.1:5'), await get('10.0.0.1:6'), await get('9.9.9.9, 10.0.0.1:7')];
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 429]);
    expect(Number(statuses[2]?.headers.get('retry-after'))).toBeGreaterThan(900);
    expect((await get('10.0.0.2')).status).toBe(404);
  });
});

describe('the address of whoever asks', () => {
  const connection = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
  const told = (forwarded: string, proxies: number) =>
    addressOf(new Headers(forwarded === '' ? {} : { 'x-forwarded-for': forwarded }), connection, proxies);

  it.each([
    ['what anybody may write is not believed', '1.1.1.1', 0, '127.0.0.1'],
    ['the proxy of our own wrote last', '1.1.1.1, 2.2.2.2:4711', 1, '2.2.2.2'],
    ['two of our own', '1.1.1.1, 2.2.2.2, 3.3.3.3', 2, '2.2.2.2'],
    ['a whole household of IPv6 is one', '[2001:db8:1:2:3:4:5:6]:443', 1, '2001:db8:1:2'],
    ['an older address is written as a newer one', '::ffff:203.0.113.7', 1, '203.0.113.7'],
    ['zeros are left out', '2001:db8::7', 1, '2001:db8:0:0'],
    ['what is no address is none', 'Kontaktperson', 1, '127.0.0.1'],
    ['nobody wrote anything', '', 1, '127.0.0.1'],
  ])('[SV7] is known where %s', (_what, forwarded, proxies, address) => {
    expect(told(forwarded, proxies)).toBe(address);
  });
});
