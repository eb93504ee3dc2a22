import type { Pair } from './pieces.ts';
import type { Range } from './stretch.ts';

/** A copy whose ids can be taken out of the comparison. */
export function maskable({ old, young }: Pair): Pair {
  return { old: { ...old, ids: old.ids.slice() }, young: { ...young, ids: young.ids.slice() } };
}

/** Pieces that are spoken for are equal to none: each gets an id of its own below zero. */
export function mask({ old, young }: Pair, range: Range): void {
  for (let at = range.oldStart; at < range.oldEnd; at += 1) old.ids[at] = -2 * at - 1;
  for (let at = range.youngStart; at < range.youngEnd; at += 1) young.ids[at] = -2 * at - 2;
}
