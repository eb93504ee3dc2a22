import type { Stretch } from './patterns.ts';

/** A sentence or an item of a list, with the line that introduces the list. */
export type Clause = Stretch & {
  /** Text that ends with a colon before the list, empty where there is none. */
  readonly heading: string;
};

const ABBREVIATION =
  /(?:^|[\s(])(?:max|min|ca|c:a|t\.?\s?ex|bl\.?\s?a|d\.?v\.?s|m\.?m|m\.?fl|nr|kl|st|tim|mån|resp|fr\.?o\.?m|t\.?o\.?m|inkl|exkl|avs|kap|art|ev|s\.?k|f\.?n|vol|sek|ggr|jfr|t|o|ung|st|kr|el|etc|p\.?g\.?a|i\.?e)\.$/iu;
const BOUNDARY = /[.!?](?=["”)]?\s+["”(•–-]?\s?[\p{Lu}\d•])|\n+|;(?=\s)/gu;
const ITEM = /^\s*(?:[-–•*·▪◦]|\d{1,2}[.)]|[a-zåäö][.)]|\p{Ll})/u;

/** Where a sentence ends: a point before a capital, a new line; not the point of `max.` or `t.ex.`. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let [start, heading] = [0, ''];
  const close = (end: number): void => {
    const own = text.slice(start, end);
    if (own.trim() === '') return;
    const isItem = clauses.length > 0 && (ITEM.test(own) || own.trim().length < 60);
    const over = isItem ? heading : '';
    clauses.push({ start, end, heading: over });
    if (/:\s*$/u.test(own)) heading = own;
    else if (!isItem) heading = '';
    start = end;
  };
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && ABBREVIATION.test(text.slice(Math.max(start, end - 12), end))) continue;
    if (match[0] === '.' && /(?:^|\n)\s*\d{1,2}\.$/u.test(text.slice(start, end))) continue;
    // A line broken in the middle of a sentence goes on with a small letter or a number.
    if (
      match[0] === '\n' &&
      /[\p{L},]$/u.test(text.slice(0, match.index).trimEnd()) &&
      /^[ \t]*(?:\p{Ll}|\d+[ ,]\S)/u.test(text.slice(end))
    )
      continue;
    close(end);
  }
  close(text.length);
  return clauses;
}
