import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { indexedDbOutbox } from '#replica/outbox/indexedDbOutbox.ts';
import { ownLease, webLocksLease, type Lease, type PageLocks } from '#replica/outbox/lease.ts';
import { memoryOutboxStore } from '#replica/outbox/outboxStore.ts';
import { recordedLease, type LeaseTiming } from '#replica/outbox/recordedLease.ts';
import { aRegion } from '../factories/entities.ts';
import { aCounty, aKey } from '../factories/values.ts';
import { creation, down, failing, lineTo, openPage, settled, timers } from './outboxWorld.ts';
import { twoRegions } from './twoRegions.ts';

let databases = 0;
const freshName = () => `samsyn-lease-${String((databases += 1))}`;

/** Time that goes on by itself when somebody waits. A page that has stalled hears no timer. */
function clock() {
  const time = { at: 0 };
  let alarms: { readonly at: number; readonly run: () => void }[] = [];
  const wait = async (milliseconds: number) => {
    time.at += milliseconds;
    const due = alarms.filter(({ at }) => at <= time.at);
    alarms = alarms.filter(({ at }) => at > time.at);
    for (const { run } of due) run();
    await settled();
  };
  const after: LeaseTiming['after'] = (milliseconds, run) => {
    const alarm = { at: time.at + milliseconds, run };
    alarms.push(alarm);
    return () => void (alarms = alarms.filter((each) => each !== alarm));
  };
  const timing: LeaseTiming = { now: () => time.at, wait, after };
  return { time, timing, stalled: { ...timing, after: () => () => undefined }, left: () => alarms.length };
}

/** Locks as a browser gives them: one holder of a name at a time, in the order in which they asked. */
function locksInMemory(): PageLocks {
  const turns = new Map<string, Promise<unknown>>();
  return {
    request: (name, work) => {
      const done = (turns.get(name) ?? Promise.resolve()).then(work);
      turns.set(
        name,
        done.catch(() => undefined),
      );
      return done;
    },
  };
}

/** What waits until it is told to go on. */
function withResolvers() {
  let go: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (go = resolve));
  return { until, go: () => go() };
}

/** How many were at work at a time, at most, when several worked under their leases. */
async function mostAtOnce(leases: readonly Lease[]): Promise<number> {
  let atWork = 0;
  let most = 0;
  const work = async () => {
    atWork += 1;
    most = Math.max(most, atWork);
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    atWork -= 1;
  };
  await Promise.all(leases.flatMap((lease) => [lease.hold(work), lease.hold(work)]));
  return most;
}

describe('a lease', () => {
  it.each<[string, () => readonly Lease[]]>([
    [
      'within a page',
      () => {
        const lease = ownLease();
        return [lease, lease];
      },
    ],
    [
      'by the locks of the browser',
      () => {
        const locks = locksInMemory();
        return [webLocksLease('x', locks), webLocksLease('x', locks)];
      },
    ],
    [
      'by a record',
      () => {
        const [name, { timing }] = [freshName(), clock()];
        return ['a', 'b', 'c'].map((owner) => recordedLease(indexedDbOutbox(name).lease, owner, timing));
      },
    ],
  ])('[O8] [F44] %s lets one at a time work, and everybody in the end', async (_case, open) => {
    expect(await mostAtOnce(open())).toBe(1);
  });

  it.each<[string, () => Lease]>([
    ['within a page', ownLease],
    ['by a record', () => recordedLease(indexedDbOutbox(freshName()).lease, 'a', clock().timing)],
  ])('[O8] %s is let go when the work fails', async (_case, open) => {
    const lease = open();
    await expect(lease.hold(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await mostAtOnce([lease])).toBe(1);
  });

  it('[O8] by a record lasts as long as the work, and is let go with it', async () => {
    const [name, { time, timing, left }] = [freshName(), clock()];
    const [slow, next] = ['a', 'b'].map((owner) => recordedLease(indexedDbOutbox(name).lease, owner, timing));
    if (!slow || !next) throw new Error('There are two pages.');
    const letGo = withResolvers();
    let isAtWork = true;
    const answers: boolean[] = [];
    const working = slow.hold(async (isStillMine) => {
      await letGo.until;
      answers.push(await isStillMine());
      isAtWork = false;
    });
    await settled();
    const overlaps: boolean[] = [];
    const seen = next.hold(() => Promise.resolve(void overlaps.push(isAtWork)));
    while (time.at < 600_000) await settled();
    letGo.go();
    await Promise.all([working, seen]);
    expect([answers, overlaps]).toEqual([[true], [false]]);
    expect(left()).toBe(0);
  });

  it('[O8] [F54] of a page that died runs out, and the page that comes back late is told, also when it is free', async () => {
    const [name, { time, timing, stalled }] = [freshName(), clock()];
    const dead = recordedLease(indexedDbOutbox(name).lease, 'a', stalled);
    const alive = recordedLease(indexedDbOutbox(name).lease, 'b', timing);
    const letGo = withResolvers();
    const answers: boolean[] = [];
    const late = dead.hold(async (ask) => {
      await letGo.until;
      answers.push(await ask(), await ask());
    });
    await settled();
    await alive.hold(() => Promise.resolve());
    expect(time.at).toBeGreaterThanOrEqual(60_000);
    letGo.go();
    await late;
    expect(answers).toEqual([false, false]);
  });

  it('[O8] by a record that can no longer be asked lasts as long as it was taken for', async () => {
    const { time, stalled } = clock();
    const no = () => Promise.reject(new Error('closed'));
    const records = { take: () => Promise.resolve(true), prolong: no, release: no };
    await recordedLease(records, 'a', stalled).hold(async (isStillMine) => {
      time.at = 89_000;
      expect(await isStillMine()).toBe(true);
      time.at = 90_000;
      expect(await isStillMine()).toBe(false);
    });
  });
});

describe('a page that has lost its lease', () => {
  it('[O3] [O8] [F44] sends nothing more of what another page has sent meanwhile', async () => {
    const [name, { timing, stalled }] = [freshName(), clock()];
    const [lists, store] = [twoRegions(), memoryOutboxStore()];
    const line = lineTo(lists);
    const opened = (owner: string, owns: LeaseTiming) =>
      openPage(line.gateway, {
        outbox: store,
        pace: timers(),
        lease: recordedLease(indexedDbOutbox(name).lease, owner, owns),
      });
    const slow = await opened('a', stalled);
    line.fault = failing(down);
    await slow.commit([creation(aRegion({ key: aKey(20), code: aCounty('20'), name: 'Region Dalarna' }))]);

    const letGo = withResolvers();
    let finds = 0;
    line.fault = async (method, _name, answered) => {
      await answered();
      if (method === 'find' && (finds += 1) === 1) await letGo.until;
    };
    line.sent.length = 0;
    const sending = slow.retry();
    await settled();
    const other = await opened('b', timing);
    await other.retry();
    expect(line.sent).toEqual(['find', 'find', 'create']);
    letGo.go();
    await sending;
    // Nothing but a look at what the other page has done.
    expect(line.sent).toEqual(['find', 'find', 'create', 'pull']);
    expect(lists.rows('Regioner')).toHaveLength(3);
    expect([slow.outbox(), other.outbox(), await store.read()]).toEqual([[], [], []]);
  });
});
