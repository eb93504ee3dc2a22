import { diff3MergeRegions } from 'node-diff3';
import type { ThreeTexts } from './mergeText.ts';

/**
 * Both sides' lines in one text, to be put together by hand: what only one side changed is as that side has it; where
 * both changed the same, theirs stands before mine.
 */
export function bothTexts({ base, mine, theirs }: ThreeTexts): string {
  const [ours, origin, others] = [linesOf(mine), linesOf(base), linesOf(theirs)];
  return diff3MergeRegions(ours, origin, others)
    .flatMap((region) => (region.stable ? region.bufferContent : [...region.bContent, ...region.aContent]))
    .join('\n');
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\r\n?/g, '\n').split('\n');
}
