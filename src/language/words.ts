import { stemmer } from '@orama/stemmers/swedish';

/** Words, numbers with decimals, standards and ids stay whole: `0,1`, `SS-EN`, `2011/65/EU`, `REG-INK-012`, `10699:2`. */
const WORD = /[\p{L}\p{N}]+(?:[.,:/-][\p{L}\p{N}]+)*/gu;

/** @returns the words of a text as they stand, in order */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(WORD) ?? [];
}

/** @returns the form under which a word is indexed and looked up: lower case, Snowball stem for Swedish */
export function stemOf(word: string): string {
  const folded = word.toLocaleLowerCase('sv');
  return /\p{N}/u.test(folded) ? folded : stemmer(folded);
}

/** Every form under which a word is found: itself, and its parts where a hyphen joins words (`PVC-fria`). */
export function stemsOf(word: string): readonly string[] {
  const parts = word.split('-').filter((part) => /^\p{L}{2,}$/u.test(part));
  return parts.length < 2 ? [stemOf(word)] : [stemOf(word), ...parts.map(stemOf)];
}

const COLLATOR = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' });

/** Order of a Swedish dictionary: å ä ö after z, numbers by value. */
export function inSwedishOrder(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}
