import { ChatFailure } from './botDeps.ts';

/**
 * How long an answer to what somebody types may take at most, in milliseconds: Teams gives up after five seconds. The
 * lists take no more than three and a half; the rest is for who the person is, without which there is no answer at all.
 */
const PATIENCE_MS = 4_500;

/** What somebody waits for in the compose box, in time or not at all; the work goes on, so that the next try is quick. */
export async function inTime<T>(work: Promise<T>, patience = PATIENCE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new ChatFailure('busy', '')), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
