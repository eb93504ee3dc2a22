/** About two lines in a list, in UTF-16 units. */
export const PASSAGE_LENGTH = 160;

/** The beginning of a text on one line, cut between words. */
export function textBeginning(text: string): { readonly text: string; readonly isCut: boolean } {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= PASSAGE_LENGTH) return { text: flat, isCut: false };
  const end = flat.lastIndexOf(' ', PASSAGE_LENGTH);
  return { text: flat.slice(0, end > 0 ? end : PASSAGE_LENGTH), isCut: true };
}
