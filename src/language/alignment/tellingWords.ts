import type { Analyser } from '../analysis/analyser.ts';
import type { Shelved } from './library.ts';
import type { ReadText } from './termBag.ts';

/** A word of a requirement, and what may stand for it. A long compound is one word, however many parts it is found by. */
export type TellingWord = {
  readonly stem: string;
  readonly parts: readonly string[];
  readonly synonyms: readonly string[];
  readonly concepts: readonly string[];
};

/** Something akin is less than the word itself. */
const AKIN = 0.7;

/** The words that tell what a text is about, each once. */
export function tellingWords({ words }: ReadText, analyser: Analyser): readonly TellingWord[] {
  const telling = words.filter(({ word, isStopWord }) => !isStopWord && /\p{L}/u.test(word));
  return [...new Map(telling.map((word) => [word.stem, word])).values()].map((word) => ({
    stem: word.stem,
    parts: word.parts,
    synonyms: analyser.synonymsOf(word.stem),
    concepts: analyser.conceptsOf([word]),
  }));
}

/** How much of what the words tell a criterion tells as well: logarithm of the sum of their rarity, over 4. */
export function toldBy(words: readonly TellingWord[], criterion: Shelved, rarityOf: (term: string) => number): number {
  let sum = 0;
  for (const word of words) sum += rarityOf(word.stem) * likenessOf(word, criterion, rarityOf);
  return Math.log1p(sum) / 4;
}

function likenessOf(word: TellingWord, { bag, concepts }: Shelved, rarityOf: (term: string) => number): number {
  if (bag.has(word.stem)) return 1;
  if (word.synonyms.some((synonym) => bag.has(synonym))) return AKIN;
  if (word.concepts.some((concept) => concepts.includes(concept))) return AKIN;
  let shared = 0;
  let all = 0;
  for (const part of word.parts) {
    all += rarityOf(part);
    if (bag.has(part)) shared += rarityOf(part);
  }
  return all === 0 ? 0 : (AKIN * shared) / all;
}
