import { tokensOf } from './tokens.ts';

/** A stretch of text that both have, that only the later one has, or that only the earlier one has. */
export type DiffPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** More pairs of words than this are compared as wholes: a table of them would take longer than a person waits. */
const MOST_PAIRS = 4_000_000;

/**
 * Two texts compared word by word. The `same` and `removed` parts in order are the earlier text, the `same` and
 * `added` ones the later.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const [old, young] = [piecesOf(before), piecesOf(after)];
  const start = commonAtStart(old, young);
  const end = commonAtEnd(old.slice(start), young.slice(start));
  const middle = compared(old.slice(start, old.length - end), young.slice(start, young.length - end));
  return joined([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ]);
}

function piecesOf(text: string): readonly string[] {
  return tokensOf(text).map((token) => token.text);
}

function commonAtStart(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((piece, at) => piece !== other[at]);
  return differs === -1 ? one.length : differs;
}

function commonAtEnd(one: readonly string[], other: readonly string[]): number {
  return commonAtStart(one.toReversed(), other.toReversed().slice(0, one.length));
}

/** By the longest common subsequence. */
function compared(old: readonly string[], young: readonly string[]): readonly DiffPart[] {
  if (old.length * young.length > MOST_PAIRS)
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: young.join('') },
    ];
  const width = young.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = young.length - 1; column >= 0; column -= 1)
      longest[row * width + column] =
        old[row] === young[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));

  const parts: DiffPart[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < young.length) {
    const [gone, come] = [old[row], young[column]];
    if (gone !== undefined && gone === come) {
      parts.push({ kind: 'same', text: gone });
      [row, column] = [row + 1, column + 1];
    } else if (gone !== undefined && (come === undefined || at(row + 1, column) >= at(row, column + 1))) {
      parts.push({ kind: 'removed', text: gone });
      row += 1;
    } else {
      parts.push({ kind: 'added', text: come ?? '' });
      column += 1;
    }
  }
  return parts;
}

/**
 * What changes in one go as one removal and one addition: words that change one after the other are read together, so
 * the space between them belongs to the change.
 */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const whole: DiffPart[] = [];
  let [removed, added, between] = ['', '', ''];
  const settle = (): void => {
    whole.push({ kind: 'removed', text: removed }, { kind: 'added', text: added }, { kind: 'same', text: between });
    [removed, added, between] = ['', '', ''];
  };
  for (const { kind, text } of parts) {
    if (kind === 'same' && text.trim() === '' && removed + added !== '') between += text;
    else if (kind === 'same') {
      settle();
      between = text;
      settle();
    } else {
      removed += between + (kind === 'removed' ? text : '');
      added += between + (kind === 'added' ? text : '');
      between = '';
    }
  }
  settle();
  return adjacent(whole.filter(({ text }) => text !== ''));
}

function adjacent(parts: readonly DiffPart[]): readonly DiffPart[] {
  const merged: DiffPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last?.kind === part.kind) merged[merged.length - 1] = { kind: part.kind, text: last.text + part.text };
    else merged.push(part);
  }
  return merged;
}
