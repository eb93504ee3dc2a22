import type { Criterion } from '#domain/criterion.ts';
import type { Held } from '#domain/workspace.ts';
import type { Passage } from '#language/search/wordsFound.ts';

type Row = Held<Criterion>;

/** Passages of rows as they read: a row that was written anew is another one. */
export type PassageMemory = {
  /** Whether it was neither learnt nor asked for. */
  readonly isWanted: (text: string, row: Row) => boolean;
  readonly asked: (text: string, rows: readonly Row[]) => void;
  /** @param found those that there are, by key; for the others there is nothing to learn */
  readonly learn: (text: string, rows: readonly Row[], found: ReadonlyMap<string, Passage>) => void;
  /** They were asked for in vain. */
  readonly forget: (text: string, rows: readonly Row[]) => void;
  /** The passage for these words; until it is learnt, that for the last words before them. */
  readonly passageOf: (text: string, row: Row) => Passage | undefined;
};

/** As many texts as a person goes back over. */
const TEXTS = 8;

export function openPassageMemory(): PassageMemory {
  const byText = new Map<string, Map<Row, Passage | undefined>>();
  const rowsOf = (text: string): Map<Row, Passage | undefined> => {
    const rows = byText.get(text) ?? new Map<Row, Passage | undefined>();
    byText.delete(text);
    byText.set(text, rows);
    const [oldest] = byText.keys();
    if (byText.size > TEXTS && oldest !== undefined) byText.delete(oldest);
    return rows;
  };
  return {
    isWanted: (text, row) => byText.get(text)?.has(row) !== true,
    asked: (text, rows) => rows.forEach((row) => rowsOf(text).set(row, undefined)),
    learn: (text, rows, found) => rows.forEach((row) => rowsOf(text).set(row, found.get(row.value.key))),
    forget: (text, rows) => rows.forEach((row) => byText.get(text)?.delete(row)),
    passageOf: (text, row) =>
      byText.get(text)?.get(row) ??
      [...byText.values()].reduce<Passage | undefined>((newest, rows) => rows.get(row) ?? newest, undefined),
  };
}
