import type { CountyCode, CriterionId, Day, EditionHash, Instant, PackageHash, RowKey } from './ids.ts';

/** What a region has made of a published package. That it has not considered it yet is said by no row. */
export const ADOPTION_STATES = ['planned', 'adopted', 'adoptedWithDeviations', 'declined'] as const;
export type AdoptionState = (typeof ADOPTION_STATES)[number];

/** A region's own decision on a package (antagande). It binds that region alone; one row per region and package. */
export type Adoption = {
  readonly key: RowKey;
  readonly region: CountyCode;
  readonly package: RowKey;
  /** The edition that it is about; an edition published later is considered anew. */
  readonly edition: PackageHash;
  readonly state: AdoptionState;
  /** The day it holds from, or is planned for. */
  readonly on: Day | undefined;
  /** The region's own case number. */
  readonly caseNumber: string;
  /** Why it declines; else what the region wants to say. */
  readonly reason: string;
  /** When the region last put its name to it; unknown of a row by hand. Without it a row could not be confirmed as is. */
  readonly recordedAt: Instant | undefined;
};

export const DEVIATION_KINDS = ['stricter', 'laxer', 'reworded', 'notUsed'] as const;
export type DeviationKind = (typeof DEVIATION_KINDS)[number];

/** Where a region departs from one criterion of a package it has adopted (avsteg). One per region, package, criterion. */
export type Deviation = {
  readonly key: RowKey;
  readonly region: CountyCode;
  readonly package: RowKey;
  readonly criterion: CriterionId;
  /** The edition that it departs from. */
  readonly edition: EditionHash;
  readonly kind: DeviationKind;
  readonly reason: string;
  /** The region's own wording; empty where the criterion is not used. */
  readonly localText: string;
  /** When the region looks at it again. */
  readonly reconsiderOn: Day | undefined;
  /** A deviation that is over stays readable and no longer counts. */
  readonly isEnded: boolean;
  /** When the region last put its name to it; unknown of a row by hand. */
  readonly recordedAt: Instant | undefined;
};
