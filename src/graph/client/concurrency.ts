/** How many requests may be under way at the same time: one more for each that pass, half when Graph is busy. */
export type Concurrency = {
  /** One place stays free for a person, where there is more than one. */
  readonly hasRoom: (isBackground: boolean) => boolean;
  /** @returns number of the request, for the day when it is told to be throttled */
  readonly enter: () => number;
  readonly leave: () => void;
  readonly passed: () => void;
  readonly throttled: (entered: number) => void;
};

/** Answers in a row before one more may be under way. */
const PASSES_FOR_ONE_MORE = 10;

/** @param most upper bound, and where it begins; Infinity: without limit */
export function concurrencyUpTo(most: number): Concurrency {
  let limit = most;
  let running = 0;
  let entered = 0;
  let enteredBeforeCut = 0;
  let passedInARow = 0;
  return {
    hasRoom: (isBackground) => running < (isBackground ? Math.max(1, limit - 1) : limit),
    enter: () => {
      running += 1;
      entered += 1;
      return entered;
    },
    leave: () => {
      running -= 1;
    },
    passed: () => {
      passedInARow += 1;
      if (passedInARow < PASSES_FOR_ONE_MORE || limit >= most) return;
      limit += 1;
      passedInARow = 0;
    },
    throttled: (number) => {
      passedInARow = 0;
      // Requests that were under way together are refused together: that is one sign, not four.
      if (number <= enteredBeforeCut) return;
      limit = Math.max(1, Math.floor(limit / 2));
      enteredBeforeCut = entered;
    },
  };
}
