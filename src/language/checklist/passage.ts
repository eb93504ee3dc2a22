/** Words of a text, as they stand there; start in UTF-16 units. */
export type CheckedPassage = { readonly start: number; readonly quote: string };

export function passageAt(text: string, at: { readonly start: number; readonly length: number }): CheckedPassage {
  return { start: at.start, quote: text.slice(at.start, at.start + at.length) };
}

/** Where the sentence or list entry around a place begins and ends. */
export function sentenceAround(text: string, at: number): { readonly start: number; readonly end: number } {
  const before = text.slice(0, at);
  const begun = [...before.matchAll(SENTENCE_END)].at(-1);
  const start = begun === undefined ? 0 : begun.index + begun[0].length;
  SENTENCE_END.lastIndex = 0;
  const rest = text.slice(at);
  const ended = [...rest.matchAll(SENTENCE_END)][0];
  return { start, end: ended === undefined ? text.length : at + ended.index + 1 };
}

/** A full stop ends a sentence where a capital follows: `t.ex.` and `EN 15804. Se` differ in what comes next. */
const SENTENCE_END = /[.!?](?=\s+\p{Lu})\s+|\n+/gu;
