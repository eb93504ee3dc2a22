import { useEffect, useState } from 'react';
import type { Draft, DraftStore, KeptDraft } from '#replica/outbox/draftStore.ts';
import { useSession } from './session.ts';

/** Long enough not to write at every keystroke, short enough to lose no sentence in a crash. */
const PAUSE_MS = 300;

/** What was typed earlier, as soon as that is known. */
export type Found = { readonly isRead: false } | { readonly isRead: true; readonly draft: Draft | undefined };

export type DraftKeeper = {
  /** Keeps what is typed, a moment after the last key. */
  readonly keep: (typed: Omit<Draft, 'keptAt'>) => void;
  readonly flush: () => void;
  readonly drop: () => void;
};

/**
 * What a person typed into a form and did not save, from this page or an earlier one.
 *
 * @param place what is being edited, e.g. `"criteria/01JD…"`; the same as long as the form is shown
 * @returns what was found, how to keep what is typed from now on, and whether that works
 */
export function useKeptDraft(place: string): readonly [Found, DraftKeeper, boolean] {
  const { drafts, moment } = useSession();
  const [found, setFound] = useState<Found>({ isRead: false });
  const [isKept, setIsKept] = useState(true);
  const [keeper] = useState(() => draftKeeper(drafts, place, { now: () => moment().now, tell: setIsKept }));

  useEffect(() => {
    let isShown = true;
    const take = (draft: KeptDraft | undefined) => {
      if (!isShown) return;
      keeper.goOnFrom(draft);
      setFound({ isRead: true, draft });
    };
    drafts.read(place).then(take, () => {
      // A form that opens empty is better than none.
      take(undefined);
    });
    return () => {
      isShown = false;
    };
  }, [drafts, place, keeper]);

  useEffect(() => {
    // The last moments before a page goes away: what is typed is kept without waiting for the pause.
    addEventListener('pagehide', keeper.flush);
    document.addEventListener('visibilitychange', keeper.flush);
    return () => {
      removeEventListener('pagehide', keeper.flush);
      document.removeEventListener('visibilitychange', keeper.flush);
      keeper.flush();
    };
  }, [keeper]);
  return [found, keeper, isKept];
}

type Keeping = { readonly now: () => Draft['keptAt']; readonly tell: (isKept: boolean) => void };

type OwnKeeper = DraftKeeper & { readonly goOnFrom: (found: KeptDraft | undefined) => void };

function draftKeeper(store: DraftStore, place: string, { now, tell }: Keeping): OwnKeeper {
  let next: Draft | undefined;
  /** What was found or kept last. One step waits for the one before, to go on from what that has kept. */
  let kept: Promise<KeptDraft | undefined> = Promise.resolve(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    if (next === undefined) return;
    const draft = next;
    next = undefined;
    kept = kept.then(async (from) => {
      try {
        const next = await store.keep(place, draft, from);
        tell(true);
        return next;
      } catch {
        tell(false);
        return from;
      }
    });
  };
  return {
    keep: (typed) => {
      next = { ...typed, keptAt: now() };
      clearTimeout(timer);
      timer = setTimeout(flush, PAUSE_MS);
    },
    flush,
    drop: () => {
      clearTimeout(timer);
      next = undefined;
      // What cannot be dropped is offered again, and can be refused then.
      kept = kept.then(async (from) => {
        if (from) await store.drop(place, from).catch(() => undefined);
        return undefined;
      });
    },
    goOnFrom: (found) => void (kept = Promise.resolve(found)),
  };
}
