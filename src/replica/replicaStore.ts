import type { ListMark, Row } from '#graph/gateway.ts';

/** Where the reading of a list stands, and whether its rows may be believed. */
export type StoredMark = ListMark & {
  /** The rows have once been the whole list: a walk under way only checks them. */
  readonly hasBeenWhole: boolean;
};

/** A list as it was last kept, without its rows. */
export type StoredList = {
  readonly list: string;
  readonly mark: StoredMark;
  /** Ids of rows that the walk under way, or the last one, has not met. */
  readonly missing: readonly string[];
};

/** What is new in a list: kept whole or not at all. */
export type StoreChange = {
  readonly list: string;
  readonly rows: readonly Row[];
  readonly removed: readonly string[];
  /** Without one the list stands where it stood, but a row of it is known better; an older state is then not kept. */
  readonly mark: StoredMark | undefined;
  /** The cursor that the rows and the mark follow; undefined: the list's beginning. */
  readonly after?: string | undefined;
  /** Undefined: as before. */
  readonly missing: readonly string[] | undefined;
};

export type TakeRows = (list: string, rows: readonly Row[]) => void;

/**
 * Where a local copy outlives the page. It is only ever a copy: a store may be empty, never wrong.
 * One store holds what one person may see at one site.
 */
export type ReplicaStore = {
  /**
   * Reads the lists that have a mark.
   *
   * @param take gets the rows of each, some hundreds at a time: hundreds of thousands at once would be twice in memory
   * @returns the lists, after all their rows; none when what was kept turns out to be unreadable
   */
  readonly read: (take: TakeRows) => Promise<readonly StoredList[]>;
  /**
   * Keeps everything of the changes or nothing: a cursor without its rows would lose them for ever.
   *
   * @throws MarkRefused when a mark does not follow the one that the list has here
   */
  readonly apply: (changes: readonly StoreChange[]) => Promise<void>;
};

/**
 * Something between the stored cursor and the new one never came here: another page could not keep it, or the store was
 * emptied. What the store has stays whole.
 */
export class MarkRefused extends Error {
  constructor(list: string) {
    super(`What was read of ${list} does not follow what the store has.`);
  }
}

/** @throws MarkRefused when the change has a mark that does not follow the stored one */
export function checkMark(change: StoreChange, stored: StoredMark | undefined): void {
  if (change.mark !== undefined && stored?.cursor !== change.after) throw new MarkRefused(change.list);
}
