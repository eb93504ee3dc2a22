import type { AnalysedWord } from './analyser.ts';
import { STOP_WORDS } from './stopWords.ts';
import type { Concept } from './vocabulary.ts';

/** A stem that speaks of a concept, alone or in a phrase; with `isPrefix` the beginning of any number of words. */
type Piece = { readonly text: string; readonly isPrefix: boolean };

/** Where the word that opens it stands near words that are its other pieces, its concept is spoken of. */
type Phrase = { readonly concept: string; readonly others: readonly number[] };

/** What a word may have to do with concepts, wherever it stands. */
export type Opening = {
  /** What it speaks of by itself. */
  readonly concepts: readonly string[];
  /** Phrases that it opens. */
  readonly phrases: readonly Phrase[];
  /** Numbers of the pieces of phrases that it is. */
  readonly pieces: readonly number[];
};

export type ConceptFinder = {
  readonly openingOf: (word: AnalysedWord) => Opening;
  /** Ids of the concepts that words speak of, each once. */
  readonly conceptsOf: (words: readonly AnalysedWord[]) => readonly string[];
};

/** Words of a phrase may stand apart by this many others: `spåra råvarans ursprung`. */
const WORDS_BETWEEN = 2;
/** Beginnings of words are looked up by this many letters. */
const PREFIX_KEY = 3;
const MOST_REMEMBERED = 100_000;
/** Most words have to do with no concept. */
export const NOTHING_OPENED: Opening = { concepts: [], phrases: [], pieces: [] };

export function openConceptFinder(concepts: readonly Concept[], stemOf: (word: string) => string): ConceptFinder {
  const pieces = new PieceIndex();
  /** Per piece what it speaks of alone, and what it opens. */
  const alone: string[][] = [];
  const opened: Phrase[][] = [];
  for (const { id, triggers } of concepts)
    for (const trigger of triggers) {
      const [first, ...others] = piecesOf(trigger, stemOf).map((piece) => pieces.numberOf(piece));
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

function piecesOf(trigger: string, stemOf: (word: string) => string): readonly Piece[] {
  const words = trigger.trim().split(/\s+/u);
  return words
    .filter((word) => word !== '' && !STOP_WORDS.has(word.toLocaleLowerCase('sv')))
    .map((word) =>
      word.endsWith('*')
        ? { text: word.slice(0, -1).toLocaleLowerCase('sv'), isPrefix: true }
        : { text: stemOf(word), isPrefix: false },
    );
}

/** Pieces of triggers by number, and which of them a word is. */
class PieceIndex {
  private readonly whole = new Map<string, number>();
  private readonly beginnings = new Map<string, { readonly text: string; readonly number: number }[]>();
  private size = 0;

  numberOf({ text, isPrefix }: Piece): number {
    if (!isPrefix) {
      const number = this.whole.get(text) ?? this.size++;
      this.whole.set(text, number);
      return number;
    }
    const key = text.slice(0, PREFIX_KEY);
    const alike = this.beginnings.get(key) ?? [];
    this.beginnings.set(key, alike);
    const known = alike.find((other) => other.text === text);
    if (known !== undefined) return known.number;
    alike.push({ text, number: this.size });
    return this.size++;
  }

  /** A beginning is met by the word as it stands as well: stems are shorter than what it may name. */
  of({ word, stem, parts }: AnalysedWord): readonly number[] {
    const found = new Set<number>();
    for (const form of new Set([stem, ...parts])) {
      const number = this.whole.get(form);
      if (number !== undefined) found.add(number);
    }
    for (const form of new Set([word, stem, ...parts]))
      for (const { text, number } of this.beginnings.get(form.slice(0, PREFIX_KEY)) ?? [])
        if (form.startsWith(text)) found.add(number);
    return [...found];
  }
}
