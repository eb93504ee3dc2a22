import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Freshness } from '#replica/replica.ts';
import { followLists, PACE, paceFor } from '#server/followLists.ts';
import { aWorkspace } from '../factories/entities.ts';

/** A replica whose pulls take as long as they are told to. */
function slowReplica(milliseconds: number) {
  let freshness: Freshness = { kind: 'starting' };
  let pulls = 0;
  let hasContent = false;
  let underWay: Promise<void> | undefined;
  const workspace = aWorkspace();
  const pull = async () => {
    pulls += 1;
    freshness = { kind: 'pulling', hasContent, rows: 0 };
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    hasContent = true;
    freshness = { kind: 'fresh' };
  };
  return {
    pulls: () => pulls,
    workspace: () => workspace,
    freshness: () => freshness,
    commit: () => Promise.resolve([]),
    pull: () => (underWay ??= pull().finally(() => (underWay = undefined))),
  };
}

describe('following the lists', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const started = async (replica: ReturnType<typeof slowReplica>, patience = PACE.patience) => {
    const lists = followLists(replica, { pace: { ...PACE, patience } });
    const start = lists.start();
    await vi.advanceTimersByTimeAsync(10_000);
    await start;
    return lists;
  };

  it('pulls every few seconds at first and ever more seldom when nobody asks', async () => {
    const replica = slowReplica(0);
    const lists = await started(replica);
    await vi.advanceTimersByTimeAsync(60_000);
    const early = replica.pulls();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(early).toBeGreaterThan(6);
    expect(replica.pulls() - early).toBeLessThanOrEqual(11);
    lists.stop();
    const last = replica.pulls();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(replica.pulls()).toBe(last);
  });

  it('asks for no news within a second of the last', async () => {
    const replica = slowReplica(0);
    const lists = await started(replica);
    lists.stop();
    await lists.current();
    const asked = replica.pulls();
    await lists.current();
    expect(replica.pulls()).toBe(asked);
    await vi.advanceTimersByTimeAsync(1500);
    const current = lists.current();
    await vi.advanceTimersByTimeAsync(1);
    await current;
    expect(replica.pulls()).toBe(asked + 1);
  });

  it('answers from what it has when a pull takes longer than Teams waits', async () => {
    const lists = await started(slowReplica(9000));
    await vi.advanceTimersByTimeAsync(60_000);
    let isAnswered = false;
    const answer = lists.current().then((workspace) => {
      isAnswered = true;
      return workspace;
    });
    await vi.advanceTimersByTimeAsync(3400);
    expect(isAnswered).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(await answer).toBeDefined();
    lists.stop();
  });

  it('is patient once for a pull, however often one answer asks for the lists', async () => {
    const lists = await started(slowReplica(9000));
    lists.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    let asked = 0;
    void (async () => {
      for (; asked < 5; asked += 1) await lists.current();
    })();
    await vi.advanceTimersByTimeAsync(3600);
    expect(asked).toBe(5);
  });

  it('does not wait again at once for a pull that has just been slow', async () => {
    const replica = slowReplica(3000);
    const lists = await started(replica);
    lists.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    const before = replica.pulls();
    void lists.current().then(lists.current);
    await vi.advanceTimersByTimeAsync(3600);
    expect(replica.pulls() - before).toBe(1);
  });

  it('[N7] pulls every five minutes while Graph tells of changes', async () => {
    const replica = slowReplica(0);
    const lists = followLists(replica, { isNotified: () => true });
    void lists.start();
    await vi.advanceTimersByTimeAsync(301_000);
    expect(replica.pulls()).toBe(2);
    lists.stop();
  });

  it('[N7] [F50] pulls every few seconds, then seldom, while Graph tells nothing', async () => {
    const replica = slowReplica(0);
    const lists = followLists(replica);
    void lists.start();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(replica.pulls()).toBeGreaterThanOrEqual(2);
    await vi.advanceTimersByTimeAsync(600_000);
    const before = replica.pulls();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(replica.pulls() - before).toBeLessThanOrEqual(10);
    lists.stop();
  });

  it('[N6] [F48] pulls once for a burst of notices, and once more for those that came meanwhile', async () => {
    const replica = slowReplica(1000);
    const lists = followLists(replica, { isNotified: () => true });
    const start = lists.start();
    await vi.advanceTimersByTimeAsync(2000);
    await start;
    for (let notice = 0; notice < 1000; notice += 1) lists.nudge();
    await vi.advanceTimersByTimeAsync(300);
    expect(replica.pulls()).toBe(2);
    lists.nudge();
    lists.nudge();
    await vi.advanceTimersByTimeAsync(5000);
    expect(replica.pulls()).toBe(3);
    lists.stop();
  });

  it('has nothing to answer with before anything was read', async () => {
    const lists = followLists(slowReplica(9000));
    void lists.start();
    const answer = lists.current();
    await vi.advanceTimersByTimeAsync(4000);
    expect(await answer).toBeUndefined();
    lists.stop();
  });
});

