import type { RowKey } from './ids.ts';

/** A row of the glossary that coordinators keep: it adds to what search and alignment know of words. */
export type Term = {
  readonly key: RowKey;
  /** `synonyms`: name and words mean the same. `concept`: the words speak of what the name names, built in or new. */
  readonly kind: 'synonyms' | 'concept';
  readonly name: string;
  /** Words and phrases; a word may end in `*` for all that begin so. */
  readonly words: readonly string[];
  readonly note: string;
};
