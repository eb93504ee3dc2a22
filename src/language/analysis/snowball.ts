import { stemmer } from '@orama/stemmers/swedish';

/** What an abbreviation is inflected with: `PVC:s`, `VD:n`. */
const AFTER_COLON = /:(?:s|n|ns|en|ens|t|et|ts|ets|er|ers|erna|ar|arna|or)$/u;
/** Snowball leaves short words as they are; these are too telling for their forms to part ways. */
export const SHORT_FORMS = new Map([
  ['fria', 'fri'],
  ['fritt', 'fri'],
  ['hela', 'hel'],
  ['helt', 'hel'],
  ['nya', 'ny'],
  ['nytt', 'ny'],
  ['rena', 'ren'],
  ['rent', 'ren'],
]);
/** Most words are so already, and need not be made so. */
const IS_FOLDED = /^[a-zåäö]+$/;

/** @returns the word in lower case and NFC */
export function foldedWord(word: string): string {
  return IS_FOLDED.test(word) ? word : word.normalize('NFC').toLocaleLowerCase('sv');
}

/**
 * The stem of a word in lower case and NFC by Snowball alone. Twice, since Snowball takes `ftalater` to `ftalat` but
 * `ftalat` to `ftal`; what has a digit in it is its own stem.
 */
export function stemOfFolded(folded: string): string {
  const word = folded.includes(':') ? folded.replace(AFTER_COLON, '') : folded;
  return SHORT_FORMS.get(word) ?? (/\p{N}/u.test(word) ? word : stemmer(stemmer(word)));
}
