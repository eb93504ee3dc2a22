import type { LocalCopy } from './localCopy.ts';
import type { PullNews, PullSharing } from './pullSharing.ts';
import type { ReplicaStore } from './replicaStore.ts';

export type Following = {
  /** How many pulls of other pages have been taken in, when everything that was heard has been. */
  readonly pulls: () => Promise<number>;
  /** Takes from the store what other pages have kept and this one did not hear of. */
  readonly catchUp: () => Promise<void>;
};

/**
 * Takes in what other pages pull. Where a page of rows does not join on to what is here, because an earlier one was
 * missed, the store is read again: the other page had kept everything before it told.
 *
 * @param parts.took told after news were taken in; `isUpToDate`: a pull has succeeded and all of it is here
 */
export function followPulls(parts: {
  readonly copy: LocalCopy;
  readonly read: ReplicaStore['read'];
  readonly sharing: PullSharing;
  readonly took: (isUpToDate: boolean) => void;
}): Following {
  const { copy, read, sharing, took } = parts;
  let pulls = 0;
  let isBehind = false;

  const catchUp = async () => {
    if (!isBehind) return;
    isBehind = false;
    await copy.restore(read);
  };
  const take = async (news: PullNews): Promise<void> => {
    switch (news.kind) {
      case 'page': {
        const here = copy.marks().get(news.page.list)?.cursor;
        if (here !== news.after) isBehind ||= here !== news.page.cursor;
        else copy.takePage(news.page);
        took(false);
        return;
      }
      case 'gone':
        copy.setGone(news.list);
        took(false);
        return;
      case 'pulled':
        await catchUp();
        pulls += 1;
        took(true);
    }
  };
  let taking = Promise.resolve();
  sharing.listen((news) => {
    taking = taking.then(() => take(news));
  });
  return { pulls: () => taking.then(() => pulls), catchUp };
}
