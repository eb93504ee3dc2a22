import { describe, expect, it } from 'vitest';
import type { Instant } from '#domain/ids.ts';
import { GraphFailure, type FailureKind } from '#graph/errors.ts';
import type { ListSubscription } from '#graph/listSubscriptions.ts';
import { keepSubscribed } from '#server/notifications/keepSubscribed.ts';
import type { LogEntry } from '#server/log.ts';
import { anInstant } from '../../factories/values.ts';

const HOUR = 3_600_000;
const LISTS = ['Kriterier', 'Standpunkter'];

/** Graph's side of subscriptions, and a clock that moves when told to. */
function world(existing: readonly ListSubscription[] = []) {
  const there = new Map(existing.map((each) => [each.id, each]));
  const asked: string[] = [];
  const logged: LogEntry[] = [];
  const refusals: FailureKind[] = [];
  let now = Date.parse('2026-03-02T08:00:00Z');
  let pulls = 0;
  let timer: { readonly at: number; readonly work: () => void } | undefined;
  const answer = async <T>(what: string, give: () => T): Promise<T> => {
    asked.push(what);
    const kind = refusals.shift();
    if (kind !== undefined) throw failure(kind);
    return Promise.resolve(give());
  };
  const keep = (subscription: ListSubscription) => {
    there.set(subscription.id, subscription);
    return subscription;
  };
  const missing: string[] = [];
  const subscriptions = {
    missing,
    existing: () => answer('existing', () => [...there.values()]),
    subscribe: (list: string, until: Instant) =>
      answer(`subscribe ${list}`, () => keep({ id: `${list} ${asked.length}`, list, until })),
    renew: (before: ListSubscription, until: Instant) =>
      answer(`renew ${before.list}`, () => {
        if (!there.has(before.id)) throw failure('notFound');
        return keep({ ...before, until });
      }),
    reauthorize: (id: string) => answer(`reauthorize ${id}`, () => undefined),
  };
  const kept = keepSubscribed({
    connect: () => Promise.resolve(subscriptions),
    lists: LISTS,
    pull: () => (pulls += 1),
    now: () => now,
    later: (milliseconds, work) => {
      timer = { at: now + milliseconds, work };
      return () => (timer = undefined);
    },
    log: (entry) => logged.push(entry),
  });
  return {
    kept,
    asked,
    logged,
    refusals,
    missing,
    there,
    pulls: () => pulls,
    waitsFor: () => (timer === undefined ? undefined : timer.at - now),
    /** Lets time pass and whatever is due happen. */
    pass: async (milliseconds: number) => {
      now += milliseconds;
      const due = timer !== undefined && timer.at <= now ? timer : undefined;
      if (due === undefined) return;
      timer = undefined;
      due.work();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

function failure(kind: FailureKind): GraphFailure {
  return new GraphFailure(kind, kind, { facts: { status: 400, code: '', requestId: 'r-1' } });
}

describe('subscriptions on the lists', () => {
  it('[N1] are made for every list once', async () => {
    const { kept, asked, pulls } = world();
    await kept.start();
    expect(asked).toEqual(['existing', 'subscribe Kriterier', 'subscribe Standpunkter']);
    expect(kept.isNotified()).toBe(true);
    expect(pulls()).toBe(2);
  });

  it('[N1] of another instance are taken over', async () => {
    const until = anInstant('2026-03-05T08:00:00Z');
    const { kept, asked } = world(LISTS.map((list) => ({ id: list, list, until })));
    await kept.start();
    expect(asked).toEqual(['existing']);
    expect(kept.isNotified()).toBe(true);
  });

  it('[N1] [Q15] are not made for a list that the site lacks, which is looked for every hour', async () => {
    const { kept, asked, missing, waitsFor, pass } = world();
    missing.push('Standpunkter');
    await kept.start();
    expect(asked).toEqual(['existing', 'subscribe Kriterier']);
    expect(kept.isNotified()).toBe(true);
    expect(waitsFor()).toBe(HOUR);
    missing.length = 0;
    await pass(HOUR);
    expect(asked.slice(2)).toEqual(['existing', 'subscribe Standpunkter']);
    expect(waitsFor()).toBe(35 * HOUR);
  });

  it('[N2] [F49] are renewed at half of their life', async () => {
    const { kept, asked, waitsFor, pass } = world();
    await kept.start();
    expect(waitsFor()).toBe(36 * HOUR);
    await pass(36 * HOUR);
    expect(asked.slice(3)).toEqual(['existing', 'renew Kriterier', 'renew Standpunkter']);
    expect(waitsFor()).toBe(36 * HOUR);
  });

  it('[N2] [F49] are made anew when they are gone, and what was missed is pulled', async () => {
    const { kept, asked, there, pass, pulls } = world();
    await kept.start();
    there.clear();
    await pass(36 * HOUR);
    expect(asked.slice(4)).toEqual([
      'renew Kriterier',
      'subscribe Kriterier',
      'renew Standpunkter',
      'subscribe Standpunkter',
    ]);
    expect(pulls()).toBe(4);
  });

  it('[N3] [F50] that Graph refuses are asked for ever more seldom, and the log says why', async () => {
    const { kept, logged, refusals, waitsFor, pass } = world();
    refusals.push('accessDenied', 'accessDenied', 'accessDenied');
    await kept.start();
    expect(kept.isNotified()).toBe(false);
    expect(logged).toEqual([{ event: 'notSubscribed', level: 'warn', reason: 'accessDenied', reference: 'r-1' }]);
    const waits: (number | undefined)[] = [waitsFor()];
    for (let turn = 0; turn < 2; turn += 1) {
      await pass(waitsFor() ?? 0);
      waits.push(waitsFor());
    }
    expect(waits).toEqual([60_000, 120_000, 240_000]);
    await pass(240_000);
    expect(kept.isNotified()).toBe(true);
  });

  it('[N2] [F49] are confirmed when Graph asks for it, and made anew when that fails', async () => {
    const { kept, asked, refusals, there, pass } = world();
    await kept.start();
    const [id = ''] = there.keys();
    kept.lifecycle('reauthorizationRequired', id);
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked.at(-1)).toBe(`reauthorize ${id}`);

    refusals.push('notFound');
    there.delete(id);
    kept.lifecycle('reauthorizationRequired', id);
    await new Promise((resolve) => setImmediate(resolve));
    await pass(0);
    expect(asked.at(-1)).toBe('subscribe Kriterier');
  });

  it('[N2] [F49] that Graph says are removed are made anew; what it says was missed is pulled', async () => {
    const { kept, asked, there, pass, pulls } = world();
    await kept.start();
    kept.lifecycle('missed', 'any');
    expect(pulls()).toBe(3);
    const [id = ''] = there.keys();
    there.delete(id);
    kept.lifecycle('subscriptionRemoved', id);
    expect(kept.isNotified()).toBe(false);
    await pass(0);
    expect(asked.at(-1)).toBe('subscribe Kriterier');
    expect(kept.isNotified()).toBe(true);
  });

  it('end with the server', async () => {
    const { kept, waitsFor } = world();
    await kept.start();
    kept.stop();
    expect(waitsFor()).toBeUndefined();
  });
});
