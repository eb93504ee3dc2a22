import type { AnalysedWord, Analyser } from '../analysis/analyser.ts';

/** What a text speaks of, weighed: stems, stems of the parts of compounds, and concepts behind a `#`. */
export type TermBag = ReadonlyMap<string, number>;

/** A text as alignment sees it; what it costs to find is paid once. */
export type ReadText = {
  readonly words: readonly AnalysedWord[];
  readonly concepts: readonly string[];
  readonly bag: TermBag;
};

/** The first letter of a term that is a concept. */
const CONCEPT = '#';
/** Of a whole word, found best between 0.4 and 0.8. */
const PART_WEIGHT = 0.6;
/** A word that means the same, in a requirement only, so that a library is not blurred by it. */
const SYNONYM_WEIGHT = 0.5;
/** Free rewrites share concepts rather than words; best of 0–3 on both folds. */
export const CONCEPT_WEIGHT = 1.5;

export function isConcept(term: string): boolean {
  return term.startsWith(CONCEPT);
}

export function conceptTerm(concept: string): string {
  return CONCEPT + concept;
}

export function readText(text: string, analyser: Analyser): ReadText {
  const words = analyser.analyse(text);
  const concepts = analyser.conceptsOf(words);
  const bag = new Map<string, number>();
  const add = (term: string, weight: number) => bag.set(term, (bag.get(term) ?? 0) + weight);
  for (const word of words) {
    if (word.isStopWord) continue;
    add(word.stem, 1);
    for (const part of word.parts) add(part, PART_WEIGHT);
  }
  for (const concept of concepts) add(conceptTerm(concept), CONCEPT_WEIGHT);
  return { words, concepts, bag };
}

/** The bag with words that mean the same as those of the text. */
export function withSynonyms({ words, bag }: ReadText, analyser: Analyser): TermBag {
  const wider = new Map(bag);
  for (const { stem, isStopWord } of words)
    if (!isStopWord)
      for (const synonym of analyser.synonymsOf(stem)) wider.set(synonym, (wider.get(synonym) ?? 0) + SYNONYM_WEIGHT);
  return wider;
}

/** Several bags as one, each counting as much as its factor. */
export function sumOfBags(weighed: readonly (readonly [TermBag, number])[]): TermBag {
  const sum = new Map<string, number>();
  for (const [bag, factor] of weighed)
    for (const [term, weight] of bag) sum.set(term, (sum.get(term) ?? 0) + weight * factor);
  return sum;
}
