import type { ComposedAlignment } from '#language/alignment/alignParts.ts';
import type { Alias, RequirementToAlign } from '#language/alignment/aligner.ts';
import type { VocabularyEntry } from '#language/analysis/vocabulary.ts';
import type { Cluster, ClusterableRequirement, ClusterPicture } from '#language/clusters/cluster.ts';
import type { LibraryCriterion } from '#language/libraryCriterion.ts';
import type { LimitKind } from '#language/quantities/limitKind.ts';
import type { Passage, WordsFound } from '#language/search/wordsFound.ts';

export type { LibraryCriterion, WordsFound };

/** A cluster, and how its requirements differ. */
export type PicturedCluster = Cluster & { readonly picture: ClusterPicture };

export type Progress = { readonly done: number; readonly of: number };

/** How somebody waits for an answer. */
export type Asked = {
  /** Once aborted the work stops within some milliseconds, and the answer is refused with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told some times a second at most. */
  readonly onProgress?: (progress: Progress) => void;
};

/**
 * All that is heavy about language, beside the page or the server that asks. What is put before a question is in the
 * answer. Questions fail with `WorkFailure` when the worker is gone or could not load what it knows of Swedish.
 */
export type LanguageWork = {
  /** Adds criteria to the library, or replaces those with the same id. */
  readonly put: (criteria: readonly LibraryCriterion[]) => void;
  readonly remove: (ids: readonly string[]) => void;
  /** The words that coordinators have added, all of them. The library is read anew where that changed anything. */
  readonly learnWords: (entries: readonly VocabularyEntry[]) => void;
  /** What people have decided on requirements, all of it, oldest first. Criteria by the ids of the library. */
  readonly learnDecisions: (aliases: readonly Alias[]) => void;
  readonly search: (text: string, asked?: Asked) => Promise<WordsFound>;
  /** The passages that show why criteria of the library are found; none for one that is not there. */
  readonly snippets: (text: string, ids: readonly string[], asked?: Asked) => Promise<ReadonlyMap<string, Passage>>;
  /** The kinds of limits that the criteria of the library set, by id; none where a text sets none. */
  readonly limits: (asked?: Asked) => Promise<ReadonlyMap<string, readonly LimitKind[]>>;
  /** In the order of the requirements. */
  readonly align: (requirements: readonly RequirementToAlign[], asked?: Asked) => Promise<readonly ComposedAlignment[]>;
  readonly cluster: (
    requirements: readonly ClusterableRequirement[],
    asked?: Asked,
  ) => Promise<readonly PicturedCluster[]>;
  readonly close: () => void;
};
