import { ChatFailure, type BotDeps } from '#bot/botDeps.ts';
import { followWorkspace } from '#worker/followWorkspace.ts';
import type { LanguageSource } from '#worker/openLanguageWork.ts';

/** How long a search is waited for, in milliseconds: Teams gives up after five seconds, and the lists take some of them. */
const PATIENCE_MS = 2_500;

/** Searches the lists as they were read. Of the criteria only those are read again that have changed since the last search. */
export function languageSearch(work: LanguageSource): BotDeps['search'] {
  const follow = followWorkspace(work);
  return async (workspace, text) => {
    follow(workspace);
    try {
      return await work.search(text, { signal: AbortSignal.timeout(PATIENCE_MS) });
    } catch (failure) {
      // Large lists take a while to be read for the first time; a worker that died is started again by the next search.
      throw new ChatFailure('notReady', '', failure);
    }
  };
}
