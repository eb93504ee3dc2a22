import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hintOf } from '#contracts/liveNews.ts';
import type { Freshness, PickLists } from '#replica/replica.ts';
import { keepPulling, pullIntervalMs } from '#tab/start/keepPulling.ts';
import type { Listener, Where } from '#tab/start/live.ts';
import { aWorkspace } from '../factories/entities.ts';

describe('how often the tab asks for what changed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it.each([
    [0, 3_000],
    [61_000, 15_000],
    [301_000, 60_000],
  ])('after %i ms without a touch: every %i ms', (idle, interval) => {
    expect(pullIntervalMs(idle)).toBe(interval);
  });

  it('at once, then every three seconds, until told to stop', async () => {
    const { replica, pulls } = given();
    const stop = keepPulling(replica, document);
    expect(pulls()).toBe(1);
    await vi.advanceTimersByTimeAsync(6_100);
    expect(pulls()).toBe(3);
    stop();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(pulls()).toBe(3);
  });

  it('never while the page is hidden, and at once when it is shown again', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const { replica, pulls, news } = given();
    const stop = keepPulling(replica, document, { news });
    news.tell('changed');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(pulls()).toBe(0);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(pulls()).toBe(1);
    stop();
  });
});

describe('what the tab does with news of a change', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('[LV9] asks every two minutes while somebody tells, and as before when nobody does', async () => {
    const { replica, pulls, news } = given();
    news.stand(true);
    const stop = keepPulling(replica, document, { news, random: () => 0 });
    await vi.advanceTimersByTimeAsync(121_000);
    expect(pulls()).toBe(2);
    news.stand(false);
    news.tell('down');
    // Nobody has touched the page for two minutes.
    await vi.advanceTimersByTimeAsync(33_000);
    expect(pulls()).toBe(4);
    stop();
  });

  it('[LV9] asks as before while its own asking fails, whoever tells', async () => {
    const { replica, pulls, news } = given({ kind: 'failed', failure: new Error('busy'), hasContent: true });
    news.stand(true);
    const stop = keepPulling(replica, document, { news });
    await vi.advanceTimersByTimeAsync(6_100);
    expect(pulls()).toBe(3);
    stop();
  });

  it('[LV9] asks as before soon after the line has gone silent, though nobody says so', async () => {
    const { replica, pulls, news } = given();
    news.stand(true);
    const stop = keepPulling(replica, document, { news, random: () => 0 });
    await vi.advanceTimersByTimeAsync(10_000);
    news.stand(false);
    await vi.advanceTimersByTimeAsync(5_100);
    expect(pulls()).toBe(2);
    stop();
  });

  it('[LV9] asks as before while a line comes and breaks again', async () => {
    const { replica, pulls, news } = given();
    const stop = keepPulling(replica, document, { news, random: () => 0 });
    for (let turn = 0; turn < 40; turn += 1) {
      news.stand(true);
      await vi.advanceTimersByTimeAsync(100);
      news.stand(false);
      news.tell('down');
      await vi.advanceTimersByTimeAsync(700);
    }
    expect(pulls()).toBeGreaterThanOrEqual(9);
    stop();
  });

  it('[LV10] has one pull under way, and one more after it for whatever was told meanwhile', async () => {
    const { replica, pulls, news, arrives } = given({ kind: 'fresh' }, 1_000);
    news.stand(true);
    const stop = keepPulling(replica, document, { news, random: () => 0 });
    await vi.advanceTimersByTimeAsync(500);
    for (let told = 0; told < 50; told += 1) news.tell('changed');
    await vi.advanceTimersByTimeAsync(400);
    expect(pulls()).toBe(1);
    arrives();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(pulls()).toBe(2);
    arrives();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(pulls()).toBe(2);
    stop();
  });

  it('[LV10] forgets nothing that was told during a pull, although somebody comes back to the page meanwhile', async () => {
    const { replica, pulls, news, arrives } = given({ kind: 'fresh' }, 1_000);
    news.stand(true);
    const stop = keepPulling(replica, document, { news, random: () => 0 });
    await vi.advanceTimersByTimeAsync(500);
    news.tell('changed');
    window.dispatchEvent(new Event('focus'));
    arrives();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(pulls()).toBe(2);
    stop();
  });

  it('[LV10] asks again after two seconds, and after ten more, when it was told of a change and found none', async () => {
    const { replica, pulls, news, arrives } = given();
    news.stand(true);
    const stop = keepPulling(replica, document, { news, random: () => 0.5 });
    await vi.advanceTimersByTimeAsync(1_000);
    news.tell('changed', whereOf('a.2', 'positions'));
    await vi.advanceTimersByTimeAsync(200);
    expect(pulls()).toBe(2);
    await vi.advanceTimersByTimeAsync(2_100);
    expect(pulls()).toBe(3);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(pulls()).toBe(4);
    news.tell('changed', whereOf('a.3', 'positions'));
    arrives();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(pulls()).toBe(5);
    stop();
  });
});

