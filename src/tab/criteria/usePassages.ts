import { useEffect, useReducer, useRef, useState } from 'react';
import type { Criterion } from '#domain/criterion.ts';
import type { Held } from '#domain/workspace.ts';
import type { Passage } from '#language/search/wordsFound.ts';
import { useSession } from '../start/session.ts';
import { openPassageMemory } from './passageMemory.ts';

type Row = Held<Criterion>;

/**
 * The passages that show why rows were found, asked for as the rows come into sight: one question a frame.
 *
 * @param text the words that found them; without words nothing is asked
 * @returns the passage of a row; that for the words before, or none, until it is known
 */
export function usePassages(text: string, inSight: readonly Row[]): (row: Row) => Passage | undefined {
  const { language } = useSession();
  const [memory] = useState(openPassageMemory);
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const asking = useRef(new AbortController());

  // What other words would show is not waited for any more.
  useEffect(() => {
    const controller = new AbortController();
    asking.current = controller;
    return () => controller.abort();
  }, [language, text]);

  useEffect(() => {
    const { signal } = asking.current;
    const frame = requestAnimationFrame(() => {
      const rows = text === '' ? [] : inSight.filter((row) => memory.isWanted(text, row));
      if (rows.length === 0) return;
      memory.asked(text, rows);
      const keys = rows.map(({ value }) => value.key);
      language.snippets(text, keys, { signal }).then(
        (found) => {
          memory.learn(text, rows, found);
          drawAgain();
        },
        // The beginning of the text stands in its place.
        () => memory.forget(text, rows),
      );
    });
    return () => cancelAnimationFrame(frame);
  });
  return (row) => (text === '' ? undefined : memory.passageOf(text, row));
}
