export type Separator = '\t' | ';' | ',';

/** Rows of cells, as Excel puts them on the clipboard or into a file: a cell in quotes may hold anything, lines too. */
export function cellsIn(text: string, separator: Separator): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const isQuoted = text[at] === '"' && closingQuote(text, at) !== undefined;
    const end = isQuoted ? (closingQuote(text, at) ?? at) + 1 : at;
    const next = nextBreak(text, end, separator);
    const cell = isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, next);
    row.push(cell.trim());
    if (text[next] !== separator) {
      rows.push(row);
      row = [];
    }
    at = next + 1;
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

/** Where a cell in quotes ends: at a quote that is not doubled and that a separator, a line or the text ends after. */
function closingQuote(text: string, from: number): number | undefined {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else return /^[ ]*(?:[\t;,\n]|$)/u.test(text.slice(at + 1, at + 8)) ? at : undefined;
  }
  return undefined;
}

function nextBreak(text: string, from: number, separator: Separator): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1;
  return at;
}

/** What the cells of a file are kept apart by: what its first line has most of. */
export function separatorOf(text: string): Separator {
  const [first = ''] = text.split('\n', 1);
  const count = (separator: Separator) => first.split(separator).length;
  const separators: readonly Separator[] = ['\t', ';', ','];
  return separators.toSorted((a, b) => count(b) - count(a))[0] ?? '\t';
}
