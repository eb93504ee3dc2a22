import type { ListMark, Row } from '#graph/gateway.ts';
import { isNewer } from './revision.ts';

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
  /** The rows are what the list has, also where the store has a higher version; otherwise the higher version stands. */
  readonly areAsTheyStand: boolean;
  readonly removed: readonly string[];
  /** Where the list stands with this. Without one it stands where it stood, but rows that it has are known better. */
  readonly mark: StoredMark | undefined;
  /** The cursor at which the list stood where this was read or written; undefined: before its beginning. */
  readonly after: string | undefined;
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
   * Keeps the changes together or none of them, in their order. Left out is what does not follow: between where the list
   * stands here and where the change was read, something came that this store never saw, and a later cursor would lose
   * it for ever.
   *
   * @returns the changes left out
   */
  readonly apply: (changes: readonly StoreChange[]) => Promise<readonly StoreChange[]>;
};

/** @param stored where the list of the change stands in the store */
export function follows({ after, mark, removed }: StoreChange, stored: StoredMark | undefined): boolean {
  const areOnlyRows = mark === undefined && removed.length === 0;
  return areOnlyRows || stored?.cursor === after;
}

/** Whether a row of a change is to stand in a store that has it as `known`. */
export function standsOver(row: Row, known: Row | undefined, { mark, areAsTheyStand }: StoreChange): boolean {
  // An answer may be late, and the row gone since: which rows there are, only a page tells.
  if (known === undefined) return mark !== undefined;
  return areAsTheyStand ? row.eTag !== known.eTag : isNewer(row, known);
}
