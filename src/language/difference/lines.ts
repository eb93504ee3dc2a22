import { CONTENT, type Pieces } from './pieces.ts';

/** A line of a text: running text, an item of a list, or a row of a table. */
export type Line = {
  readonly kind: 'plain' | 'item' | 'row';
  readonly start: number;
  /** Where it begins after what marks an item (`-`, `•`, `1.`, `a)`). */
  readonly body: number;
  readonly end: number;
  readonly hasContent: boolean;
};

/** Lines that hold something, in order; those of white space alone belong to what is beside them. */
export function linesOf(pieces: Pieces): readonly Line[] {
  const { spaces, ids } = pieces;
  const lines: Line[] = [];
  let start = 0;
  for (let at = 1; at <= ids.length; at += 1) {
    if (at < ids.length && !isNewLine(spaces[at])) continue;
    lines.push(lineOf(pieces, start, at));
    start = at;
  }
  return lines;
}

type Bounds = { readonly start: number; readonly end: number };

const isNewLine = (space = ''): boolean => /[\n\r\u2028\u2029]/.test(space);

function lineOf(pieces: Pieces, start: number, end: number): Line {
  const isTable = isRow(pieces, start, end);
  const body = isTable ? start : start + markLength(pieces, start, end);
  return {
    kind: isTable ? 'row' : body > start ? 'item' : 'plain',
    start,
    body,
    end,
    hasContent: isAnyContent(pieces, body, end),
  };
}

function isAnyContent({ weights }: Pieces, start: number, end: number): boolean {
  return weights.subarray(start, end).some((weight) => weight >= CONTENT);
}

/** Equal where what two lines say is, whatever marks them as items. */
export function keyOf({ ids }: Pieces, { kind, body, end }: Line): string {
  return `${kind === 'row' ? 'row' : ''}${ids.subarray(body, end).join()}`;
}

/** Equal where the first cells of two rows that say anything are; empty for what is no row. */
export function nameOf(pieces: Pieces, line: Line): string {
  if (line.kind !== 'row') return '';
  const [start, end] = cellsOf(pieces, line).find(([from, to]) => isAnyContent(pieces, from, to)) ?? [0, 0];
  return pieces.ids.subarray(start, end).join();
}

function isRow({ texts, spaces }: Pieces, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1)
    if (texts[at] === '|' || (at > start && spaces[at]?.includes('\t') === true)) return true;
  return false;
}

const BULLET = /^[-–—•*·●○▪■◦‣]$/;
/** `1`, `12`, `1.2`, `a`, `iv`; with what follows. */
const NUMBERING = /^(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivx]{1,5})$/u;

/** How many pieces mark the line as an item; 0 where it is none. */
function markLength({ texts, spaces }: Pieces, start: number, end: number): number {
  const isFollowed = (length: number): boolean => start + length < end && spaces[start + length] !== '';
  const [first = '', second = '', third = ''] = texts.slice(start, Math.min(end, start + 3));
  if (BULLET.test(first) && isFollowed(1)) return 1;
  if (NUMBERING.test(first) && /^[.)]$/.test(second) && isFollowed(2)) return 2;
  if (first === '(' && NUMBERING.test(second) && third === ')' && isFollowed(3)) return 3;
  return 0;
}

/**
 * Where the cells of a row begin and end; the marks between are cells of their own, so that a change stays in its cell.
 */
export function cellsOf({ texts, spaces }: Pieces, line: Bounds): readonly (readonly [start: number, end: number])[] {
  const cells: [number, number][] = [];
  let start = line.start;
  for (let at = line.start; at < line.end; at += 1) {
    if (texts[at] === '|') {
      cells.push([start, at], [at, at + 1]);
      start = at + 1;
    } else if (at > start && spaces[at]?.includes('\t') === true) {
      cells.push([start, at]);
      start = at;
    }
  }
  return [...cells, [start, line.end]];
}
