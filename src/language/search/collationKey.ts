/** Letters of Swedish that stand after z in this order: code units that do as well. */
const AFTER_Z: Readonly<Record<string, string>> = { å: '{', ä: '|', æ: '|', ö: '}', ø: '}' };
/** Numbers are compared by value up to so many figures. */
const FIGURES = 12;

/**
 * A string that stands, compared by code units, where a Swedish dictionary has the text: å ä ö after z, other accents
 * and capitals without weight, numbers by value.
 */
export function collationKeyOf(text: string): string {
  const letters = PLAIN.test(text) ? text.toLowerCase() : plainLetters(text);
  return letters.replace(/\d+/g, (number) => number.padStart(FIGURES, '0'));
}

/** Ids and much else have no letter to look at twice. */
const PLAIN = /^[\x20-\x7e]*$/;

function plainLetters(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/[åäæöø]/gu, (letter) => AFTER_Z[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
