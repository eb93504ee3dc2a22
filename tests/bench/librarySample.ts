import { dictionaryFiles } from '../language/search/swedishAnalyser.ts';
import type { NationalRow } from '../quality/searchSet.ts';

/** Every so many criteria mentions words that few others do, as real ones do: names of goods, places, substances. */
const RARE_EVERY = 4;
const RARE_WORDS = 4;
/** A criterion has as many sentences as give it the mean length that real ones have: 56 words. */
const SENTENCES = [2, 2, 3] as const;

/**
 * A library of any size made of a labelled one: sentences of the same library put together anew, other numbers, another
 * order, and rare words drawn from the dictionary by Zipf's law. The same for the same numbers.
 *
 * @returns a function that makes the next so many criteria
 */
export function expandingLibrary(national: readonly NationalRow[]): (count: number) => readonly NationalRow[] {
  const random = randomFrom(20_261_122);
  const pick = <T>(items: readonly T[], fallback: T): T => items[Math.floor(random() * items.length)] ?? fallback;
  const words = dictionaryFiles()
    .dic.split('\n')
    .map((line) => line.split('/')[0] ?? '')
    .filter((word) => /^[a-zåäö]{5,18}$/u.test(word));
  const rare = () => words[Math.floor(words.length ** random())] ?? 'ovanlig';
  const sentences = national.map((row) => row.text.split(/(?<=[.])\s+/u));
  let made = 0;
  const next = (): NationalRow => {
    const at = made % national.length;
    const row = national[at];
    if (row === undefined) throw new Error('The labelled library is empty.');
    const own = sentences[at] ?? [];
    const further = Array.from({ length: pick(SENTENCES, 2) }, () => pick(pick(sentences, own), ''));
    const mentioned =
      made % RARE_EVERY === 0 ? [`Omfattar även ${Array.from({ length: RARE_WORDS }, rare).join(', ')}.`] : [];
    const text = [...own, ...further, ...mentioned].sort(() => random() - 0.5).join(' ');
    const numbered = text.replace(/\b\d{1,2}\b/gu, () => `${1 + Math.floor(random() * 98)}`);
    made += 1;
    return { ...row, id: `E${made}`, text: numbered };
  };
  return (count) => Array.from({ length: count }, next);
}

/** Numbers from 0 to 1 that come out the same every time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every keystroke of searches, from the third letter on. */
export function keystrokesOf(searches: readonly string[]): readonly string[] {
  return searches.flatMap((search) =>
    Array.from({ length: Math.max(0, search.length - 2) }, (_, at) => search.slice(0, at + 3)),
  );
}
