import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPulling, pullIntervalMs } from '#tab/start/keepPulling.ts';

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
    let pulls = 0;
    const stop = keepPulling({ pull: () => Promise.resolve(void (pulls += 1)) }, document);
    expect(pulls).toBe(1);
    await vi.advanceTimersByTimeAsync(6_100);
    expect(pulls).toBe(3);
    stop();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(pulls).toBe(3);
  });

  it('never while the page is hidden, and at once when it is shown again', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    let pulls = 0;
    const stop = keepPulling({ pull: () => Promise.resolve(void (pulls += 1)) }, document);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(pulls).toBe(0);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(pulls).toBe(1);
    stop();
  });
});
