import { inTime, TooLate } from './inTime.ts';
import type { OutboxStore } from './outboxStore.ts';
import type { Pace } from './pace.ts';

/**
 * A store that answers in time or fails. After one answer that did not come in time it fails at once, so that nobody
 * waits again and again.
 *
 * @param woke told when that answer has come after all: what the store has can be read now
 */
export function promptStore(store: OutboxStore, after: Pace['after'], woke: () => void): OutboxStore {
  let isSilent = false;
  const wake = (): void => {
    isSilent = false;
    woke();
  };
  const asked = async <T>(ask: () => Promise<T>): Promise<T> => {
    if (isSilent) throw new TooLate('The outbox has not answered yet.');
    const answer = ask();
    try {
      return await inTime(answer, after);
    } catch (failure) {
      if (failure instanceof TooLate) {
        isSilent = true;
        void answer.then(wake, wake);
      }
      throw failure;
    }
  };
  return { read: () => asked(store.read), apply: (change) => asked(() => store.apply(change)) };
}
