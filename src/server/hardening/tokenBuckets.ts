/** How much may come at once, and how fast there is room again. */
export type Rate = { readonly burst: number; readonly perSecond: number };

export type TokenBuckets = {
  /** @returns 0 when it may pass, otherwise in how many whole seconds there is room again */
  readonly secondsToWait: (who: string) => number;
};

/** More who come within the time that a bucket takes to fill than there are people in an organisation that uses this. */
const KEPT = 20_000;

/** A token bucket for each person or address. Whoever has not come for long is forgotten, and begins with a full one. */
export function tokenBuckets({ burst, perSecond }: Rate, now: () => number): TokenBuckets {
  // In the order of the last visit, as a Map keeps what is put in anew.
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return {
    secondsToWait: (who) => {
      const time = now();
      const held = buckets.get(who) ?? { left: burst, at: time };
      const filled = Math.min(burst, held.left + ((time - held.at) / 1000) * perSecond);
      buckets.delete(who);
      buckets.set(who, { left: filled < 1 ? filled : filled - 1, at: time });
      if (buckets.size > KEPT) buckets.delete(buckets.keys().next().value ?? '');
      return filled < 1 ? Math.max(1, Math.ceil((1 - filled) / perSecond)) : 0;
    },
  };
}
