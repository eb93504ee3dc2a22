/** What a toolbar can put into a text. */
export const INSERTIONS = ['list', 'table', 'placeholder', 'footnote'] as const;
export type Insertion = (typeof INSERTIONS)[number];

/** A text with what is selected in it, in characters from its beginning. */
export type Selected = { readonly text: string; readonly start: number; readonly end: number };

/** Words in the place of a stretch, and what is selected then. Several are made one after the other. */
export type Edit = {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly select: readonly [number, number];
};

/** @param column what an empty table calls its columns */
export function editsFor(insertion: Insertion, selected: Selected, column: string): readonly Edit[] {
  switch (insertion) {
    case 'list':
      return [listed(selected)];
    case 'table':
      return [tabled(selected, column)];
    case 'placeholder':
      return [replaced(selected, '[…]', [0, 3])];
    case 'footnote':
      return footnoted(selected);
  }
}

function replaced({ start, end }: Selected, words: string, [from, to]: readonly [number, number]): Edit {
  return { start, end, words, select: [start + from, start + to] };
}

/** Every line that is touched begins with a dash; one that does already keeps it. */
function listed({ text, start, end }: Selected): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const words = text
    .slice(from, to)
    .split('\n')
    .map((line) => (/^\s*-\s/.test(line) ? line : `- ${line}`))
    .join('\n');
  return { start: from, end: to, words, select: [from + words.length, from + words.length] };
}

/** On lines of its own; the name of the first column is selected, to be written over. */
function tabled({ text, start, end }: Selected, column: string): Edit {
  const before = start > 0 && text[start - 1] !== '\n' ? '\n' : '';
  const table = `| ${column} | ${column} |\n| --- | --- |\n|  |  |\n`;
  const at = start + before.length + 2;
  return { start, end, words: before + table, select: [at, at + column.length] };
}

/** The mark after what is selected, and the footnote last in the text, where it is written. */
function footnoted({ text, end }: Selected): readonly Edit[] {
  const used = [...text.matchAll(/\[\^(\d{1,3})\]/g)].map(([, number]) => Number(number));
  const mark = `[^${String(Math.max(0, ...used) + 1)}]`;
  const whole = text.length + mark.length;
  const gap = /\n\[\^\w+\]:[^\n]*$/.test(text) ? '\n' : '\n\n';
  const note = `${gap}${mark}: `;
  return [
    { start: end, end, words: mark, select: [end + mark.length, end + mark.length] },
    { start: whole, end: whole, words: note, select: [whole + note.length, whole + note.length] },
  ];
}

/**
 * Makes the edits in a text field as if they had been typed, so that the browser's own undo takes them back.
 *
 * @returns whether the browser took part; where it does not, the words are put in without undo
 */
export function typeInto(field: HTMLTextAreaElement, edits: readonly Edit[]): void {
  field.focus();
  for (const { start, end, words, select } of edits) {
    field.setSelectionRange(start, end);
    if (!typed(words)) {
      field.setRangeText(words, start, end, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    field.setSelectionRange(...select);
  }
}

function typed(words: string): boolean {
  // Old and marked so, but nothing else writes into a field in a way that undo knows of.
  const command: unknown = Reflect.get(document, 'execCommand');
  return typeof command === 'function' && Reflect.apply(command, document, ['insertText', false, words]) === true;
}
