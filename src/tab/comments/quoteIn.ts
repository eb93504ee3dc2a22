import { placesOf } from '#usecases/commentsOn.ts';

/**
 * What of a selection on the page stands in the text that was drawn: all of it, else its longest line that does. Dashes of
 * lists and strokes of tables are in the text and not on the page.
 *
 * @returns empty where nothing does: then it is about all of the text
 */
export function quoteIn(selected: string, text: string): string {
  const whole = selected.trim();
  if (whole === '') return '';
  const lines = whole.split(/[\n\t]+/).map((line) => line.trim());
  const found = [whole, ...lines.toSorted((a, b) => b.length - a.length)].find(
    (words) => words !== '' && placesOf(words, text).length > 0,
  );
  return found ?? '';
}
