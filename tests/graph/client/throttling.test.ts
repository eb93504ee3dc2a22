import { describe, expect, it } from 'vitest';
import { GraphBusy } from '#graph/errors.ts';
import { html, json, refusal, type Answer } from '../scriptedGraph.ts';
import { answering, CHANGE, CREATE, failureOf, governedChain, READ } from './chain.ts';

const OK = json({ id: '1' });
const DAY = 86_400_000;
const WIDE = { method: 'GET', path: '/sites/s/lists/l/items?$filter=fields/Status%20eq%20%27A%27' } as const;

const throttled = (headers: Record<string, string> = {}) => refusal(429, 'activityLimitReached', headers);

describe('a busy Graph', () => {
  it.each<[string, Record<string, string>, number]>([
    ['[F9] in seconds', { 'retry-after': '7' }, 7],
    ['[F9] as the longer of its two figures', { 'retry-after': '7', 'ratelimit-reset': '31' }, 31],
    ['[F9] without Retry-After', { 'ratelimit-reset': '12' }, 12],
    ['[F9] of five minutes', { 'retry-after': '300' }, 300],
  ])('[G1] is asked again after the time it names %s', async (_case, headers, seconds) => {
    const { send, received, waits } = governedChain([throttled(headers), OK]);
    await send(READ);
    expect(waits).toEqual([seconds]);
    expect(received).toHaveLength(2);
  });

  it.each([
    ['[F9] of the same time as ours', 0],
    ['[F8] a day ahead of ours', DAY],
    ['[F8] a day behind ours', -DAY],
  ])('[G7] names a date by its own clock %s', async (_case, skew) => {
    const sent = Date.now() + skew;
    const headers = { date: new Date(sent).toUTCString(), 'retry-after': new Date(sent + 9000).toUTCString() };
    const { send, waits } = governedChain([throttled(headers), OK]);
    await send(READ);
    expect(waits).toEqual([9]);
  });

  it.each([
    ['behind', -DAY],
    ['ahead', DAY],
  ])(
    '[G7] [F8] names a date that our clock cannot be right about, a day %s, and no time is believed',
    async (_, skew) => {
      const until = new Date(Date.now() + skew).toUTCString();
      const { send, waits } = governedChain([throttled({ 'retry-after': until }), OK]);
      await send(READ);
      expect(waits).toEqual([0.5]);
    },
  );

  it('[G9] [F9] that names no time is asked again after growing times of random length', async () => {
    const { send, waits, received, governor } = governedChain([throttled()]);
    expect(await failureOf(send(READ))).toMatchObject({ kind: 'busy', isTimeNamed: false });
    expect(waits).toEqual([0.5, 1, 2, 4, 8]);
    expect(received).toHaveLength(6);
    expect(governor.state().kind).toBe('running');
  });

  it('[G5] [F9] that names an hour is believed at once, and nobody asks until then', async () => {
    const { send, received, governor, clock } = governedChain([throttled({ 'retry-after': '3600' }), OK]);
    expect(await failureOf(send(READ))).toBeInstanceOf(GraphBusy);
    expect(await failureOf(send(CHANGE))).toMatchObject({ kind: 'busy', retryAfterSeconds: 3600 });
    expect(received).toHaveLength(1);
    expect(governor.state()).toEqual({ kind: 'paused', until: clock.now() + 3_600_000 });
    await clock.advance(3600);
    await send(READ);
    expect(received).toHaveLength(2);
  });

  it('[G1] [F10] [F9] with 503 and a time holds all others too', async () => {
    const { client, clock, received } = governedChain([refusal(503, '', { 'retry-after': '5' }), OK]);
    const first = client.send(READ);
    await clock.settle();
    const second = client.send(CREATE);
    await clock.advance(4.9);
    expect(received).toHaveLength(1);
    await clock.until(Promise.all([first, second]));
    expect(received).toHaveLength(3);
  });

  it.each([
    ['[F10] 503 in HTML is busy', html(503), 'busy'],
    ['[F10] 504 in HTML is unreachable', html(504), 'unreachable'],
    ['[F10] 502 in HTML is unreachable', html(502), 'unreachable'],
  ])('[G14] %s, and only that request waits', async (_case, answer, kind) => {
    const { send, received, governor } = governedChain([answer]);
    expect(await failureOf(send(READ))).toMatchObject({ kind });
    expect(received).toHaveLength(6);
    expect(governor.state().kind).toBe('running');
  });

  it('[G1] holds everybody for the longest time that a step of a batch was told', async () => {
    const step = (seconds: number) => ({ status: 429, headers: { 'Retry-After': `${seconds}` }, body: { error: {} } });
    const responses = [
      { id: '1', ...step(3) },
      { id: '2', ...step(11) },
    ];
    const { send, governor, clock } = governedChain([json({ responses })]);
    await send({ method: 'POST', path: '/$batch', body: { requests: [] }, isReadOnly: true });
    expect(governor.state()).toEqual({ kind: 'paused', until: clock.now() + 11_000 });
  });

  it('[G4] is left alone by the background as soon as it says that the minute is nearly spent', async () => {
    const headers = { 'ratelimit-limit': '1250', 'ratelimit-remaining': '100', 'ratelimit-reset': '30' };
    const spent = json({}, { headers: { 'content-type': 'application/json', ...headers } });
    const { send, clock, received } = governedChain([spent, OK]);
    await send(READ);
    const begin = clock.now();
    await send({ ...READ, isBackground: true });
    expect(clock.now() - begin).toBe(30_000);
    expect(received).toHaveLength(2);
  });

  it('[G6] is not asked by a request that was called off in the meantime', async () => {
    const { client, clock, received } = governedChain([throttled({ 'retry-after': '60' }), OK]);
    const stop = new AbortController();
    const sending = client.send({ ...READ, signal: stop.signal });
    sending.catch(() => undefined);
    await clock.advance(10);
    stop.abort(new Error('closed the page'));
    await expect(sending).rejects.toThrow('closed the page');
    await clock.advance(60);
    expect(received).toHaveLength(1);
  });
});

