import type { MatchKind } from './plan.ts';
import type { SearchIndex } from './searchIndex.ts';
import type { Reason } from './searchQuery.ts';

/** What words found. */
export type WordsFound = {
  /** Ids of criteria, the best first. */
  readonly ids: readonly string[];
  /** The words with their slips put right, where one of them is none that anybody wrote. */
  readonly didYouMean: string | undefined;
  /** For the first ids the words that are not to be seen in them, and what is met in their place. */
  readonly otherwise?: ReadonlyMap<string, readonly Reason[]>;
};

/** What a person who looks for the word would not find by reading. */
const OTHERWISE: ReadonlySet<MatchKind> = new Set<MatchKind>(['synonym', 'typo', 'concept']);

/** All that words find in an index. */
export function wordsFound(index: SearchIndex, text: string): WordsFound {
  const { hits, didYouMean } = index.search({ text });
  const otherwise = new Map<string, readonly Reason[]>();
  for (const { id, why } of hits) {
    const told = why.filter(({ kind }) => OTHERWISE.has(kind));
    if (told.length > 0) otherwise.set(id, told);
  }
  return { ids: hits.map(({ id }) => id), didYouMean, otherwise };
}
