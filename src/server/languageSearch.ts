import { ChatFailure, type BotDeps } from '#bot/botDeps.ts';
import type { Replica } from '#replica/replica.ts';
import { followWorkspace } from '#worker/followWorkspace.ts';
import type { LanguageSource } from '#worker/openLanguageWork.ts';

/** How long a search is waited for, in milliseconds: Teams gives up after five seconds, and the lists take some of them. */
const PATIENCE_MS = 2_500;
/** What shows why is worth waiting for as long as nobody notices. */
const PASSAGES_PATIENCE_MS = 500;

/** Searches the lists as they were read; what changes in them is read before anybody searches. */
export function languageSearch(
  work: LanguageSource,
  replica: Pick<Replica, 'workspace' | 'subscribe'>,
): Pick<BotDeps, 'search' | 'passages'> {
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
    passages: (text, keys) =>
      work.snippets(text, keys, { signal: AbortSignal.timeout(PASSAGES_PATIENCE_MS) }).catch(() => new Map()),
  };
}
