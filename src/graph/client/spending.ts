/** What has been spent of the resource units of a minute. */
export type Spending = {
  /**
   * @param share of the budget that may be used, 0 to 1
   * @returns milliseconds until so many units may be spent; 0: now
   */
  readonly delayFor: (units: number, share: number) => number;
  readonly spend: (units: number) => void;
  /** Microsoft says that the minute's budget is nearly used up, perhaps by others, and is filled in so many seconds. */
  readonly nearlySpent: (resetSeconds: number) => void;
};

/** What runs in the background leaves this much of the budget to whoever sits and waits. */
export const BACKGROUND_SHARE = 0.8;

const MINUTE = 60_000;

/**
 * Keeps what is spent within any 60 seconds below a budget. A bucket that fills up by the second would let twice as
 * much through in its first minute; Microsoft counts by the minute.
 *
 * @param budget resource units; Infinity: without limit
 */
export function spendingWithin(budget: number, now: () => number): Spending {
  let spent: { readonly at: number; readonly units: number }[] = [];
  // What lies in the future was written before the clock was set back.
  const recent = () => (spent = spent.filter(({ at }) => at > now() - MINUTE && at <= now()));
  const total = () => recent().reduce((sum, { units }) => sum + units, 0);
  return {
    delayFor: (units, share) => {
      // More than the whole budget in one request is let through when nothing else has been spent.
      let excess = Math.min(total(), total() + units - budget * share);
      for (const entry of spent) {
        if (excess <= 0) return 0;
        excess -= entry.units;
        if (excess <= 0) return entry.at + MINUTE - now();
      }
      return 0;
    },
    spend: (units) => {
      if (budget !== Infinity) spent.push({ at: now(), units });
    },
    nearlySpent: (resetSeconds) => {
      const missing = budget * BACKGROUND_SHARE - total();
      if (missing === Infinity || missing <= 0) return;
      const at = now() + Math.min(resetSeconds, 60) * 1000 - MINUTE;
      spent = [{ at, units: missing }, ...spent].sort((one, other) => one.at - other.at);
    },
  };
}
