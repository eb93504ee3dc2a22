import { ChatFailure, type BotDeps } from '#bot/botDeps.ts';
import type { Replica } from '#replica/replica.ts';
import { followWorkspace } from '#worker/followWorkspace.ts';
import type { LanguageSource } from '#worker/openLanguageWork.ts';

/** How long a search is waited for, in milliseconds: Teams gives up after five seconds, and the lists take some of them. */
const PATIENCE_MS = 2_500;
/** A dialog is asked for within the same five seconds. */
const ALIGN_PATIENCE_MS = 2_000;
/** What shows why is worth waiting for as long as nobody notices. */
const PASSAGES_PATIENCE_MS = 500;

/** Searches the lists as they were read; what changes in them is read before anybody searches. */
export function languageSearch(
  work: LanguageSource,
  replica: Pick<Replica, 'workspace' | 'subscribe'>,
): Pick<BotDeps, 'search' | 'passages' | 'align'> {
  const follow = followWorkspace(work);
  replica.subscribe(() => follow(replica.workspace()));
  return {
    search: async (workspace, text) => {
      follow(workspace);
      try {
        return await work.search(text, { signal: AbortSignal.timeout(PATIENCE_MS) });
      } catch (failure) {
        // Large lists take a while to be read for the first time; a worker that died is started again by the next search.
        throw new ChatFailure('notReady', '', failure);
      }
    },
    align: async (workspace, text) => {
      follow(workspace);
      // Not called off: what is read of large lists for the first time is there for whoever asks again.
      const [aligned] = await atMost(ALIGN_PATIENCE_MS, work.align([{ text }])).catch((failure: unknown) => {
        throw new ChatFailure('notReady', '', failure);
      });
      if (aligned === undefined) throw new ChatFailure('notReady', '');
      return aligned;
    },
    passages: (text, keys) =>
      work.snippets(text, keys, { signal: AbortSignal.timeout(PASSAGES_PATIENCE_MS) }).catch(() => new Map()),
  };
}

/** @throws Error when the work takes longer, which goes on */
async function atMost<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
