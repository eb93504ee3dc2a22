import { ownLease, type IsStillMine, type Lease } from './lease.ts';
import type { Pace } from './pace.ts';

/** Who holds the lease, and until when: times in milliseconds, of one clock. */
export type LeaseClaim = { readonly owner: string; readonly now: number; readonly until: number };

/** Where a lease is written down, for all pages to see. Each is one transaction. */
export type LeaseRecords = {
  /** @returns false when somebody else has it and it has not run out */
  readonly take: (claim: LeaseClaim) => Promise<boolean>;
  /** @returns false when it is no longer the owner's, though nobody may have it now */
  readonly prolong: (claim: LeaseClaim) => Promise<boolean>;
  readonly release: (owner: string) => Promise<void>;
};

export type LeaseTiming = Pick<Pace, 'wait' | 'after'> & { readonly now: () => number };

/** Longer than a request may take (60 s); a page that died with the lease holds up the others for as long. */
const LEASE_MS = 90_000;
/** Browsers let the timers of a page in the background run once a minute, which is still in time. */
const PROLONG_MS = 30_000;
const ASK_AGAIN_MS = 1_000;

/**
 * For browsers without locks: a record that runs out, so that a page that died holds nobody up for ever. It is
 * prolonged as long as work goes on; a page that was stopped for longer finds that it has lost it.
 */
export function recordedLease(records: LeaseRecords, owner: string, timing: LeaseTiming): Lease {
  const inTurn = ownLease();
  const claim = (): LeaseClaim => ({ owner, now: timing.now(), until: timing.now() + LEASE_MS });
  return {
    hold: (work) =>
      inTurn.hold(async () => {
        let taken = claim();
        while (!(await records.take(taken))) {
          await timing.wait(ASK_AGAIN_MS);
          taken = claim();
        }
        const { isStillMine, stop } = prolonged(records, taken, { ...timing, claim });
        try {
          await work(isStillMine);
        } finally {
          await stop();
          // A record that cannot be taken away runs out.
          await records.release(owner).catch(() => undefined);
        }
      }),
  };
}

type Prolonging = LeaseTiming & { readonly claim: () => LeaseClaim };

function prolonged(records: LeaseRecords, taken: LeaseClaim, { now, after, claim }: Prolonging) {
  let { until } = taken;
  let isLost = false;
  let asking: Promise<boolean> = Promise.resolve(true);
  let stopTimer = (): void => undefined;

  const prolong = async (): Promise<boolean> => {
    const next = claim();
    try {
      if (isLost || !(await records.prolong(next))) isLost = true;
      else until = next.until;
    } catch {
      // It cannot be asked; as long as the record stands, nobody else takes it.
      isLost ||= now() >= until;
    }
    return !isLost;
  };
  const isStillMine: IsStillMine = () => (asking = asking.then(prolong));
  const onTime = (): void => {
    stopTimer = after(PROLONG_MS, () => {
      onTime();
      void isStillMine();
    });
  };
  onTime();
  const stop = async (): Promise<void> => {
    stopTimer();
    // What is still being prolonged would take the record back that is let go.
    await asking;
  };
  return { isStillMine, stop };
}
