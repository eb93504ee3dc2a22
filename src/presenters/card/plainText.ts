import type { RichTextBlock, TextRun } from './adaptiveCard.ts';

/** Takes no room and joins nothing: stands where two characters must not be read together. */
const WORD_JOINER = '\u2060';

/**
 * Makes text from a list harmless wherever a client might read it as more than text: no tag, no entity, no
 * `{{DATE(…)}}` (which every Adaptive Card renderer fills in, in runs too), no control characters, no reversed reading.
 * To the eye it is the same.
 */
export function inert(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/<(?=[a-z/!?])/gi, `<${WORD_JOINER}`)
    .replace(/&(?=[#a-z])/gi, `&${WORD_JOINER}`)
    .replace(/\{(?=\{)/g, `{${WORD_JOINER}`);
}

/** One block a paragraph: a run knows no line break. */
export function paragraphs(text: string): readonly RichTextBlock[] {
  const lines = text.split(/\s*\n\s*/).filter((line) => line.trim() !== '');
  return lines.map((line) => ({ type: 'RichTextBlock', spacing: 'Small', inlines: [run(line)] }));
}

/** A line such as "Nivå: Bas". */
export function labelled(label: string, value: string): RichTextBlock {
  return {
    type: 'RichTextBlock',
    spacing: 'None',
    inlines: [run(`${label}: `, { weight: 'Bolder' }), run(value)],
  };
}

export function run(text: string, look: Omit<TextRun, 'type' | 'text'> = {}): TextRun {
  return { type: 'TextRun', text: inert(text), ...look };
}

/** A text for a line, with a mark where the end of it is left out. @param limit in UTF-16 units */
export function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${beginning(text, limit)} …`;
}

/** The beginning of a text, cut between two words where there is one. @param limit in UTF-16 units */
export function beginning(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit).replace(/\p{Surrogate}$/u, '');
  const space = cut.search(/\s\S*$/);
  return (space > limit / 2 ? cut.slice(0, space) : cut).trimEnd();
}
