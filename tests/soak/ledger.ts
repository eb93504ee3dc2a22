/** Columns that hold nothing but the mark of whoever wrote last. */
export const MARKED = { title: 'Title', guidance: 'Vagledning', rationale: 'Motiv' } as const;
export type MarkedField = keyof typeof MARKED;

/** Something that a person was told is written, or will be. */
export type Promised = {
  readonly mark: string;
  /** Nyckel of the row. */
  readonly key: string;
  /** Internal name of the column that holds the mark. */
  readonly column: string;
};

/** What was promised to whom, and what was taken back by a person's own choice. */
export type Ledger = {
  readonly promise: (promised: Promised) => void;
  readonly takeBack: (mark: string) => void;
  /** A mark that was seen in a row just before that row was deleted. */
  readonly sawBeforeDeletion: (mark: string) => void;
  readonly promises: () => readonly Promised[];
  readonly isSeen: (mark: string) => boolean;
  readonly newMark: (who: string) => string;
};

export function openLedger(): Ledger {
  const promises = new Map<string, Promised>();
  const seen = new Set<string>();
  let marks = 0;
  return {
    promise: (promised) => void promises.set(promised.mark, promised),
    takeBack: (mark) => void promises.delete(mark),
    sawBeforeDeletion: (mark) => void seen.add(mark),
    promises: () => [...promises.values()],
    isSeen: (mark) => seen.has(mark),
    newMark: (who) => `${who}·${(marks += 1)}`,
  };
}
