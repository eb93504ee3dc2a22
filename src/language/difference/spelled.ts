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
  let text = '';
  for (let at = stretch.oldStart; at < stretch.oldEnd; at += 1) {
    const space = at > stretch.oldStart || !isSpaceWritten ? (old.pieces.spaces[at] ?? '') : '';
    const youngSpace = young.pieces.spaces[stretch.youngStart + at - stretch.oldStart] ?? '';
    if (space !== youngSpace && (at > stretch.oldStart || !isSpaceWritten)) {
      changes.push({ kind: 'same', text }, ...exchanged(space, youngSpace));
      text = old.pieces.texts[at] ?? '';
    } else text += space + (old.pieces.texts[at] ?? '');
  }
  return [...changes, { kind: 'same', text }];
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
  let start = 0;
  while (start < changes.length) {
    const first = changes[start];
    let end = start + 1;
    if (first === undefined) break;
    let text = first.text;
    for (
      let next = changes[end];
      next !== undefined && (next.text === '' || isAlike(first, next));
      next = changes[end]
    ) {
      text += next.text;
      end += 1;
    }
    start = first.text === '' ? start + 1 : end;
    if (first.text === '') continue;
    if (!('move' in first)) whole.push({ kind: first.kind, text });
    else {
      const move = numbers.get(first.move) ?? numbers.size + 1;
      numbers.set(first.move, move);
      whole.push({ kind: first.kind, text, move });
    }
  }
  return whole;
}

function isAlike(one: Change, other: Change): boolean {
  if (one.kind !== other.kind) return false;
  return !('move' in one) || !('move' in other) || one.move === other.move;
}
