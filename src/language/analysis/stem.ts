import { stemmer } from '@orama/stemmers/swedish';
import type { Splitter } from './splitter.ts';
import type { WordLexicon } from './wordLexicon.ts';

/** What an abbreviation is inflected with: `PVC:s`, `VD:n`. */
const AFTER_COLON = /:(?:s|n|ns|en|ens|t|et|ts|ets|er|ers|erna|ar|arna|or)$/u;
/** Snowball leaves short words as they are; these are too telling for their forms to part ways. */
const SHORT_FORMS = new Map([
  ['fria', 'fri'],
  ['fritt', 'fri'],
  ['hela', 'hel'],
  ['helt', 'hel'],
  ['nya', 'ny'],
  ['nytt', 'ny'],
  ['rena', 'ren'],
  ['rent', 'ren'],
]);
/** Snowball leaves the definite form of neuters (`materialet`) and participles (`återvunnet`) as it is. */
const NEUTER = /ets?$/u;

/** @returns the word in lower case and NFC */
export function foldedWord(word: string): string {
  return word.normalize('NFC').toLocaleLowerCase('sv');
}

/**
 * The stem of a word in lower case and NFC by Snowball alone. Twice, since Snowball takes `ftalater` to `ftalat` but
 * `ftalat` to `ftal`; what has a digit in it is its own stem.
 */
export function stemOfFolded(folded: string): string {
  const word = folded.includes(':') ? folded.replace(AFTER_COLON, '') : folded;
  return SHORT_FORMS.get(word) ?? (/\p{N}/u.test(word) ? word : stemmer(stemmer(word)));
}

/**
 * The stem of a word in lower case and NFC: by Snowball, of the word as the dictionary has it (`möbler` → `möbel`); a
 * compound that is not there has the stem of its last part (`golvmaterialet` → `golvmaterial`).
 */
export function openStemmer(lexicon: WordLexicon | undefined, split: Splitter): (folded: string) => string {
  if (lexicon === undefined)
    return (folded) => stemOfFolded(folded.length > SHORTEST_NEUTER ? folded.replace(NEUTER, '') : folded);
  return (folded) => {
    if (SHORT_FORMS.has(folded)) return stemOfFolded(folded);
    const base = lexicon.baseOf(folded);
    if (base !== undefined) return stemOfFolded(base);
    const tail = split(folded).at(-1)?.text;
    const tailBase = tail === undefined ? undefined : lexicon.baseOf(tail);
    if (tail === undefined || tailBase === undefined) return stemOfFolded(folded);
    return stemOfFolded(folded.slice(0, -tail.length) + tailBase);
  };
}

/** `paket` and `planet` are no definite forms; longer words in -et seldom are anything else. */
const SHORTEST_NEUTER = 6;
