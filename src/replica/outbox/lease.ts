/** Lets one page at a time do something. */
export type Lease = {
  /**
   * Waits until no other page is at work, then works.
   *
   * @param work is told how to ask, between two steps, whether the lease is still its own
   */
  readonly hold: (work: (isStillMine: () => Promise<boolean>) => Promise<void>) => Promise<void>;
};

/** Within one page: one after another. */
export function ownLease(): Lease {
  let before: Promise<unknown> = Promise.resolve();
  return {
    hold: (work) => {
      const done = before.then(() => work(() => Promise.resolve(true)));
      before = done.catch(() => undefined);
      return done;
    },
  };
}

/** A lease whose means may be refused, as some browsers do in embedded pages: then another takes its place. */
export function leaseOr(first: Lease, second: Lease): Lease {
  return {
    hold: async (work) => {
      const turn = { isBegun: false };
      try {
        await first.hold((isStillMine) => {
          turn.isBegun = true;
          return work(isStillMine);
        });
      } catch (failure) {
        if (turn.isBegun) throw failure;
        await second.hold(work);
      }
    },
  };
}

/** What is needed of `navigator.locks`. */
export type PageLocks = { readonly request: (name: string, work: () => Promise<void>) => Promise<unknown> };

/** The browser's own lock among all pages of an origin; it is let go when its page goes away, however it goes. */
export function webLocksLease(name: string, locks: PageLocks): Lease {
  return {
    hold: async (work) => {
      await locks.request(name, () => work(() => Promise.resolve(true)));
    },
  };
}

/** Where a lease is written down, for all pages to see. */
export type LeaseRecords = {
  /**
   * Takes or prolongs the lease in one transaction.
   *
   * @returns false when somebody else has it and it has not run out
   */
  readonly take: (claim: { readonly owner: string; readonly now: number; readonly until: number }) => Promise<boolean>;
  readonly release: (owner: string) => Promise<void>;
};

export type LeaseTiming = { readonly now: () => number; readonly wait: (milliseconds: number) => Promise<void> };

/** Longer than a request may take (60 s); a page that died with the lease holds up the others for as long. */
const LEASE_MS = 90_000;
const ASK_AGAIN_MS = 1_000;

/** For browsers without locks: a record that runs out, so that a page that died holds nobody up for ever. */
export function recordedLease(records: LeaseRecords, owner: string, timing: LeaseTiming): Lease {
  const inTurn = ownLease();
  const take = () => records.take({ owner, now: timing.now(), until: timing.now() + LEASE_MS });
  return {
    hold: (work) =>
      inTurn.hold(async () => {
        while (!(await take())) await timing.wait(ASK_AGAIN_MS);
        try {
          await work(take);
        } finally {
          // A record that cannot be taken away runs out.
          await records.release(owner).catch(() => undefined);
        }
      }),
  };
}
