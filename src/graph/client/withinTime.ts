import { reasonOf, unlessAborted } from './unlessAborted.ts';

/** Rings once after so many milliseconds, unless it is switched off with what it returns. */
export type Alarm = (milliseconds: number, ring: () => void) => () => void;

export const clockAlarm: Alarm = (milliseconds, ring) => {
  const timer = setTimeout(ring, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};

/**
 * Lets work take so long and no longer. An alarm of our own rather than `AbortSignal.timeout`: it can be switched off,
 * and it reaches a body that stops arriving in every runtime.
 *
 * @param work is given a signal that is raised when time is up or the caller gives up
 * @throws Error `TimeoutError` when time is up, or the caller's own reason
 */
export async function withinTime<T>(
  limit: { readonly milliseconds: number; readonly alarm: Alarm; readonly signal: AbortSignal | undefined },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { milliseconds, alarm, signal } = limit;
  const stop = new AbortController();
  const giveUp = () => {
    if (signal) stop.abort(reasonOf(signal));
  };
  if (signal?.aborted) giveUp();
  signal?.addEventListener('abort', giveUp, { once: true });
  const switchOff = alarm(milliseconds, () => {
    stop.abort(new DOMException(`There was no whole answer within ${milliseconds} ms.`, 'TimeoutError'));
  });
  try {
    return await unlessAborted(work(stop.signal), stop.signal);
  } finally {
    switchOff();
    signal?.removeEventListener('abort', giveUp);
  }
}
