import { rowKey, type RowKey } from '#domain/ids.ts';

/** Stands before the key of the item that the lines below it belong to. */
const MARK = '§';
const HEADING = /^(\\*)§ [0-7][0-9A-HJKMNP-TV-Z]{25}$/u;

/**
 * The texts of a meeting's items in one column, each below a line with the item's key. Every item has its line, also
 * without a text: what two people write on neighbouring items is then told apart when it is put together.
 */
export function writtenTexts(texts: readonly (readonly [item: RowKey, text: string])[]): string {
  return texts.flatMap(([item, text]) => [`${MARK} ${item}`, ...(text === '' ? [] : [escaped(text)])]).join('\n');
}

/** @returns undefined where text stands before the first key: nobody could tell whose it is */
export function textsByItem(column: string): ReadonlyMap<RowKey, string> | undefined {
  const texts = new Map<RowKey, string[]>();
  let lines: string[] | undefined;
  for (const line of column.replace(/\r\n?/g, '\n').split('\n')) {
    const item = keyOf(line);
    if (item !== undefined) texts.set(item, (lines = texts.get(item) ?? []));
    else if (lines !== undefined) lines.push(line);
    else if (line.trim() !== '') return undefined;
  }
  return new Map([...texts].map(([item, each]) => [item, unescaped(each)]));
}

function keyOf(line: string): RowKey | undefined {
  const heading = line.trimEnd();
  return HEADING.exec(heading)?.[1] === '' ? rowKey(heading.slice(MARK.length + 1)) : undefined;
}

/** A line that somebody writes and that looks like a key gets a stroke before it. */
function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) => (HEADING.test(line.trimEnd()) ? `\\${line}` : line))
    .join('\n');
}

function unescaped(lines: readonly string[]): string {
  return lines.map((line) => (HEADING.test(line.trimEnd()) ? line.slice(1) : line)).join('\n');
}
