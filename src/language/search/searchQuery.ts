import type { MatchKind } from './plan.ts';

/** What is looked for. Without text all documents are found. */
export type SearchQuery = {
  readonly text: string;
  /** Per facet the values of which one has to be had; no values filter nothing. */
  readonly filters?: Readonly<Record<string, readonly string[] | undefined>>;
  /** Facets to count, each under the filters of the others. */
  readonly facets?: readonly string[];
  /** By a declared key instead of how well a document is met. */
  readonly sort?: { readonly by: string; readonly descending?: boolean };
  /** Hits that are told: so many (all if left out), from this one on. */
  readonly limit?: number;
  readonly offset?: number;
};

/** Why a word of the search is met. */
export type Reason = { readonly word: string; readonly kind: MatchKind };

export type SearchHit = {
  readonly id: string;
  /** Comparable within one answer; 0 without text. */
  readonly score: number;
  readonly why: readonly Reason[];
};

export type SearchAnswer = {
  /** How many documents are found and pass the filters. */
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** Per facet that was asked for: how many documents have each value that occurs. */
  readonly facets: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The search with its slips put right, where a word of it is none that anybody wrote. */
  readonly didYouMean: string | undefined;
  /** Words of the search that no document meets in any way. */
  readonly nowhere: readonly string[];
};
