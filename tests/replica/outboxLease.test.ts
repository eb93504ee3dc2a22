import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { indexedDbOutbox } from '#replica/outbox/indexedDbOutbox.ts';
import { ownLease, recordedLease, webLocksLease, type Lease, type PageLocks } from '#replica/outbox/lease.ts';

let databases = 0;
const freshName = () => `samsyn-lease-${String((databases += 1))}`;

/** Time that goes on by itself when somebody waits. */
function clock() {
  const time = { at: 0 };
  const wait = async (milliseconds: number) => {
    time.at += milliseconds;
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { time, timing: { now: () => time.at, wait } };
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

  it('[O8] [F54] of a page that died runs out, and the page that comes back late is told', async () => {
    const [name, { time, timing }] = [freshName(), clock()];
    const [dead, alive] = ['a', 'b'].map((owner) => recordedLease(indexedDbOutbox(name).lease, owner, timing));
    if (!dead || !alive) throw new Error('There are two pages.');
    let letGo: () => void = () => undefined;
    const stalled = new Promise<void>((resolve) => (letGo = resolve));
    let isStillMine: boolean | undefined;
    const late = dead.hold(async (ask) => {
      await stalled;
      isStillMine = await ask();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await alive.hold(async () => {
      expect(time.at).toBeGreaterThanOrEqual(60_000);
      letGo();
      await late;
    });
    expect(isStillMine).toBe(false);
  });
});
