import type { CellKind } from '#usecases/standingMatrix.ts';

/** The shape of each answer, after the icons that stand for it elsewhere: in high contrast it is all there is. */
export const GLYPH: Readonly<Record<CellKind, string>> = {
  endorses: '✓',
  endorsesWithChange: '✎',
  rejects: '✕',
  abstains: '−',
  stale: '◷',
  unverified: '?',
  hidden: '■',
  silent: '○',
  notAsked: '',
};

/** Stands after the answer where the region departs from what it has adopted. */
export const DEVIATES_GLYPH = '*';