describe('what the tab asks for when it is told where something changed', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('[LV16] the lists that it recognises, and no others', async () => {
    const { replica, asked, news, arrives } = given();
    news.stand(true);
    const stop = keepPulling(replica, document, { news, random: () => 0.5 });
    await vi.advanceTimersByTimeAsync(1_000);
    news.tell('changed', whereOf('a.2', 'positions'));
    news.tell('changed', whereOf('a.3', 'meetings'));
    arrives();
    await vi.advanceTimersByTimeAsync(150);
    expect(asked()).toEqual(['all', 'meetings positions']);
    stop();
  });

  it('[LV16] again the same, where it found nothing', async () => {
    const { replica, asked, news } = given();
    news.stand(true);
    const stop = keepPulling(replica, document, { news, random: () => 0 });
    await vi.advanceTimersByTimeAsync(1_000);
    news.tell('changed', whereOf('a.2', 'positions'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked()).toEqual(['all', 'positions', 'positions', 'positions']);
    stop();
  });

  it('[LV16] all lists, when one of the news does not say where, or there are very many', async () => {
    const { replica, asked, news, arrives } = given();
    news.stand(true);
    const stop = keepPulling(replica, document, { news, random: () => 0.5 });
    await vi.advanceTimersByTimeAsync(1_000);
    news.tell('changed', whereOf('a.2', 'positions'));
    news.tell('changed');
    arrives();
    await vi.advanceTimersByTimeAsync(150);
    for (let state = 4; state < 60; state += 1) news.tell('changed', whereOf(`a.${state}`, 'positions'));
    arrives();
    await vi.advanceTimersByTimeAsync(150);
    expect(asked()).toEqual(['all', LISTS.join(' '), LISTS.join(' ')]);
    stop();
  });

  it('[LV16] all lists every two minutes, however much it is told', async () => {
    const { replica, asked, news, arrives } = given();
    news.stand(true);
    const stop = keepPulling(replica, document, { news, random: () => 0 });
    for (let second = 0; second < 130; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      // For minutes what is told is there, then for minutes it is what the page has written itself.
      if (second < 60) arrives();
      news.tell('changed', whereOf(`a.${second}`, 'positions'));
    }
    expect(asked().filter((lists) => lists === 'all')).toHaveLength(2);
    expect(asked().length).toBeGreaterThan(100);
    stop();
  });
});

const LISTS = ['criteria', 'meetings', 'positions'] as const;
const idOf = (list: string) => `id-of-${list}`;
const whereOf = (state: string, list: (typeof LISTS)[number]): Where => ({ state, hints: [hintOf(idOf(list), state)] });

/** A replica whose pulls take a while and are counted, and news that are told by hand. */
function given(freshness: Freshness = { kind: 'fresh' }, pullMs = 0) {
  const asked: string[] = [];
  let shown = aWorkspace();
  let next = shown;
  let isStanding = false;
  const listeners = new Set<Listener>();
  const pull = async (lists: string) => {
    asked.push(lists);
    if (pullMs > 0) await new Promise((resolve) => setTimeout(resolve, pullMs));
    shown = next;
  };
  return {
    pulls: () => asked.length,
    /** Which lists each pull was for. */
    asked: () => asked,
    /** Something is there for the next pull that ends. */
    arrives: () => (next = aWorkspace()),
    replica: {
      pull: () => pull('all'),
      pullLists: (pick: PickLists) => pull(LISTS.filter((name) => pick({ name, id: idOf(name) })).join(' ')),
      freshness: () => freshness,
      workspace: () => shown,
    },
    news: {
      isStanding: () => isStanding,
      stand: (stands: boolean) => (isStanding = stands),
      tell: (...news: Parameters<Listener>) => listeners.forEach((listener) => listener(...news)),
      listen: (listener: Listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  };
}
