import type { LocalCopy } from './localCopy.ts';
import type { PullNews, PullSharing } from './pullSharing.ts';
import type { ReplicaStore } from './replicaStore.ts';

export type Following = {
  /** How many pulls of all lists by other pages are here, when everything that was heard has been taken in. */
  readonly pulls: () => Promise<number>;
  /** The lists stand where the last pull of another page left them, and none is to be read anew. */
  readonly isUpToDate: () => boolean;
  /** Works while no news are taken in, on top of what the store has if this page has missed something. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  /** The store has something else than this page: it is read before the next work. */
  readonly missed: () => void;
};

/**
 * Takes in what other pages pull. Where a page of rows does not join on to what is here, because an earlier one was
 * missed, the store is read again: the other page had kept everything before it told. Where the lists still stand
 * elsewhere after that, this page is not up to date and has to ask for itself.
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
  /** Where the lists stood at the end of the last pull of another page. */
  let pulledTo: ReadonlyMap<string, string> | undefined;

  const isUpToDate = () => {
    const marks = copy.marks();
    return pulledTo !== undefined && [...pulledTo].every(([list, cursor]) => marks.get(list)?.cursor === cursor);
  };
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
        pulledTo = news.cursors;
        isBehind ||= !isUpToDate();
        await catchUp();
        // Of what some lists have become nothing follows for the others.
        if (news.isWhole && isUpToDate()) pulls += 1;
        took(news.isWhole && isUpToDate());
    }
  };
  /** News and work, one after another: a page of rows has to follow the mark that it was asked with. */
  let before = Promise.resolve();
  const missed = () => {
    isBehind = true;
  };
  sharing.listen((news) => {
    // What cannot be taken in is taken from the store with the next pull.
    before = before.then(() => take(news)).catch(missed);
  });
  return {
    pulls: () => before.then(() => pulls),
    isUpToDate,
    inTurn: (work) => {
      const done = before.then(catchUp).then(work);
      before = done.catch(() => undefined);
      return done;
    },
    missed,
  };
}
