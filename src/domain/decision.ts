import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText } from './edition.ts';
import type { CountyCode, CriterionId, Day, EditionHash, Instant, PackageHash, RowKey } from './ids.ts';
import type { StanceKind } from './position.ts';

export const OUTCOMES = ['decided', 'referredBack', 'rejected', 'repealed'] as const;
export type DecisionOutcome = (typeof OUTCOMES)[number];

/** What was decided on: one exact edition. */
export type DecisionSubject =
  | { readonly kind: 'criterion'; readonly criterion: CriterionId; readonly edition: EditionHash }
  | { readonly kind: 'package'; readonly package: RowKey; readonly edition: PackageHash };

/** One region in the picture of a decision. Stale and unverified answers are told as what they were: not counted. */
export type PicturedAnswer = {
  readonly region: CountyCode;
  readonly answer: StanceKind | 'silent' | 'stale' | 'unverified';
  readonly reason: string;
  readonly reservation: string;
  /** The edition that the answer was given for; undefined where there was none. */
  readonly edition: EditionHash | undefined;
  readonly givenAt: Instant | undefined;
};

/** The regions' positions as they were when it was decided, every region asked once, in county-code order. */
export type PositionsPicture = {
  readonly consultation: RowKey;
  readonly answers: readonly PicturedAnswer[];
};

/**
 * The steering group's decision on one edition (beslut). What is decided together shares body, day and case number;
 * each edition has a row of its own, with its own picture. Append-only.
 */
export type Decision = {
  readonly key: RowKey;
  readonly subject: DecisionSubject;
  readonly outcome: DecisionOutcome;
  /** Who decided, e.g. `"Styrgruppen för hållbar upphandling"`. */
  readonly body: string;
  readonly on: Day;
  /** Case number at the body ("diarienummer"). */
  readonly caseNumber: string;
  /** Why, and what was said to minutes; may be empty. */
  readonly comment: string;
  /** None for a package, whose criteria each have theirs, and for a repeal. */
  readonly picture: PositionsPicture | undefined;
  /** Fits the picture as it was frozen; `undefined` where there is none. */
  readonly pictureHash: string | undefined;
  readonly recordedAt: Instant;
};

/** SHA-256 over one spelling of a picture (docs/decisions/003), 64 lower-case hex digits. */
export function pictureHashOf({ consultation, answers }: PositionsPicture): string {
  const lines = answers.map(({ region, answer, reason, reservation, edition, givenAt }) => [
    region,
    answer,
    canonicalText(reason),
    canonicalText(reservation),
    edition ?? '',
    givenAt ?? '',
  ]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(['samsyn-picture-1', consultation, lines]))));
}

/** Whether the picture of a decision is the one that was frozen. */
export function isPictureIntact({ picture, pictureHash }: Pick<Decision, 'picture' | 'pictureHash'>): boolean {
  return (picture === undefined ? undefined : pictureHashOf(picture)) === pictureHash;
}
