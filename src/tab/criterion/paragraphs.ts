import { placeholdersIn } from '#language/checklist/placeholders.ts';

/** A piece of plain text as it is drawn. No markup is read out of it: what looks like HTML stays letters. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly string[] }
  /** The first row names the columns; every row has as many cells as the widest. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Footnotes, each with the mark that stands in the text. */
  | { readonly kind: 'notes'; readonly notes: readonly Footnote[] };

export type Footnote = { readonly mark: string; readonly text: string };

const BULLET = /^\s*[-–•*]\s+(.*)$/;
const NUMBERED = /^\s*\d{1,2}[.)]\s+(.*)$/;
const TABLE_ROW = /^\s*\|(.*)\|\s*$/;
/** The line of dashes that many write under the names of columns. */
const TABLE_RULE = /^[\s|:-]+$/;
const NOTE = /^\s*\[\^(\w{1,10})\]:\s*(.*)$/;

type Line =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bullet' | 'numbered'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | { readonly kind: 'note'; readonly mark: string; readonly text: string };

/**
 * Finds paragraphs, lists, tables and footnotes in a text as people write and paste it: a blank line ends a paragraph;
 * lines that begin with a dash, a bullet or a number are a list; lines between upright strokes are a table; a line that
 * begins with `[^1]:` is the footnote that `[^1]` in the text speaks of.
 */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const run of runsOf(text.replace(/\r\n?/g, '\n').split('\n').map(lineOf))) {
    const block = blockOf(run);
    if (block !== undefined) blocks.push(block);
  }
  return blocks;
}

function lineOf(line: string): Line {
  if (line.trim() === '') return { kind: 'blank' };
  const row = TABLE_ROW.exec(line)?.[1];
  if (row !== undefined) return { kind: 'row', cells: row.split('|').map((cell) => cell.trim()) };
  const [, mark, note] = NOTE.exec(line) ?? [];
  if (mark !== undefined) return { kind: 'note', mark, text: note ?? '' };
  const bullet = BULLET.exec(line)?.[1];
  if (bullet !== undefined) return { kind: 'bullet', text: bullet };
  const numbered = NUMBERED.exec(line)?.[1];
  return numbered === undefined ? { kind: 'text', text: line.trim() } : { kind: 'numbered', text: numbered };
}

/** Lines of one kind that follow upon each other. */
function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (const line of lines) {
    // A blank line parts paragraphs, and tables; within a list it is only air.
    if (line.kind === 'blank' && run[0]?.kind !== 'text' && run[0]?.kind !== 'row') continue;
    if (run.length > 0 && run[0]?.kind === line.kind) run.push(line);
    else runs.push((run = [line]));
  }
  return runs;
}

function blockOf(run: readonly Line[]): Block | undefined {
  const [first] = run;
  switch (first?.kind) {
    case 'text':
      return { kind: 'paragraph', lines: run.flatMap((line) => (line.kind === 'text' ? [line.text] : [])) };
    case 'bullet':
    case 'numbered': {
      const items = run.flatMap((line) => (line.kind === first.kind ? [line.text] : []));
      return { kind: 'list', isNumbered: first.kind === 'numbered', items };
    }
    case 'row':
      return tableOf(run.flatMap((line) => (line.kind === 'row' ? [line.cells] : [])));
    case 'note':
      return {
        kind: 'notes',
        notes: run.flatMap((line) => (line.kind === 'note' ? [{ mark: line.mark, text: line.text }] : [])),
      };
    default:
      return undefined;
  }
}

function tableOf(rows: readonly (readonly string[])[]): Block {
  const said = rows.filter((cells) => !TABLE_RULE.test(cells.join('|')) || cells.every((cell) => cell === ''));
  const width = Math.max(0, ...said.map((cells) => cells.length));
  const [head = [], ...rest] = said.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
  return { kind: 'table', head, rows: rest };
}

/** A stretch of a line: words, a place that waits to be filled in, or the mark of a footnote. */
export type Stretch =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly text: string }
  | { readonly kind: 'mark'; readonly mark: string };

const MARK = /\[\^(\w{1,10})\]/g;

/** @param marks of the footnotes that there are: another `[^x]` is words */
export function stretchesOf(line: string, marks: ReadonlySet<string>): readonly Stretch[] {
  const found = [
    ...[...line.matchAll(MARK)].flatMap(({ 0: quote, 1: mark = '', index: start }) =>
      marks.has(mark) ? [{ start, quote, stretch: { kind: 'mark' as const, mark } }] : [],
    ),
    ...placeholdersIn(line).map(({ start, quote }) => {
      return { start, quote, stretch: { kind: 'placeholder' as const, text: quote } };
    }),
  ].toSorted((one, other) => one.start - other.start);
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { start, quote, stretch } of found) {
    if (start > from) stretches.push({ kind: 'words', text: line.slice(from, start) });
    stretches.push(stretch);
    from = start + quote.length;
  }
  if (from < line.length) stretches.push({ kind: 'words', text: line.slice(from) });
  return stretches;
}
