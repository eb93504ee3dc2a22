import type { Change } from './change.ts';
import type { Moves, MoveNumbers } from './moves.ts';
import type { Pair, Pieces } from './pieces.ts';
import type { Stretch } from './stretch.ts';

type Side = {
  readonly pieces: Pieces;
  readonly numbers: MoveNumbers;
  readonly claimed: MoveNumbers;
  readonly gone: 'removed' | 'added';
  readonly moved: 'movedFrom' | 'movedTo';
};

/** The stretches as text, white space and all. */
export function spelled(pair: Pair, stretches: readonly Stretch[], moves: Moves): readonly Change[] {
  const old: Side = { pieces: pair.old, ...moves.old, gone: 'removed', moved: 'movedFrom' };
  const young: Side = { pieces: pair.young, ...moves.young, gone: 'added', moved: 'movedTo' };
  const changes: Change[] = [];
  let isSpaceWritten = false;
  for (const stretch of stretches) {
    if (stretch.isSame) changes.push(...sameParts(old, young, { stretch, isSpaceWritten }));
    else changes.push(...changedParts(old, young, { stretch, isSpaceWritten }));
    isSpaceWritten = !stretch.isSame;
  }
  if (!isSpaceWritten) changes.push(...exchanged(pair.old.spaces.at(-1) ?? '', pair.young.spaces.at(-1) ?? ''));
  return merged(changes);
}

type Written = { readonly stretch: Stretch; readonly isSpaceWritten: boolean };

function exchanged(gone: string, come: string): readonly Change[] {
  if (gone === come) return [{ kind: 'same', text: gone }];
  return [
    { kind: 'removed', text: gone },
    { kind: 'added', text: come },
  ];
}

function sameParts(old: Side, young: Side, { stretch, isSpaceWritten }: Written): readonly Change[] {
  const changes: Change[] = [];
  for (let at = stretch.oldStart; at < stretch.oldEnd; at += 1) {
    const youngAt = stretch.youngStart + at - stretch.oldStart;
    if (at > stretch.oldStart || !isSpaceWritten)
      changes.push(...exchanged(old.pieces.spaces[at] ?? '', young.pieces.spaces[youngAt] ?? ''));
    changes.push({ kind: 'same', text: old.pieces.texts[at] ?? '' });
  }
  return changes;
}

/**
 * White space at the edges of a change stays outside it where both texts have it: before the change if it can, so that
 * a word that came brings the space after it.
 */
function changedParts(old: Side, young: Side, { stretch, isSpaceWritten }: Written): readonly Change[] {
  const gone = cut(old, { start: stretch.oldStart, end: stretch.oldEnd, isSpaceWritten });
  const come = cut(young, { start: stretch.youngStart, end: stretch.youngEnd, isSpaceWritten });
  if (come.isEmpty) return beside(gone, come);
  if (gone.isEmpty) return beside(come, gone);
  const isLeadSame = gone.lead.text === come.lead.text;
  const isTrailSame = gone.trail.text === come.trail.text;
  const parts = ({ lead, inside, trail }: Cut): readonly Change[] => [
    ...(isLeadSame ? [] : [lead]),
    ...inside,
    ...(isTrailSame ? [] : [trail]),
  ];
  return [
    { kind: 'same', text: isLeadSame ? gone.lead.text : '' },
    ...parts(gone),
    ...parts(come),
    { kind: 'same', text: isTrailSame ? gone.trail.text : '' },
  ];
}

/** A passage that only one of the texts has, and the white space that the other has in its place. */
function beside({ lead, inside, trail }: Cut, { lead: gap }: Cut): readonly Change[] {
  if (gap.text === lead.text) return [{ kind: 'same', text: gap.text }, ...inside, trail];
  if (gap.text === trail.text && !isMoved(trail)) return [lead, ...inside, { kind: 'same', text: gap.text }];
  return [lead, ...inside, trail, gap];
}

const isMoved = ({ kind }: Change): boolean => kind === 'movedFrom' || kind === 'movedTo';

/** One text's side of a change: the white space before, the pieces with what is between them, the white space after. */
type Cut = {
  readonly isEmpty: boolean;
  readonly lead: Change;
  readonly inside: readonly Change[];
  readonly trail: Change;
};

type Place = { readonly start: number; readonly end: number; readonly isSpaceWritten: boolean };

function cut({ pieces, numbers, claimed, gone, moved }: Side, { start, end, isSpaceWritten }: Place): Cut {
  const part = (text = '', move = 0): Change => (move === 0 ? { kind: gone, text } : { kind: moved, text, move });
  const inside: Change[] = [];
  for (let at = start; at < end; at += 1) {
    if (at > start) inside.push(part(pieces.spaces[at], claimed[at]));
    inside.push(part(pieces.texts[at], numbers[at]));
  }
  const isEmpty = start === end;
  return {
    isEmpty,
    lead: part(isSpaceWritten ? '' : pieces.spaces[start]),
    inside,
    trail: isEmpty ? part() : part(pieces.spaces[end], claimed[end]),
  };
}

/** Without what is empty; what follows its like is joined to it, and the passages numbered as they are met. */
function merged(changes: readonly Change[]): readonly Change[] {
  const whole: Change[] = [];
  const numbers = new Map<number, number>();
  for (const change of changes) {
    if (change.text === '') continue;
    const next = 'move' in change ? { ...change, move: numbers.get(change.move) ?? numbers.size + 1 } : change;
    if ('move' in change && 'move' in next) numbers.set(change.move, next.move);
    const last = whole.at(-1);
    if (last === undefined || !isAlike(last, next)) whole.push(next);
    else whole[whole.length - 1] = { ...last, text: last.text + next.text };
  }
  return whole;
}

function isAlike(one: Change, other: Change): boolean {
  return one.kind === other.kind && ('move' in one ? one.move : 0) === ('move' in other ? other.move : 0);
}
