import { stemOf, wordsOf } from './words.ts';

/** About two lines in a list. */
const LENGTH = 160;

/**
 * A passage of the text that shows why it was found, cut between words.
 *
 * @returns the beginning of the text when no word of the query occurs in it
 */
export function snippetOf(text: string, query: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= LENGTH) return flat;
  const at = firstMatch(flat, query);
  const start = at <= LENGTH / 2 ? 0 : flat.indexOf(' ', Math.max(0, at - LENGTH / 3)) + 1;
  const end = start + LENGTH >= flat.length ? flat.length : flat.lastIndexOf(' ', start + LENGTH);
  return `${start > 0 ? '… ' : ''}${flat.slice(start, end)}${end < flat.length ? ' …' : ''}`;
}

function firstMatch(text: string, query: string): number {
  const stems = new Set(wordsOf(query).map(stemOf));
  let from = 0;
  for (const word of wordsOf(text)) {
    const at = text.indexOf(word, from);
    if (stems.has(stemOf(word))) return at;
    from = at + word.length;
  }
  return 0;
}
