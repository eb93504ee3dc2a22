/** Between a number and its unit, and inside a number: a space that may be one that keeps a line together. */
export const SPACE = '[ \\u00a0\\u202f\\u2009]';

export const LETTER = '[\\p{L}\\d]';

/** Text as a pattern that finds it; a space finds any kind of space. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replaceAll(' ', SPACE);
}

/** Any of the texts, the longest that fits. */
export function oneOf(texts: Iterable<string>): string {
  return [...texts]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
}

/** A passage between two positions of a text. */
export type Stretch = { readonly start: number; readonly end: number };

export function isInside(stretches: readonly Stretch[], start: number, end: number): boolean {
  return stretches.some((stretch) => start < stretch.end && end > stretch.start);
}
