import type { Rate } from './tokenBuckets.ts';

/** How much one person, or one address, may ask for. */
export type Limits = {
  /** Activities of one person. Who types fast asks some four times a second. */
  readonly person: Rate;
  /** Requests for the tab's files: a page brings some thirty, and a whole region may come from one address. */
  readonly files: Rate;
  /** Requests for sign-in and whatever else is let in by address. */
  readonly signIn: Rate;
};
export const LIMITS: Limits = {
  person: { burst: 60, perSecond: 8 },
  files: { burst: 3_000, perSecond: 300 },
  signIn: { burst: 120, perSecond: 10 },
};
