import type { Replica } from '#replica/replica.ts';
import { followWorkspace } from '#worker/followWorkspace.ts';
import type { LanguageWork } from '#worker/languageWork.ts';
import { openLanguageWork } from '#worker/openLanguageWork.ts';
import { openLanguageWorker } from './openLanguageWorker.ts';
import { whenIdle } from './whenIdle.ts';

/**
 * Language work beside the page over what the local copy holds. Starts when the page has nothing else to do, or is asked.
 *
 * @param name one per person and site: what is kept from one time to the next is kept under it
 */
export function languageBeside(name: string, replica: Pick<Replica, 'workspace' | 'subscribe'>): LanguageWork {
  const work = openLanguageWork(() => openLanguageWorker(name));
  const follow = followWorkspace(work);
  replica.subscribe(() => follow(replica.workspace()));
  follow(replica.workspace());
  whenIdle(work.start);
  return work;
}
