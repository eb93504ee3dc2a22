import type { ListPage } from '#graph/gateway.ts';

/** Rows that stand by the answer to a write. */
export type LateAnswers = {
  /** A page has told that the row is gone. */
  readonly isGone: (rowId: string) => boolean;
  /** The row stands by an answer alone. */
  readonly doubt: (rowId: string) => void;
  readonly doubted: () => readonly string[];
  /** Takes in what a page told, or what a store has, which knows of pages alone. */
  readonly met: (told: Pick<ListPage, 'rows' | 'removed'>) => void;
  /**
   * @param asked rows that were in doubt when something was asked for that is here whole by now
   * @returns those of them that no page has told of; they are in doubt no longer
   */
  readonly disproved: (asked: readonly string[]) => readonly string[];
};

/**
 * The answer to a write may come late: the row was removed since, and the reading is already past that. One that a page
 * has told gone stays gone. One that no page has told yet stands in doubt, until a page that was asked for after the
 * answer either has it or not.
 */
export function lateAnswers(): LateAnswers {
  const gone = new Set<string>();
  const doubted = new Set<string>();
  return {
    isGone: (id) => gone.has(id),
    doubt: (id) => void doubted.add(id),
    doubted: () => [...doubted],
    met: ({ rows, removed }) => {
      for (const id of removed) {
        gone.add(id);
        doubted.delete(id);
      }
      for (const { id } of gone.size + doubted.size > 0 ? rows : []) {
        gone.delete(id);
        doubted.delete(id);
      }
    },
    disproved: (asked) => asked.filter((id) => doubted.delete(id)),
  };
}
