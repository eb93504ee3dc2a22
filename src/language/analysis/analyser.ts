/** A word of a text as search, alignment and difference see it. */
export type AnalysedWord = {
  /** As it stands, in lower case and NFC. */
  readonly word: string;
  /** Of the word that the dictionary has for it, by Snowball; codes and numbers are their own. */
  readonly stem: string;
  /** Stems of the parts of a compound in their order; none for a simple word. */
  readonly parts: readonly string[];
  /** Too frequent to tell texts apart. Negations are none. */
  readonly isStopWord: boolean;
  /** Where it begins in the text, and how long it is there, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
};

/** Where the word that opens it stands near words that are its other pieces, its concept is spoken of. */
export type Phrase = { readonly concept: string; readonly others: readonly number[] };

/** What a word may have to do with concepts, wherever it stands. */
export type Opening = {
  /** What it speaks of by itself. */
  readonly concepts: readonly string[];
  /** Phrases that it opens. */
  readonly phrases: readonly Phrase[];
  /** Numbers of the pieces of phrases that it is. */
  readonly pieces: readonly number[];
};

/** Swedish as the domain writes it. Answers are remembered, so that a word met before costs a look-up. */
export type Analyser = {
  /** Words, numbers and codes of a text in order. */
  readonly analyse: (text: string) => readonly AnalysedWord[];
  readonly stemOf: (word: string) => string;
  /** Stems of the parts of a compound in their order; none for a simple word. */
  readonly partsOf: (word: string) => readonly string[];
  /** Stems of words that mean the same in procurement, without the word itself. */
  readonly synonymsOf: (stem: string) => readonly string[];
  /** Ids of the concepts that the words speak of, each once. */
  readonly conceptsOf: (words: readonly AnalysedWord[]) => readonly string[];
  /** What a word speaks of by itself and may speak of with others, for who reads many texts of the same words. */
  readonly openingOf: (word: AnalysedWord) => Opening;
};
