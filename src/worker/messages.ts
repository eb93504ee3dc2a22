import type { ComposedAlignment } from '#language/alignment/alignParts.ts';
import type { Alias, RequirementToAlign } from '#language/alignment/aligner.ts';
import type { VocabularyEntry } from '#language/analysis/vocabulary.ts';
import type { ClusterableRequirement } from '#language/clusters/cluster.ts';
import type { LimitKind } from '#language/quantities/limitKind.ts';
import type { Passage } from '#language/search/wordsFound.ts';
import type { LibraryCriterion, PicturedCluster, Progress, WordsFound } from './languageWork.ts';
import type { WorkPort } from './workPort.ts';

/** What is asked. Long lists go before the question itself, in pieces. */
export type Question =
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'snippets'; readonly text: string; readonly ids: readonly string[] }
  | { readonly kind: 'limits' }
  | { readonly kind: 'align' }
  | { readonly kind: 'cluster' };

/** A piece of a list that a question is about. */
export type Given =
  | { readonly kind: 'align'; readonly requirements: readonly RequirementToAlign[] }
  | { readonly kind: 'cluster'; readonly requirements: readonly ClusterableRequirement[] };

/** An answer, or a piece of it where it is long. */
export type Answer =
  | { readonly kind: 'search'; readonly found: WordsFound }
  | { readonly kind: 'snippets'; readonly snippets: readonly (readonly [id: string, passage: Passage])[] }
  | { readonly kind: 'limits'; readonly limits: readonly (readonly [id: string, kinds: readonly LimitKind[]])[] }
  | { readonly kind: 'align'; readonly alignments: readonly ComposedAlignment[] }
  | { readonly kind: 'cluster'; readonly clusters: readonly PicturedCluster[] };

/** What is said to the worker. Questions are known by their number. */
export type ToWorker =
  | { readonly kind: 'put'; readonly criteria: readonly LibraryCriterion[] }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  | { readonly kind: 'learnWords'; readonly entries: readonly VocabularyEntry[] }
  /** All decisions, in pieces: `isFirst` forgets those that were learnt before. */
  | { readonly kind: 'learnDecisions'; readonly aliases: readonly Alias[]; readonly isFirst: boolean }
  | { readonly kind: 'given'; readonly number: number; readonly given: Given }
  | { readonly kind: 'ask'; readonly number: number; readonly question: Question }
  | { readonly kind: 'cancel'; readonly number: number }
  /** Asks for any sign of life. */
  | { readonly kind: 'call' };

/** What the worker says. */
export type FromWorker =
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Answer }
  /** The answer is complete. */
  | { readonly kind: 'answered'; readonly number: number }
  | { readonly kind: 'failed'; readonly number: number; readonly reason: string }
  | { readonly kind: 'progress'; readonly number: number; readonly progress: Progress }
  | { readonly kind: 'here' }
  /** What was said is nothing that there is: neither side can be sure any more what the other knows. */
  | { readonly kind: 'notUnderstood' };

/** The end that asks, and the end that answers. */
export type AskingPort = WorkPort<ToWorker, FromWorker>;
export type AnsweringPort = WorkPort<FromWorker, ToWorker>;