describe('lists for whoever listens or answers at every key', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const started = async (replica: ReturnType<typeof slowReplica>, isNotified = () => false) => {
    const lists = followLists(replica, { isNotified });
    const start = lists.start();
    await vi.advanceTimersByTimeAsync(10_000);
    await start;
    return lists;
  };

  it('[LV8] are asked for at once and every second and a quarter while somebody listens, whatever Graph tells', async () => {
    const replica = slowReplica(0);
    const lists = await started(replica, () => true);
    const before = replica.pulls();
    const leave = [lists.attend(), lists.attend()];
    await vi.advanceTimersByTimeAsync(0);
    expect(replica.pulls()).toBe(before + 1);
    await vi.advanceTimersByTimeAsync(60_000);
    const after = replica.pulls();
    expect(after - before).toBeGreaterThan(45);
    expect(after - before).toBeLessThan(50);
    leave.forEach((each) => each());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(replica.pulls()).toBe(after);
    lists.stop();
  });

  it('[LV8] are not asked for more often than the units of the app allow, however many want them', async () => {
    const replica = slowReplica(0);
    const lists = followLists(replica, { pace: paceFor(20, 1_250) });
    void lists.start();
    await vi.advanceTimersByTimeAsync(0);
    const leave = lists.attend();
    const before = replica.pulls();
    for (let second = 0; second < 60; second += 1) {
      lists.nudge();
      void lists.atHand();
      void lists.current();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    // Six tenths of 1,250 units, 20 of them each time.
    expect(replica.pulls() - before).toBeLessThanOrEqual(38);
    expect(replica.pulls() - before).toBeGreaterThan(30);
    leave();
    lists.stop();
  });

  it('[LV8] are looked at as promised, however often somebody asks in between', async () => {
    const replica = slowReplica(0);
    const lists = await started(replica);
    const leave = lists.attend();
    await vi.advanceTimersByTimeAsync(0);
    const before = replica.pulls();
    // Just before what is there is no longer new, so that the asking itself leads to none.
    await vi.advanceTimersByTimeAsync(990);
    void lists.atHand();
    await vi.advanceTimersByTimeAsync(270);
    expect(replica.pulls()).toBe(before + 1);
    leave();
    lists.stop();
  });

  it.each([
    [1_250, 1_600],
    [2_500, 1_250],
    [6_250, 1_250],
  ])('[LV8] with %i units a minute are looked at every %i ms', (units, every) => {
    expect(paceFor(20, units).live).toBe(every);
  });

  it('[LV14] are there at once while they are recent, and are asked for behind the answer', async () => {
    const replica = slowReplica(2_000);
    const lists = await started(replica);
    lists.stop();
    await vi.advanceTimersByTimeAsync(3_000);
    const before = replica.pulls();
    const answer = lists.atHand();
    await vi.advanceTimersByTimeAsync(0);
    expect((await answer)?.workspace).toBe(replica.workspace());
    expect(replica.pulls()).toBe(before + 1);
  });

  it('[LV14] are waited for shortly when they are old, once for a pull, and the answer says how old they are', async () => {
    const replica = slowReplica(9_000);
    const lists = await started(replica);
    lists.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    const read = Date.now();
    let answered = 0;
    void (async () => {
      for (; answered < 50; answered += 1) await lists.atHand();
    })();
    await vi.advanceTimersByTimeAsync(250);
    expect(answered).toBe(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(answered).toBe(50);
    expect(read - ((await lists.atHand())?.readAt ?? read)).toBeGreaterThan(50_000);
  });

  it('[LV14] are as old as the asking for them, for what changed during it may have come too late', async () => {
    const replica = slowReplica(9_000);
    const beganAt = Date.now();
    const lists = await started(replica);
    lists.stop();
    expect((await lists.atHand())?.readAt).toBe(beganAt);
  });
});
