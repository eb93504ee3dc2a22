/** A sweep of so many rows is believed, and a larger one if it is no larger a share of the list than SWEEP_SHARE. */
const SWEEP_ROWS = 25;
const SWEEP_SHARE = 0.2;

/** What a walk through a whole list has met of the rows that were known before it. */
export type WalkMarks = {
  /** A walk is about to be asked for. @param ids every row that is known */
  readonly asked: (ids: Iterable<string>) => void;
  /** Its first page is there. @param ids every row that is known now, for a walk that another page has asked for */
  readonly begin: (ids: Iterable<string>) => void;
  /** @returns whether any of them was missing */
  readonly met: (ids: readonly string[]) => boolean;
  /** The row was read or written here: a page that was on its way may still bring it as it was before. */
  readonly learned: (id: string) => void;
  /** Whether a walk under way, or the last one, has not met the row. */
  readonly awaits: (id: string) => boolean;
  readonly hasLearned: (id: string) => boolean;
  /** Rows not met yet; after the walk, rows whose sweep is held. */
  readonly missing: () => readonly string[];
  /** Whether so few rows are missing that they may go without a person. @param of rows of the list */
  readonly isBelieved: (of: number) => boolean;
  readonly restore: (missing: readonly string[]) => void;
};

export function walkMarks(): WalkMarks {
  let missing = new Set<string>();
  let known: readonly string[] | undefined;
  const learned = new Set<string>();
  return {
    asked: (ids) => {
      known = [...ids];
      learned.clear();
    },
    begin: (ids) => {
      if (known === undefined) learned.clear();
      missing = new Set(known ?? ids);
      for (const id of learned) missing.delete(id);
      known = undefined;
    },
    met: (ids) => {
      const before = missing.size;
      if (before > 0) for (const id of ids) missing.delete(id);
      return missing.size < before;
    },
    learned: (id) => {
      learned.add(id);
    },
    awaits: (id) => known !== undefined || missing.has(id),
    hasLearned: (id) => learned.has(id),
    missing: () => [...missing],
    isBelieved: (of) => missing.size <= Math.max(SWEEP_ROWS, SWEEP_SHARE * of),
    restore: (ids) => {
      missing = new Set(ids);
    },
  };
}
