import { passageAt, type CheckedPassage } from './passage.ts';

/**
 * What somebody was to fill in and has not: `[…]`, `[ange antal]`, a bare `X` or `XX procent`, `____`, `<antal>`.
 * Footnote marks (`[1]`, `[^1]`) and references to pages are none.
 */
const PLACEHOLDER =
  /\[(?!\^?\d{1,3}\])(?:…|\.{2,}|_+|X{1,4}|(?:ange|fyll i|infoga|lägg till|poäng|antal|datum|belopp|värde|namn|beskriv|specificera|välj)[^\]\n]{0,120})?\s*\]|<(?:ange|antal|datum|belopp|värde|namn)[^>\n]{0,60}>|_{3,}|(?<=^|[\s(])…(?=$|[\s).,])|(?<![\p{L}\d/-])(?:X{1,4}|Y{2,3}|Z{2,3})(?![\p{L}\d/-]|\.\d)/gu;

/** Where a text still waits to be filled in. */
export function placeholdersIn(text: string): readonly CheckedPassage[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) =>
    passageAt(text, { start: match.index, length: match[0].length }),
  );
}
