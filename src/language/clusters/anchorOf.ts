import type { Alignment } from '../alignment/aligner.ts';

/**
 * A wrong one moves one requirement to another cluster, a missing one leaves it to its wording, which is worse where regions
 * say the same in other words: pair-F1 of those .87 at 0.3, .85 at 0.5, .78 at 0.7.
 */
const ANCHOR_AT = 0.3;

/** The criterion by which a requirement is put with others, if one is probable enough. Nothing is accepted by this. */
export function anchorOf(alignment: Alignment | undefined, anchorAt = ANCHOR_AT): string | undefined {
  const [first] = alignment?.best ?? [];
  return first !== undefined && first.probability >= anchorAt ? first.criterion : undefined;
}
