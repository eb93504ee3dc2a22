import { describe, expect, it } from 'vitest';
import { REPLAY_LIMITS, replays, type Answer } from '#server/hardening/replays.ts';

function counting(answer: (turn: number) => Answer = (turn) => ({ status: 200, body: `answer ${turn}` })) {
  let turns = 0;
  return { turns: () => turns, work: () => Promise.resolve(answer((turns += 1))) };
}

describe('answers to what comes again', () => {
  it('[SV4] are the first one, for ten minutes', async () => {
    let now = 0;
    const { once } = replays(() => now);
    const { work } = counting();
    expect(await once('a', work)).toEqual({ status: 200, body: 'answer 1' });
    now = 599_999;
    expect(await once('a', work)).toEqual({ status: 200, body: 'answer 1' });
    now = 600_000;
    expect(await once('a', work)).toEqual({ status: 200, body: 'answer 2' });
  });

  it('[SV4] are waited for while the first is late', async () => {
    const { once } = replays(() => 0);
    let finish: (answer: Answer) => void = () => undefined;
    let turns = 0;
    const late = () => {
      turns += 1;
      return new Promise<Answer>((resolve) => (finish = resolve));
    };
    const both = Promise.all([once('a', late), once('a', late)]);
    finish({ status: 200, body: 'late' });
    expect(await both).toEqual([
      { status: 200, body: 'late' },
      { status: 200, body: 'late' },
    ]);
    expect(turns).toBe(1);
  });

  it.each([400, 403, 429, 500])('[SV4] are not kept when they are %d', async (status) => {
    const { once } = replays(() => 0);
    const { work, turns } = counting(() => ({ status }));
    await once('a', work);
    await once('a', work);
    expect(turns()).toBe(2);
  });

  it('[SV4] are not kept when the work was thrown out of its way', async () => {
    const { once } = replays(() => 0);
    await expect(once('a', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    const { work } = counting();
    expect(await once('a', work)).toEqual({ status: 200, body: 'answer 1' });
  });

  it('are made anew for what cannot be told from others', async () => {
    const { once } = replays(() => 0);
    const { work, turns } = counting();
    await once(undefined, work);
    await once(undefined, work);
    expect(turns()).toBe(2);
  });

  it('[SV4] stay within bounds, the oldest going first', async () => {
    const { once } = replays(() => 0, { ...REPLAY_LIMITS, answers: 3 });
    const { work, turns } = counting();
    for (const key of ['a', 'b', 'c', 'd', 'e']) await once(key, work);
    await once('e', work);
    await once('d', work);
    expect(turns()).toBe(5);
    await once('a', work);
    expect(turns()).toBe(6);
  });

  it('[SV4] take no more room than they may', async () => {
    const { once } = replays(() => 0, { ...REPLAY_LIMITS, bytes: 10_000 });
    const { work, turns } = counting(() => ({ status: 200, body: 'x'.repeat(2_000) }));
    for (const key of ['a', 'b', 'c']) await once(key, work);
    await once('a', work);
    expect(turns()).toBe(4);
    await once('a', work);
    expect(turns()).toBe(4);
  });
});
