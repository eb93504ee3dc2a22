import { CONTENT, weightOf, type Pair, type Pieces } from './pieces.ts';
import { stretchesOf, type Partners, type Range, type Stretch } from './stretch.ts';

/**
 * Makes the changes of a range read as a person would tell them: a passage that came or went begins where a sentence,
 * a clause or a word begins, and what says little between two changes belongs to them.
 */
export function tidy(pair: Pair, range: Range, partners: Partners): void {
  for (const stretch of stretchesOf(range, partners)) if (!stretch.isSame) slide(pair, stretch, { range, partners });
  const kept: Stretch[] = [];
  for (const stretch of stretchesOf(range, partners)) {
    kept.push(stretch);
    settle(pair, kept);
  }
  for (let at = range.oldStart; at < range.oldEnd; at += 1) partners[at] = -1;
  for (const { isSame, oldStart, oldEnd, youngStart } of kept)
    for (let at = oldStart; isSame && at < oldEnd; at += 1) partners[at] = youngStart + at - oldStart;
}

/** Takes what is same between the last two changes into them, as long as it is worth less than they are. */
function settle(pair: Pair, stretches: Stretch[]): void {
  for (;;) {
    const [before, island, after] = stretches.slice(-3);
    if (before === undefined || island === undefined || after === undefined) return;
    if (before.isSame || after.isSame || !isDrowned(pair, island, [before, after])) return;
    stretches.splice(-3, 3, { ...before, oldEnd: after.oldEnd, youngEnd: after.youngEnd });
  }
}

/** Two changes have to be so much heavier than what stands between them before it is read as part of the change. */
const DROWNED_BELOW = 0.5;

function isDrowned({ old, young }: Pair, island: Stretch, changes: readonly [Stretch, Stretch]): boolean {
  // Two additions with a word between are two additions: told as one change the word would seem to be exchanged.
  if (changes.every(isAddition) || changes.every(isRemoval)) return false;
  const weights = old.weights.subarray(island.oldStart, island.oldEnd);
  if (weights.every((weight) => weight < CONTENT)) return true;
  const least = weightOf(old, island.oldStart, island.oldEnd) / DROWNED_BELOW;
  return changes.every(
    (change) =>
      isAsHeavy(old, [change.oldStart, change.oldEnd], least) ||
      isAsHeavy(young, [change.youngStart, change.youngEnd], least),
  );
}

/** Stops where it is sure: a change can be as long as the text. */
function isAsHeavy({ weights }: Pieces, [start, end]: readonly [number, number], least: number): boolean {
  let sum = 0;
  for (let at = start; at < end && sum < least; at += 1) sum += weights[at] ?? 0;
  return sum >= least;
}

const isAddition = (change: Range): boolean => change.oldStart === change.oldEnd;
const isRemoval = (change: Range): boolean => change.youngStart === change.youngEnd;

type Place = { readonly range: Range; readonly partners: Partners };

/** `A [B A] C` is `[A B] A C` as well: of the places where a passage can be said to have come, the best is taken. */
function slide({ old, young }: Pair, change: Stretch, { range, partners }: Place): void {
  if (isAddition(change) === isRemoval(change)) return;
  const [pieces, start, end] = isAddition(change)
    ? [young, change.youngStart, change.youngEnd]
    : [old, change.oldStart, change.oldEnd];
  const isPaired = (oldAt: number, youngAt: number): boolean => oldAt >= range.oldStart && partners[oldAt] === youngAt;
  let [best, bestScore] = [0, placeScore(pieces, start, end)];
  const consider = (shift: number): void => {
    const score = placeScore(pieces, start + shift, end + shift);
    if (score > bestScore) [best, bestScore] = [shift, score];
  };
  let back = 0;
  while (
    isPaired(change.oldStart - back - 1, change.youngStart - back - 1) &&
    pieces.ids[start - back - 1] === pieces.ids[end - back - 1]
  ) {
    back += 1;
    consider(-back);
  }
  let on = 0;
  while (
    change.oldEnd + on < range.oldEnd &&
    isPaired(change.oldEnd + on, change.youngEnd + on) &&
    pieces.ids[start + on] === pieces.ids[end + on]
  ) {
    on += 1;
    consider(on);
  }
  if (best !== 0) shift(change, best, partners);
}

/** Higher where a reader sees a seam: at a new line, after a sentence, after a clause, between words. */
function placeScore({ texts, spaces }: Pieces, start: number, end: number): number {
  const before = texts[start - 1];
  if (before === undefined || spaces[start]?.includes('\n') === true) return 5;
  if (end === texts.length || spaces[end]?.includes('\n') === true) return 4;
  if (/^[.!?:]$/.test(before)) return 4;
  if (/^[,;]$/.test(before)) return 3;
  return spaces[start] === '' ? 1 : 2;
}

function shift({ oldStart, oldEnd, youngStart, youngEnd }: Range, by: number, partners: Partners): void {
  // What is passed over was paired beyond one end of the change and is now paired beyond the other.
  for (let step = 0; step < by; step += 1) partners[oldStart + step] = youngStart + step;
  for (let step = -1; step >= by; step -= 1) partners[oldEnd + step] = youngEnd + step;
  if (oldStart === oldEnd) return;
  for (let at = oldStart + by; at < oldEnd + by; at += 1) partners[at] = -1;
}
