import type { MatchKind } from './plan.ts';
import type { SearchIndex } from './searchIndex.ts';
import type { Reason } from './searchQuery.ts';
import type { Snippet, SnippetPiece } from './snippet.ts';

/** What words found. */
export type WordsFound = {
  /** Ids of criteria, the best first. */
  readonly ids: readonly string[];
  /** The words with their slips put right, where one of them is none that anybody wrote. */
  readonly didYouMean: string | undefined;
  /** Words that no criterion has, in any way. */
  readonly nowhere?: readonly string[];
  /** For the first ids the words that are not to be seen in them, and what is met in their place. */
  readonly otherwise?: ReadonlyMap<string, readonly Reason[]>;
};

/** What a person who looks for the word would not find by reading. */
const OTHERWISE: ReadonlySet<MatchKind> = new Set<MatchKind>(['synonym', 'typo', 'concept']);

/** All that words find in an index. */
export function wordsFound(index: SearchIndex, text: string): WordsFound {
  const { hits, didYouMean, nowhere } = index.search({ text });
  const otherwise = new Map<string, readonly Reason[]>();
  for (const { id, why } of hits) {
    const told = why.filter(({ kind }) => OTHERWISE.has(kind));
    if (told.length > 0) otherwise.set(id, told);
  }
  return { ids: hits.map(({ id }) => id), didYouMean, nowhere, otherwise };
}

/** Why a criterion is found, as a person reads it: the passage that shows most of it, and the whole title. */
export type Passage = Snippet & { readonly title: readonly SnippetPiece[] };

type Written = { readonly title: string; readonly text: string; readonly evidence: string };

/** @returns a function that gives the passage of a criterion: of its evidence where only that has the words */
export function passages(index: SearchIndex, query: string): (criterion: Written) => Passage {
  const snippetOf = index.snippets(query);
  return ({ title, text, evidence }) => {
    const ofText = snippetOf(text);
    const ofEvidence = isMet(ofText) || evidence === '' ? undefined : snippetOf(evidence);
    const passage = ofEvidence !== undefined && (text === '' || isMet(ofEvidence)) ? ofEvidence : ofText;
    return { ...passage, title: snippetOf(title, title.length).pieces };
  };
}

function isMet({ pieces }: Snippet): boolean {
  return pieces.some(({ why }) => why !== undefined);
}
