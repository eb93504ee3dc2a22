/** What is searched of one document, and what it is filtered and sorted by. */
export type SearchDocument = {
  readonly id: string;
  /** Looked up whole and by their beginning (`REG-INK-012`, `10699:2`); what is found so comes first. */
  readonly codes: readonly string[];
  readonly title: string;
  /** What the document is filed under, in words. */
  readonly groups: string;
  readonly text: string;
  readonly evidence: string;
  /** Values per declared facet; none where it is left out. */
  readonly facets?: Readonly<Record<string, readonly string[]>>;
  /** Per declared sort what to sort by: a number, or a string compared by code units (`collationKeyOf`). */
  readonly keys?: Readonly<Record<string, number | string>>;
};

/** Letters of Swedish that stand after z in this order: code units that do as well. */
const AFTER_Z: Readonly<Record<string, string>> = { å: '{', ä: '|', æ: '|', ö: '}', ø: '}' };
/** Numbers are compared by value up to so many figures. */
const FIGURES = 12;

/**
 * A string that stands, compared by code units, where a Swedish dictionary has the text: å ä ö after z, other accents
 * and capitals without weight, numbers by value.
 */
export function collationKeyOf(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/[åäæöø]/gu, (letter) => AFTER_Z[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\d+/gu, (number) => number.padStart(FIGURES, '0'));
}