describe('a query that is too wide', () => {
  const others = (path: string, wide: Answer) => answering((asked) => (asked.path === path ? wide : OK));

  it('[G8] [F12] is told from a throttled one when others pass, and not repeated for ever', async () => {
    const { client, clock, received, governor } = governedChain([others(WIDE.path, throttled())]);
    const wide = failureOf(client.send(WIDE));
    for (let count = 0; count < 3; count += 1) {
      await clock.until(client.send(READ));
      await clock.advance(1);
    }
    expect(await clock.until(wide)).toMatchObject({ kind: 'tooWide', facts: { status: 429 } });
    expect(received.filter(({ url }) => url.includes('$filter'))).toHaveLength(3);
    expect(governor.state().kind).toBe('running');
  });

  it('[G8] [F12] once known costs one request and no pause', async () => {
    const { client, send, clock, received } = governedChain([others(WIDE.path, throttled())]);
    const first = failureOf(client.send(WIDE));
    for (let count = 0; count < 3; count += 1) await clock.until(client.send(READ)).then(() => clock.advance(1));
    await clock.until(first);
    const before = received.length;
    expect(await failureOf(send(WIDE))).toMatchObject({ kind: 'tooWide' });
    expect(received).toHaveLength(before + 1);
  });

  it('[G8] is not what a throttled one is when nothing else passes', async () => {
    const { send } = governedChain([throttled()]);
    expect(await failureOf(send(WIDE))).toBeInstanceOf(GraphBusy);
  });

  it('[G8] is not what a walk through everything is, however often it is throttled', async () => {
    const walk = { method: 'GET', path: '/sites/s/lists/l/items/delta?$top=5000' } as const;
    const { client, clock } = governedChain([others(walk.path, throttled())]);
    const walking = failureOf(client.send(walk));
    for (let count = 0; count < 6; count += 1) await clock.until(client.send(READ)).then(() => clock.advance(8));
    expect(await clock.until(walking)).toBeInstanceOf(GraphBusy);
  });

  it('[G8] [F12] is known at once when SharePoint says so itself', async () => {
    const message = 'The attempted operation is prohibited because it exceeds the list view threshold.';
    const answer = json({ error: { code: 'activityLimitReached', message } }, { status: 429 });
    const { send, received } = governedChain([answer]);
    expect(await failureOf(send(WIDE))).toMatchObject({ kind: 'tooWide' });
    expect(received).toHaveLength(1);
  });

  it('[G8] is forgotten when it passes', async () => {
    const answers = [throttled(), throttled(), OK, throttled(), OK];
    let asked = 0;
    const script = answering(({ path }) => (path === WIDE.path ? (answers[asked++] ?? OK) : OK));
    const { client, clock, send } = governedChain([script]);
    const first = client.send(WIDE);
    for (let count = 0; count < 3; count += 1) await clock.until(client.send(READ)).then(() => clock.advance(2));
    await clock.until(first);
    expect(await send(WIDE)).toMatchObject({ status: 200 });
  });
});

describe('the budget of the tenant', () => {
  it('[G2] counts a batch as the sum of its steps', async () => {
    const requests = Array.from({ length: 20 }, (_, index) => ({
      id: `${index}`,
      method: 'GET',
      url: '/a/items/delta',
    }));
    const batch = { method: 'POST', path: '/$batch', body: { requests }, isReadOnly: true } as const;
    const governor = { resourceUnitsPerMinute: 100 };
    const { client, clock, received } = governedChain([json({ responses: [] })], { governor });
    const sendings = [1, 2, 3].map(() => client.send(batch));
    await clock.settle();
    expect(received).toHaveLength(2);
    await clock.until(Promise.all(sendings));
    expect(received).toHaveLength(3);
    expect(clock.waits).toEqual([60]);
  });
});
