import type { Courier } from './courier.ts';
import { endpointHealth } from './endpointHealth.ts';

/** A slow endpoint gets its notifications later; learn.microsoft.com/graph/change-notifications-delivery-webhooks. */
const SLOW_PAUSE_MS = 10_000;
/** Waiting before the first repetition, doubled each time. The four hours are Microsoft's, the steps are ours. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30 * 60_000;
const GIVE_UP_MS = 4 * 3_600_000;

export type Later = (work: () => void, milliseconds: number) => void;

/** Something to tell; written anew at each attempt, because subscriptions may end meanwhile. */
export type Letter = { readonly url: string; readonly write: () => readonly unknown[] };

type Parts = { readonly courier: Courier; readonly now: () => Date; readonly later: Later };

/** Hands letters over and repeats those that nobody took, ever more seldom, for four hours. */
export function deliveryOver({ courier, now, later }: Parts): (letter: Letter) => void {
  const health = endpointHealth(now);
  const deliver = async (letter: Letter, attempt: number, waitedMilliseconds: number): Promise<void> => {
    const value = letter.write();
    if (value.length === 0 || health.of(letter.url) === 'dropped') return;
    const begun = now().getTime();
    const isTaken = await courier.post(letter.url, { value });
    health.record(letter.url, now().getTime() - begun);
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
    if (isTaken || waitedMilliseconds + pause > GIVE_UP_MS) return;
    later(() => void deliver(letter, attempt + 1, waitedMilliseconds + pause), pause);
  };
  return (letter) => {
    if (health.of(letter.url) === 'slow') later(() => void deliver(letter, 0, 0), SLOW_PAUSE_MS);
    else void deliver(letter, 0, 0);
  };
}
