import type { AnalysedWord, Opening, Phrase } from './analyser.ts';
import { ConceptPieces, piecesOf } from './conceptPieces.ts';
import type { Concept } from './vocabulary.ts';
import type { KnownOfWords } from './wordShape.ts';

export type ConceptFinder = {
  readonly openingOf: (word: AnalysedWord) => Opening;
  /** Ids of the concepts that words speak of, each once. */
  readonly conceptsOf: (words: readonly AnalysedWord[]) => readonly string[];
};

/** Words of a phrase may stand apart by this many others: `spåra råvarans ursprung`. */
const WORDS_BETWEEN = 2;
const MOST_REMEMBERED = 100_000;
/** Most words have to do with no concept. */
export const NOTHING_OPENED: Opening = { concepts: [], phrases: [], pieces: [] };

export function openConceptFinder(concepts: readonly Concept[], known: KnownOfWords): ConceptFinder {
  const pieces = new ConceptPieces(known);
  /** Per piece what it speaks of alone, and what it opens. */
  const alone: string[][] = [];
  const opened: Phrase[][] = [];
  for (const { id, triggers } of concepts)
    for (const trigger of triggers) {
      const [first, ...others] = piecesOf(trigger).map((piece) => pieces.numberOf(piece));
      if (first === undefined) continue;
      if (others.length === 0) (alone[first] ??= []).push(id);
      else (opened[first] ??= []).push({ concept: id, others });
    }

  // A word is the same pieces wherever it stands.
  const remembered = new Map<string, Opening>();
  const openingOf = (word: AnalysedWord): Opening => {
    const before = remembered.get(word.word);
    if (before !== undefined) return before;
    const own = pieces.of(word);
    const now =
      own.length === 0
        ? NOTHING_OPENED
        : {
            concepts: [...new Set(own.flatMap((piece) => alone[piece] ?? []))],
            phrases: own.flatMap((piece) => opened[piece] ?? []),
            pieces: own,
          };
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word.word, now);
    return now;
  };
  return {
    openingOf,
    conceptsOf: (words) => {
      const found = new Set<string>();
      addConcepts(found, words.filter((word) => !word.isStopWord).map(openingOf));
      return [...found];
    },
  };
}

/** Adds what words speak of by themselves and together, given what each of them opens; stop words are left out. */
export function addConcepts(found: Set<string>, words: readonly Opening[]): void {
  for (let at = 0; at < words.length; at += 1) {
    const { concepts, phrases } = words[at] ?? NOTHING_OPENED;
    for (const concept of concepts) found.add(concept);
    for (const phrase of phrases) if (!found.has(phrase.concept) && isMet(phrase, words, at)) found.add(phrase.concept);
  }
}

/** The word at `at` opens the phrase; the others stand within reach of it, before or after. */
function isMet({ others }: Phrase, words: readonly Opening[], at: number): boolean {
  const reach = others.length + WORDS_BETWEEN;
  const from = Math.max(0, at - reach);
  const to = Math.min(words.length, at + reach + 1);
  for (const other of others) if (!isAmong(other, words, [from, to])) return false;
  return true;
}

// Without lists made on the way: a library of 100,000 criteria asks some millions of times.
function isAmong(piece: number, words: readonly Opening[], [from, to]: readonly [number, number]): boolean {
  for (let at = from; at < to; at += 1) if (words[at]?.pieces.includes(piece) === true) return true;
  return false;
}
