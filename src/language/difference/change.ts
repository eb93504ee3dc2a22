/**
 * A stretch of two texts that are compared: what both have, what only the later one has, what only the earlier one
 * has, and what stood in one place and stands in another.
 *
 * `same`, `removed` and `movedFrom` in order are the earlier text, `same`, `added` and `movedTo` the later one, to the
 * byte. What is `movedFrom` under a number is, joined, what is `movedTo` under it; a passage that was moved and edited
 * has its edits as `removed` and `added` inside.
 */
export type Change =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  | {
      readonly kind: 'movedFrom' | 'movedTo';
      readonly text: string;
      /** Which passage, from 1 in the order in which they are met. */
      readonly move: number;
    };

/** The earlier text. */
export function textBefore(changes: readonly Change[]): string {
  return changes.map(({ kind, text }) => (kind === 'added' || kind === 'movedTo' ? '' : text)).join('');
}

/** The later text. */
export function textAfter(changes: readonly Change[]): string {
  return changes.map(({ kind, text }) => (kind === 'removed' || kind === 'movedFrom' ? '' : text)).join('');
}
