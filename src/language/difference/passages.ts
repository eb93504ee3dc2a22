import { CONTENT, weightOf, type Pair, type Pieces } from './pieces.ts';
import type { Moves } from './moves.ts';
import type { Partners, Range, Stretch } from './stretch.ts';

/** What the search for passages that stand elsewhere is over. */
export type Search = {
  readonly pair: Pair;
  /** Those that changed. */
  readonly changed: readonly Stretch[];
  readonly moves: Moves;
  /** Pairs in order, also those that were read as part of a change in the end: they stand where they stood. */
  readonly inOrder: Partners;
};

/** A word that occurs more often than this in what went away does not begin a search. */
const MOST_PLACES = 12;
const MOST_STEPS = 30_000;

/**
 * Runs of pieces that went away in one place and came in another, the heaviest first. They may overlap.
 *
 * @returns those long enough that a reader would say that they moved
 */
export function passagesOf(search: Search): readonly Range[] {
  const { pair, moves, changed } = search;
  const places = placesById(search);
  const runs: (Range & { readonly weight: number })[] = [];
  const done = new Map<number, number>();
  let steps = 0;
  for (const young of changed)
    for (let youngAt = young.youngStart; youngAt < young.youngEnd; youngAt += 1) {
      if ((pair.young.weights[youngAt] ?? 0) < CONTENT || moves.young.numbers[youngAt] !== 0) continue;
      for (const { at: oldAt, stretch: old } of places.get(pair.young.ids[youngAt] ?? -1) ?? []) {
        const diagonal = youngAt - oldAt;
        if ((done.get(diagonal) ?? 0) > youngAt || steps > MOST_STEPS) continue;
        const run = extended(search, { oldAt, youngAt }, { old, young });
        done.set(diagonal, run.youngEnd);
        steps += run.youngEnd - run.youngStart + 1;
        const trimmed = withoutLooseMarks(pair.old, run);
        const weight = weightOf(pair.old, trimmed.oldStart, trimmed.oldEnd);
        if (!stoodStill(search, trimmed) && isPassage(pair, trimmed, { old, young })) runs.push({ ...trimmed, weight });
      }
    }
  return runs.sort((one, other) => other.weight - one.weight);
}

type OldPlace = { readonly at: number; readonly stretch: Stretch };

function placesById({ pair: { old }, moves, changed }: Search): ReadonlyMap<number, readonly OldPlace[]> {
  const places = new Map<number, OldPlace[]>();
  for (const stretch of changed)
    for (let at = stretch.oldStart; at < stretch.oldEnd; at += 1) {
      if ((old.weights[at] ?? 0) < CONTENT || moves.old.numbers[at] !== 0) continue;
      const own = places.get(old.ids[at] ?? -1);
      if (own === undefined) places.set(old.ids[at] ?? -1, [{ at, stretch }]);
      else own.push({ at, stretch });
    }
  for (const [id, own] of places) if (own.length > MOST_PLACES) places.delete(id);
  return places;
}

type Between = { readonly old: Stretch; readonly young: Stretch };

function extended(search: Search, seed: { oldAt: number; youngAt: number }, { old, young }: Between): Range {
  let { oldAt: oldStart, youngAt: youngStart } = seed;
  while (oldStart > old.oldStart && youngStart > young.youngStart && isJoined(search, oldStart, youngStart))
    [oldStart, youngStart] = [oldStart - 1, youngStart - 1];
  let [oldEnd, youngEnd] = [seed.oldAt + 1, seed.youngAt + 1];
  while (oldEnd < old.oldEnd && youngEnd < young.youngEnd && isJoined(search, oldEnd, youngEnd))
    [oldEnd, youngEnd] = [oldEnd + 1, youngEnd + 1];
  return { oldStart, oldEnd, youngStart, youngEnd };
}

/** Whether both pieces, the white space before them and the pieces before that are the same and free. */
function isJoined({ pair: { old, young } }: Search, oldAt: number, youngAt: number): boolean {
  return (
    old.ids[oldAt] === young.ids[youngAt] &&
    old.ids[oldAt - 1] === young.ids[youngAt - 1] &&
    old.spaces[oldAt] === young.spaces[youngAt]
  );
}

const NOT_FIRST = /^[,.;:!?)\]}”»%]$/;
const NOT_LAST = /^[,;([{]$/;

function withoutLooseMarks({ texts }: Pieces, range: Range): Range {
  let { oldStart, oldEnd, youngStart, youngEnd } = range;
  while (oldStart < oldEnd && NOT_FIRST.test(texts[oldStart] ?? ''))
    [oldStart, youngStart] = [oldStart + 1, youngStart + 1];
  while (oldEnd > oldStart && NOT_LAST.test(texts[oldEnd - 1] ?? '')) [oldEnd, youngEnd] = [oldEnd - 1, youngEnd - 1];
  return { oldStart, oldEnd, youngStart, youngEnd };
}

function stoodStill({ inOrder }: Search, { oldStart, oldEnd, youngStart }: Range): boolean {
  for (let at = oldStart; at < oldEnd; at += 1) if (inOrder[at] === youngStart + at - oldStart) return true;
  return false;
}

/** Two words that say something and what joins them; or one word that is all that a change is about. */
function isPassage({ old, young }: Pair, run: Range, between: Between): boolean {
  const content = contentOf(old, run.oldStart, run.oldEnd);
  if (content >= 2 && run.oldEnd - run.oldStart >= 3) return true;
  if (content === 0 || isLong(between)) return false;
  const isAll =
    content === contentOf(old, between.old.oldStart, between.old.oldEnd) &&
    content === contentOf(young, between.young.youngStart, between.young.youngEnd);
  return isAll && old.texts.slice(run.oldStart, run.oldEnd).some((text) => /^\p{L}{4}/u.test(text));
}

/** One word is not all that such a change is about. */
const isLong = ({ old, young }: Between): boolean =>
  old.oldEnd - old.oldStart > 12 || young.youngEnd - young.youngStart > 12;

function contentOf({ weights }: Pieces, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) if ((weights[at] ?? 0) >= CONTENT) count += 1;
  return count;
}
