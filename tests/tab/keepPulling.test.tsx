import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Freshness } from '#replica/replica.ts';
import { keepPulling, pullIntervalMs } from '#tab/start/keepPulling.ts';
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

  it('[LV9] asks every thirty seconds while somebody tells, and as before when nobody does', async () => {
    const { replica, pulls, news } = given();
    news.stand(true);
    const stop = keepPulling(replica, document, { news, random: () => 0 });
    await vi.advanceTimersByTimeAsync(31_000);
    expect(pulls()).toBe(2);
    news.stand(false);
    news.tell('down');
    await vi.advanceTimersByTimeAsync(6_100);
    expect(pulls()).toBe(5);
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

  it('[LV10] asks once more when it was told of a change and found none', async () => {
    const { replica, pulls, news, arrives } = given();
    news.stand(true);
    const stop = keepPulling(replica, document, { news, random: () => 0.5 });
    await vi.advanceTimersByTimeAsync(1_000);
    news.tell('changed');
    await vi.advanceTimersByTimeAsync(200);
    expect(pulls()).toBe(2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(pulls()).toBe(3);
    news.tell('changed');
    arrives();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(pulls()).toBe(4);
    stop();
  });
});

/** A replica whose pulls take a while and are counted, and news that are told by hand. */
function given(freshness: Freshness = { kind: 'fresh' }, pullMs = 0) {
  let pulls = 0;
  let shown = aWorkspace();
  let next = shown;
  let isStanding = false;
  const listeners = new Set<(what: 'changed' | 'down') => void>();
  return {
    pulls: () => pulls,
    /** Something is there for the next pull that ends. */
    arrives: () => (next = aWorkspace()),
    replica: {
      pull: async () => {
        pulls += 1;
        if (pullMs > 0) await new Promise((resolve) => setTimeout(resolve, pullMs));
        shown = next;
      },
      freshness: () => freshness,
      workspace: () => shown,
    },
    news: {
      isStanding: () => isStanding,
      stand: (stands: boolean) => (isStanding = stands),
      tell: (what: 'changed' | 'down') => listeners.forEach((listener) => listener(what)),
      listen: (listener: (what: 'changed' | 'down') => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  };
}
