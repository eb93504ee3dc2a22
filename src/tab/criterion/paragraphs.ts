/** A piece of plain text as it is drawn. No markup is read out of it: what looks like HTML stays letters. */
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly string[] };

const BULLET = /^\s*[-–•*]\s+(.*)$/;
const NUMBERED = /^\s*\d{1,2}[.)]\s+(.*)$/;

/**
 * Finds paragraphs and lists in a text as people paste it: a blank line ends a paragraph, lines that begin with
 * a dash, a bullet or a number are a list.
 */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let list: { isNumbered: boolean; items: string[] } | undefined;

  const endParagraph = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines });
    lines = [];
  };
  const endList = (): void => {
    if (list !== undefined) blocks.push({ kind: 'list', ...list });
    list = undefined;
  };

  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const bullet = BULLET.exec(line)?.[1];
    const item = bullet ?? NUMBERED.exec(line)?.[1];
    if (item !== undefined) {
      endParagraph();
      const isNumbered = bullet === undefined;
      if (list?.isNumbered !== isNumbered) endList();
      list ??= { isNumbered, items: [] };
      list.items.push(item);
    } else {
      endList();
      if (line.trim() === '') endParagraph();
      else lines.push(line.trim());
    }
  }
  endParagraph();
  endList();
  return blocks;
}
