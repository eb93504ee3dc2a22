import { diff3MergeRegions } from 'node-diff3';
import { isSameValue, plainText } from './sameValue.ts';

export type ThreeTexts = { readonly base: string; readonly mine: string; readonly theirs: string };

/**
 * Puts two edits of a text together line by line.
 *
 * @returns the text, or `undefined` when both changed the same or neighbouring lines, or when the lines repeat so much
 *   that it cannot be told which was meant: a doubtful merge is worse than a question
 */
export function mergeText({ base, mine, theirs }: ThreeTexts): string | undefined {
  const merged = merge({ base, mine, theirs });
  if (merged === undefined) return undefined;
  const isWhole = keepsAdditions(base, mine, merged) && keepsAdditions(base, theirs, merged);
  const isFair = isSameValue(merge({ base, mine: theirs, theirs: mine }), merged);
  const isStable = isSameValue(merge({ base, mine, theirs: merged }), merged);
  return isWhole && isFair && isStable ? merged : undefined;
}

function merge(texts: ThreeTexts): string | undefined {
  const [base, mine, theirs] = [linesOf(texts.base), linesOf(texts.mine), linesOf(texts.theirs)];
  const lines: string[] = [];
  for (const region of diff3MergeRegions(mine.plain, base.plain, theirs.plain)) {
    if (region.stable) {
      // The lines as they were typed, with their own spaces, of the side that has them.
      const from = { a: mine, o: base, b: theirs }[region.buffer];
      lines.push(...from.typed.slice(region.bufferStart, region.bufferStart + region.bufferLength));
    } else if (isSameValue(region.aContent, region.bContent)) {
      lines.push(...mine.typed.slice(region.aStart, region.aStart + region.aLength));
    } else {
      return undefined;
    }
  }
  return lines.join('\n');
}

function linesOf(text: string): { readonly typed: string[]; readonly plain: string[] } {
  if (text === '') return { typed: [], plain: [] };
  const typed = text.replace(/\r\n?/g, '\n').split('\n');
  return { typed, plain: typed.map(plainText) };
}

/** Every line that one side added must be in the result as often as that side has it beyond the base. */
function keepsAdditions(base: string, side: string, merged: string): boolean {
  const left = counted(merged);
  const before = counted(base);
  for (const [line, count] of counted(side))
    if (count > (before.get(line) ?? 0) && (left.get(line) ?? 0) < count - (before.get(line) ?? 0)) return false;
  return true;
}

function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of linesOf(text).plain) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}
