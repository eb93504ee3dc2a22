import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGovernor, type Governor, type GovernorOptions } from '#graph/client/governor.ts';
import type { Asking, Turn } from '#graph/client/waitingLine.ts';
import { GraphBusy } from '#graph/errors.ts';
import { virtualClock } from './virtualClock.ts';

const ASKING: Asking = { units: 1, isBackground: false, maxWaitSeconds: 300 };
const BACKGROUND: Asking = { ...ASKING, isBackground: true };

function given(options: GovernorOptions = {}) {
  const clock = virtualClock();
  const governor = createGovernor({ now: clock.now, wait: clock.wait, random: () => 0, ...options });
  const turns: { readonly name: string; readonly turn: Turn; readonly at: number }[] = [];
  /** Asks for a turn; when it comes, it is noted under the name. */
  const ask = (name: string, asking: Asking = ASKING) =>
    governor.admit(asking).then((turn) => {
      turns.push({ name, turn, at: clock.now() });
      return turn;
    });
  return { governor, clock, turns, ask, names: () => turns.map(({ name }) => name) };
}

const throttled = (turn: Turn, seconds: number | undefined) => turn.throttled({ seconds, isRefusal: true });

async function pausedFor(seconds: number, options: GovernorOptions = {}) {
  const setting = given(options);
  throttled(await setting.ask('first'), seconds);
  return setting;
}

describe('a pause', () => {
  it('[G1] [F9] holds for everyone and is seen until when', async () => {
    const { governor, clock, ask, names } = await pausedFor(7);
    expect(governor.state()).toEqual({ kind: 'paused', until: clock.now() + 7000 });
    void ask('other');
    await clock.advance(6.9);
    expect(names()).toEqual(['first']);
    await clock.advance(0.2);
    expect(names()).toEqual(['first', 'other']);
    expect(governor.state()).toEqual({ kind: 'running' });
  });

  it('[G1] is the longest that was asked for', async () => {
    const { clock, ask, names } = given();
    const turns = [await ask('a'), await ask('b'), await ask('c')];
    for (const [index, seconds] of [5, 20, 10].entries()) throttled(turns[index] ?? fail(), seconds);
    void ask('other');
    await clock.advance(19.9);
    expect(names()).not.toContain('other');
    await clock.advance(0.2);
    expect(names()).toContain('other');
  });

  it('[G1] is told to those who look, at its beginning and its end, even when nobody asks', async () => {
    const { governor, clock, ask } = given();
    const seen: string[] = [];
    const stop = governor.subscribe(() => seen.push(governor.state().kind));
    throttled(await ask('first'), 3);
    await clock.advance(4);
    expect(seen).toEqual(['paused', 'running']);
    stop();
    throttled(await ask('second'), 3);
    expect(seen).toHaveLength(2);
  });

  it('[G1] shows the same state as long as it is the same', async () => {
    const { governor } = await pausedFor(7);
    expect(governor.state()).toBe(governor.state());
  });

  it('[G5] [F9] of an hour is told at once to those who would not wait for it, also to those in line', async () => {
    const { clock, ask, governor } = given({ concurrency: 1 });
    const first = await ask('first');
    const inLine = ask('in line').catch((failure: unknown) => failure);
    throttled(first, 3600);
    expect(await inLine).toBeInstanceOf(GraphBusy);
    await clock.advance(600);
    await expect(ask('later')).rejects.toMatchObject({ kind: 'busy', retryAfterSeconds: 3000 });
    expect(governor.state().kind).toBe('paused');
  });

  it('[G7] [F8] does not become longer when the clock is set back by a day', async () => {
    let shift = 0;
    const clock = virtualClock();
    const governor = createGovernor({ now: () => clock.now() + shift, wait: clock.wait, random: () => 0 });
    throttled(await governor.admit(ASKING), 10);
    shift = -86_400_000;
    expect(governor.state()).toEqual({ kind: 'running' });
  });

  it('[G1] ends at different moments for different processes', async () => {
    const { clock, ask, names } = await pausedFor(7, { random: () => 0.5 });
    void ask('other');
    await clock.advance(7.4);
    expect(names()).toEqual(['first']);
    await clock.advance(0.2);
    expect(names()).toEqual(['first', 'other']);
  });
});

