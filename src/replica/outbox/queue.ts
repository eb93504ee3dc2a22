import type { Instant } from '#domain/ids.ts';
import { isTakenBack, takenBack, type Entry } from './entry.ts';
import { byOrder, type OutboxStore } from './outboxStore.ts';
import { unstoredIn } from './unstored.ts';

/** The entries in memory, and in the store as far as that can be had. */
export type Queue = {
  /** In the order in which they are to be sent; the same array until something changed. */
  readonly entries: () => readonly Entry[];
  /** `false`: the entry is only in memory, because it could not be stored. */
  readonly isKept: (id: string) => boolean;
  /** Takes effect at once; settles when it is stored, or could not be. Never throws. */
  readonly change: (put: readonly Entry[], remove?: readonly string[]) => Promise<void>;
  /** As `change`, for entries that a person has taken back: the store says so for a while. */
  readonly takeBack: (ids: readonly string[], put?: readonly Entry[]) => Promise<void>;
  /** Here or in another page, as far as that has been read. */
  readonly isTakenBack: (id: string) => boolean;
  /** Stores what could not be stored before, and takes in what other pages of the same person did. Never throws. */
  readonly reread: () => Promise<void>;
  /** Settles when what was changed until now is stored, or could not be. */
  readonly stored: () => Promise<void>;
};

export type QueueListener = {
  /** The entries, or what is kept of them, changed. */
  readonly changed: () => void;
  /** Another page has removed entries: they are written. Told before `changed`. */
  readonly written: (entries: readonly Entry[]) => void;
  /** Another page has taken entries back. Told before `changed`. */
  readonly takenBack: (entries: readonly Entry[]) => void;
  readonly now: () => Instant;
};

/** Longer than any page waits to hear of an entry. */
const TOLD_MS = 24 * 3_600_000;

export function queueOver(store: OutboxStore, listener: QueueListener): Queue {
  let entries: readonly Entry[] = [];
  const unstored = unstoredIn(store);
  /** What this page has removed; a store that is read meanwhile may still show it. */
  const removed = new Set<string>();
  const withdrawn = new Set<string>();
  const inTurn = oneAfterAnother();

  const show = (next: readonly Entry[]): void => {
    entries = [...next].sort(byOrder);
    listener.changed();
  };
  /** Takes in what is said to be taken back, and has the store forget what every page has heard by now. */
  const learn = (said: readonly Entry[]): void => {
    const heardBy = Date.parse(listener.now()) - TOLD_MS;
    for (const { id, since } of said) {
      withdrawn.add(id);
      unstored.forget(id);
      if (Date.parse(since) < heardBy) unstored.remove(id);
    }
  };
  const reread = async (): Promise<void> => {
    await unstored.save();
    const stored = await store.read().catch(() => undefined);
    if (stored === undefined) return;
    learn(stored.filter(isTakenBack));
    const standing = stored.filter((entry) => !isTakenBack(entry));
    const { known, next } = together(entries, standing, { isOwn: unstored.has, isGone: (id) => removed.has(id) });
    const gone = entries.filter((_entry, at) => known[at] === undefined);
    const back = gone.filter(({ id }) => withdrawn.has(id));
    if (back.length > 0) listener.takenBack(back);
    if (gone.length > back.length) listener.written(gone.filter(({ id }) => !withdrawn.has(id)));
    if (next.length !== entries.length || known.some((entry, at) => entry !== entries[at])) show(next);
  };
  const change = async (put: readonly Entry[], remove: readonly string[]): Promise<void> => {
    for (const entry of put) unstored.put(entry);
    for (const id of remove) {
      unstored.remove(id);
      removed.add(id);
    }
    const gone = new Set([...remove, ...put.map(({ id }) => id)]);
    show([...entries.filter(({ id }) => !gone.has(id)), ...put]);
    await inTurn(unstored.save);
    if (put.length > 0) show(entries);
  };

  return {
    entries: () => entries,
    isKept: (id) => !unstored.has(id),
    change: (put, remove = []) => {
      for (const id of remove) unstored.forget(id);
      return change(put, remove);
    },
    takeBack: (ids, put = []) => {
      const at = listener.now();
      for (const entry of entries) if (ids.includes(entry.id)) unstored.put(takenBack(entry, at));
      for (const id of ids) withdrawn.add(id);
      return change(put, ids);
    },
    isTakenBack: (id) => withdrawn.has(id),
    reread: () => inTurn(reread),
    stored: () => inTurn(() => Promise.resolve()),
  };
}

function oneAfterAnother(): <T>(step: () => Promise<T>) => Promise<T> {
  let work: Promise<unknown> = Promise.resolve();
  return (step) => {
    const done = work.then(step);
    work = done;
    return done;
  };
}

type Rules = { readonly isOwn: (id: string) => boolean; readonly isGone: (id: string) => boolean };

/** What this page has and what the store has. `known`: by place what became of the entries that this page has. */
function together(entries: readonly Entry[], stored: readonly Entry[], { isOwn, isGone }: Rules) {
  const byId = new Map(stored.map((entry) => [entry.id, entry]));
  const isHere = new Set(entries.map(({ id }) => id));
  const known = entries.map((entry) => (isOwn(entry.id) ? entry : sameOr(entry, byId.get(entry.id))));
  const news = stored.filter(({ id }) => !isHere.has(id) && !isGone(id));
  return { known, next: [...known.filter((entry) => entry !== undefined), ...news] };
}

/** The entry as it was when nothing in it changed, so that whoever shows it need not draw it again. */
function sameOr(known: Entry, stored: Entry | undefined): Entry | undefined {
  return JSON.stringify(known) === JSON.stringify(stored) ? known : stored;
}
