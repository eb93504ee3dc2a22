import type { CountyCode, CriterionId, EditionHash, Instant, RowKey } from './ids.ts';

/** A region's answer in a consultation (remiss). Not its later adoption (antagande). */
export type Stance =
  | { readonly kind: 'endorses' }
  | { readonly kind: 'endorsesWithChange'; readonly reason: string }
  | { readonly kind: 'rejects'; readonly reason: string }
  | { readonly kind: 'abstains'; readonly reason: string };

export const STANCE_KINDS = ['endorses', 'endorsesWithChange', 'rejects', 'abstains'] as const;
export type StanceKind = Stance['kind'];

/** What a region said about one exact edition, in one consultation. */
export type Position = {
  readonly key: RowKey;
  readonly consultation: RowKey;
  readonly criterion: CriterionId;
  readonly edition: EditionHash;
  readonly region: CountyCode;
  readonly stance: Stance;
  /** What the region wants on record beside its stance; goes into the decision's picture. May be empty. */
  readonly reservation: string;
  readonly givenAt: Instant;
  /**
   * The meeting at which it was said. Written by whoever led, it waits for the region to confirm it and does not count;
   * written by the region's contact it is the region's own.
   */
  readonly meeting: RowKey | undefined;
};

/** Makes a stance of what a form or card holds. A reason given while endorsing has no place and is left out. */
export function stanceOf(kind: StanceKind, reason: string): Stance {
  return kind === 'endorses' ? { kind } : { kind, reason: reason.trim() };
}

/** Invariant 2: no position without a reason unless it endorses. */
export function lacksReason(stance: Stance): boolean {
  return stance.kind !== 'endorses' && stance.reason.trim() === '';
}
