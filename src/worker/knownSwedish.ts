import type { WordLexicon } from '#language/analysis/wordLexicon.ts';

/** What the worker is given of Swedish. */
export type KnownSwedish = {
  /** Without a dictionary compounds are split by what is built in. */
  readonly lexicon: WordLexicon | undefined;
  /** Tells dictionaries apart: what was read with another one is read anew. */
  readonly version: string;
};

export const BUILT_IN_SWEDISH: KnownSwedish = { lexicon: undefined, version: 'built-in' };
