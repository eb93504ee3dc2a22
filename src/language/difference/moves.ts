import type { Pair } from './pieces.ts';
import type { Partners, Range, Stretch } from './stretch.ts';

/** Which move each piece of a text takes part in, or the white space before it; 0 for none. */
export type MoveNumbers = Int32Array;

type Marked = { readonly numbers: MoveNumbers; readonly claimed: MoveNumbers };

/** What stands elsewhere: for each text its pieces, and the white space (before each piece) that went with them. */
export type Moves = { readonly old: Marked; readonly young: Marked; readonly partners: Partners };

export function noMoves({ old, young }: Pair): Moves {
  const marked = (length: number): Marked => ({
    numbers: new Int32Array(length),
    claimed: new Int32Array(length + 1),
  });
  return {
    old: marked(old.ids.length),
    young: marked(young.ids.length),
    partners: new Int32Array(old.ids.length).fill(-1),
  };
}

/** Marks the pieces of a range that have partners as one move. */
export function markMove({ old, young, partners }: Moves, move: number, range: Range): void {
  for (let at = range.oldStart; at < range.oldEnd; at += 1) {
    const partner = partners[at] ?? -1;
    if (partner < 0) continue;
    old.numbers[at] = move;
    young.numbers[partner] = move;
  }
}

/**
 * White space goes with what moved where it is the same in both places and no part of what stood still: what is moved
 * from one place is, to the byte, what is moved to the other.
 */
export function claimSpaces(pair: Pair, moves: Moves, stretches: readonly Stretch[]): void {
  const places = placesOf(pair, stretches);
  let before = 0;
  for (const [oldAt, youngAt] of moves.partners.entries()) {
    if (youngAt < 0) continue;
    const move = moves.old.numbers[oldAt] ?? 0;
    // A passage does not begin with a space; after an edit inside it the space is its own.
    if (move === before) claim(pair, moves, { oldAt, youngAt, isAfter: false, places });
    claim(pair, moves, { oldAt, youngAt, isAfter: true, places });
    before = move;
  }
}

type Places = { readonly old: readonly Stretch[]; readonly young: readonly Stretch[] };

function placesOf({ old, young }: Pair, stretches: readonly Stretch[]): Places {
  const places = { old: new Array<Stretch>(old.ids.length), young: new Array<Stretch>(young.ids.length) };
  for (const stretch of stretches) {
    places.old.fill(stretch, stretch.oldStart, stretch.oldEnd);
    places.young.fill(stretch, stretch.youngStart, stretch.youngEnd);
  }
  return places;
}

type Claim = {
  readonly oldAt: number;
  readonly youngAt: number;
  readonly isAfter: boolean;
  readonly places: Places;
};

function claim({ old, young }: Pair, moves: Moves, { oldAt, youngAt, isAfter, places }: Claim): void {
  const [gone, come] = [places.old[oldAt], places.young[youngAt]];
  if (gone === undefined || come === undefined) return;
  const [oldSpace, youngSpace] = isAfter ? [oldAt + 1, youngAt + 1] : [oldAt, youngAt];
  if (old.spaces[oldSpace] !== young.spaces[youngSpace]) return;
  if (moves.old.claimed[oldSpace] !== 0 || moves.young.claimed[youngSpace] !== 0) return;
  const isInsideOld = oldSpace > gone.oldStart && oldSpace < gone.oldEnd;
  const isInsideYoung = youngSpace > come.youngStart && youngSpace < come.youngEnd;
  // At the end of a passage that stood alone the space in its place is the one before it.
  const isOldEnd =
    isAfter && gone.youngStart === gone.youngEnd && old.spaces[gone.oldStart] === young.spaces[gone.youngStart];
  const isYoungEnd =
    isAfter && come.oldStart === come.oldEnd && young.spaces[come.youngStart] === old.spaces[come.oldStart];
  if (!(isInsideOld || isOldEnd) || !(isInsideYoung || isYoungEnd)) return;
  const move = moves.old.numbers[oldAt] ?? 0;
  moves.old.claimed[oldSpace] = move;
  moves.young.claimed[youngSpace] = move;
}
