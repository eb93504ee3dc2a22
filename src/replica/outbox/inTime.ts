import type { Pace } from './pace.ts';

/** Nothing has been heard for so long that nobody waits any more; the answer may still come. */
export class TooLate extends Error {}

/** Far longer than a browser's database takes, also while the computer starts; shorter than a person's patience. */
const PATIENCE_MS = 5_000;

/** Waits for an answer no longer than a few seconds. @throws TooLate, or what the work throws */
export function inTime<T>(work: Promise<T>, after: Pace['after']): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = after(PATIENCE_MS, () => reject(new TooLate('What is kept in the browser does not answer.')));
    void work.then(resolve, reject).finally(stop);
  });
}
