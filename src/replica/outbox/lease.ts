/** Lets one page at a time do something. */
export type Lease = {
  /**
   * Waits until no other page is at work, then works.
   *
   * @param work is told how to ask, before every write, whether the lease is still its own
   */
  readonly hold: (work: (isStillMine: IsStillMine) => Promise<void>) => Promise<void>;
};

/** Once it has answered no, another page may be at work. Never throws. */
export type IsStillMine = () => Promise<boolean>;

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
