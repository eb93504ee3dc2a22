import type { Analyser } from '../analysis/analyser.ts';
import type { Postings } from './postings.ts';
import type { TermDictionary } from './termDictionary.ts';

/**
 * Why a word of the search is met, from the surest on:
 * - `code`: an id or number that is so, or begins so
 * - `exact`: it stands as it was typed
 * - `form`: the word in whatever form (`handske` – `handskarna`)
 * - `beginning`: a word that begins so
 * - `synonym`: a word that means the same
 * - `part`: a part of a compound, or the compound that it is a part of
 * - `typo`: a word that differs by one or two letters
 * - `concept`: words that speak of the same
 */
export const MATCH_KINDS = ['code', 'exact', 'form', 'beginning', 'synonym', 'part', 'typo', 'concept'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** A term that a word of the search may mean: how sure that is (0–1), and what it weighs by how rare it is. */
export type Candidate = {
  readonly term: number;
  readonly sureness: number;
  readonly rarity: number;
  readonly kind: MatchKind;
};

/** A word of the search: met by any candidate, or, where it is a compound, by its parts together. */
export type PlannedWord = {
  readonly word: string;
  readonly candidates: readonly Candidate[];
  readonly parts: readonly PlannedPart[];
  /** What it weighs among the words of the search: how rare what it means is. 0 for what nobody wrote. */
  readonly weight: number;
};

/** A part of a compound: what it means, and its share of the whole (all parts of it make 1). */
export type PlannedPart = { readonly candidates: readonly Candidate[]; readonly share: number };

export type QueryPlan = {
  readonly words: readonly PlannedWord[];
  /** Concepts that several words speak of together: they add to what is found otherwise, and find nothing alone. */
  readonly together: readonly Candidate[];
  /** The search with its slips put right, where a word of it is none. */
  readonly didYouMean: string | undefined;
};

/** What a search is planned against. */
export type Library = {
  readonly analyser: Analyser;
  readonly dictionary: TermDictionary;
  readonly postings: Postings;
  /** How many documents there are. */
  readonly count: () => number;
};

/** How rare what so many documents have is, as BM25 has it. */
export function rarityOf(documents: number, all: number): number {
  const known = Math.min(documents, all);
  return Math.log(1 + (all - known + 0.5) / (known + 0.5));
}

/** @returns nothing for a term that no document has */
export function candidateFor(
  { postings, count }: Library,
  term: number | undefined,
  [sureness, kind]: readonly [number, MatchKind],
): readonly Candidate[] {
  const documents = term === undefined ? 0 : postings.sizeOf(term);
  if (term === undefined || documents === 0) return [];
  return [{ term, sureness, kind, rarity: rarityOf(documents, count()) }];
}
