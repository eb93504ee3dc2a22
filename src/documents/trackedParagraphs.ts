import type { Change } from '#language/difference/change.ts';

/** A line of a text, or of two texts held against each other. */
export type TrackedParagraph = {
  readonly pieces: readonly Change[];
  /**
   * What became of the end of the line. Rejecting an added end, or accepting that a removed one went, joins the line
   * with the next; the last line of a text has an end that stays.
   */
  readonly end: 'same' | 'added' | 'removed';
};

/** A text as a Word document can hold it: one kind of line end, no character that XML 1.0 (2.2) does not know. */
export function writable(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u2028\u2029]/g, '\n')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** The changes line by line: lines, items of a list and rows of a table become paragraphs. At least one. */
export function trackedParagraphs(changes: readonly Change[]): readonly TrackedParagraph[] {
  const paragraphs: TrackedParagraph[] = [];
  let pieces: Change[] = [];
  for (const change of changes) {
    for (const [at, text] of change.text.split('\n').entries()) {
      if (at > 0) {
        paragraphs.push({ pieces, end: endOf(change.kind) });
        pieces = [];
      }
      if (text !== '') pieces.push({ ...change, text });
    }
  }
  return [...paragraphs, { pieces, end: 'same' }];
}

/** Word moves what stands in a line and not its end, so a line that moved ends as one that went and one that came. */
function endOf(kind: Change['kind']): TrackedParagraph['end'] {
  switch (kind) {
    case 'same':
      return 'same';
    case 'added':
    case 'movedTo':
      return 'added';
    case 'removed':
    case 'movedFrom':
      return 'removed';
  }
}