describe('places', () => {
  it('[G3] are four, and half as many after 429, however many were refused together', async () => {
    const { clock, ask, turns } = given();
    for (let count = 0; count < 6; count += 1) void ask('a');
    await clock.settle();
    expect(turns).toHaveLength(4);
    for (const { turn } of [...turns]) throttled(turn, undefined);
    await clock.settle();
    expect(turns).toHaveLength(6);
    void ask('b');
    await clock.settle();
    expect(turns).toHaveLength(6);
  });

  it('[G3] become more again by one after ten answers', async () => {
    const { clock, ask, turns } = given({ concurrency: 2 });
    throttled(await ask('a'), undefined);
    for (let count = 0; count < 10; count += 1) (await ask('b')).passed();
    void ask('c');
    void ask('c');
    await clock.settle();
    expect(turns).toHaveLength(13);
  });

  it('[G4] go to a person first, and one stays free for one', async () => {
    const { clock, ask, turns, names } = given();
    for (let count = 0; count < 5; count += 1) void ask('background', BACKGROUND);
    await clock.settle();
    expect(names()).toEqual(['background', 'background', 'background']);
    void ask('person');
    void ask('person');
    await clock.settle();
    expect(names().slice(3)).toEqual(['person']);
    for (const { turn } of [...turns]) turn.passed();
    await clock.settle();
    expect(names().slice(4)).toEqual(['person', 'background', 'background']);
  });

  it('[G6] are given back by a request that is called off, in line or at the moment when it is admitted', async () => {
    const { ask, names, governor } = given({ concurrency: 1 });
    const first = await ask('first');
    const stop = new AbortController();
    const waiting = ask('called off', { ...ASKING, signal: stop.signal });
    stop.abort(new Error('no longer needed'));
    await expect(waiting).rejects.toThrow('no longer needed');

    const late = new AbortController();
    const admitted = governor.admit({ ...ASKING, signal: late.signal });
    late.abort(new Error('too late'));
    first.passed();
    await expect(admitted).rejects.toThrow('too late');
    await ask('next');
    expect(names()).toEqual(['first', 'next']);
  });
});

describe('the budget', () => {
  const spends = (each: readonly { readonly units: number; readonly pause: number }[], clock = virtualClock()) => {
    const governor = createGovernor({ now: clock.now, wait: clock.wait, resourceUnitsPerMinute: 100, concurrency: 99 });
    return { clock, governor, spent: spendAll(governor, each, clock) };
  };

  it('[G2] is never exceeded within any 60 seconds, whatever is asked when', async () => {
    const request = fc.record({ units: fc.integer({ min: 1, max: 40 }), pause: fc.integer({ min: 0, max: 30 }) });
    const property = fc.asyncProperty(fc.array(request, { maxLength: 20 }), async (requests) => {
      const { clock, spent } = spends(requests);
      const log = await clock.until(spent);
      expect(log).toHaveLength(requests.length);
      for (const { at } of log) {
        const within = log.filter((other) => other.at > at - 60_000 && other.at <= at);
        expect(within.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(80);
      }
    });
    await fc.assert(property, { numRuns: 30, seed: 1 });
  });

  it('[G2] lets a request through that costs more than all of it, alone', async () => {
    const { clock, spent } = spends([
      { units: 10, pause: 0 },
      { units: 200, pause: 0 },
    ]);
    const [first, second] = await clock.until(spent);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBe(60_000);
  });

  it('[G4] keeps a fifth free for a person', async () => {
    const { clock, ask, names } = given({ resourceUnitsPerMinute: 100 });
    (await ask('background', { ...BACKGROUND, units: 60 })).passed();
    void ask('background', { ...BACKGROUND, units: 10 });
    void ask('person', { ...ASKING, units: 10 });
    await clock.settle();
    expect(names()).toEqual(['background', 'person']);
    await clock.advance(60);
    expect(names()).toEqual(['background', 'person', 'background']);
  });

  it('[G4] that Microsoft calls nearly spent holds the background until it is filled', async () => {
    const { clock, ask, names } = given();
    (await ask('first')).passed(20);
    void ask('background', BACKGROUND);
    void ask('person');
    await clock.advance(19.9);
    expect(names()).toEqual(['first', 'person']);
    await clock.advance(0.2);
    expect(names()).toEqual(['first', 'person', 'background']);
  });
});

/** @returns when how much was spent */
async function spendAll(
  governor: Governor,
  requests: readonly { readonly units: number; readonly pause: number }[],
  clock: ReturnType<typeof virtualClock>,
) {
  const log: { readonly at: number; readonly units: number }[] = [];
  const sendings: Promise<void>[] = [];
  for (const { units, pause } of requests) {
    if (pause > 0) await clock.wait(pause * 1000);
    const admitted = governor.admit({ ...ASKING, units });
    sendings.push(
      admitted.then((turn) => {
        log.push({ at: clock.now(), units });
        turn.passed();
      }),
    );
  }
  await Promise.all(sendings);
  return log;
}

function fail(): never {
  throw new Error('There is no such turn.');
}
