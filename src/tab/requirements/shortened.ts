/** About two lines of the list. */
const LENGTH = 130;

/** How a text begins, on one line, cut between words. */
export function shortened(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  if (line.length <= LENGTH) return line;
  return `${line.slice(0, LENGTH).replace(/[\s,;:.]*\S*$/u, '')} …`;
}
