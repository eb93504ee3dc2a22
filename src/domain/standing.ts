import type { CriterionId, EditionHash, RowKey } from './ids.ts';
import type { Position, StanceKind } from './position.ts';
import type { Region } from './region.ts';
import type { Held } from './workspace.ts';

/** Where one region stands on the edition it was asked about. Silence is a state of its own, never a yes. */
export type RegionAnswer =
  | { readonly kind: 'silent' }
  /** Given for another edition: the text has changed since. */
  | { readonly kind: 'stale'; readonly position: Held<Position> }
  /** Last written by somebody who does not speak for the region. Shown with the reason, not counted. */
  | { readonly kind: 'unverified'; readonly position: Held<Position> }
  | { readonly kind: 'given'; readonly position: Held<Position> };

export type RegionStanding = { readonly region: Region; readonly answer: RegionAnswer };
export type StandingCounts = Readonly<Record<StanceKind | 'silent' | 'stale' | 'unverified', number>>;

/** The picture of positions ("ståndpunktsbild") for one criterion in one consultation. */
export type Standing = {
  /** Every active region once, in the order given. */
  readonly regions: readonly RegionStanding[];
  readonly counts: StandingCounts;
  /** `awaiting` until every region has given a counted answer. */
  readonly verdict: 'awaiting' | 'contested' | 'unanimous';
};

export type StandingQuestion = {
  readonly consultation: RowKey;
  readonly criterion: CriterionId;
  /** The edition that answers must be bound to. */
  readonly edition: EditionHash;
  /** Regions asked, in the order results are shown. */
  readonly regions: readonly Region[];
  /** Whether the position was last written by somebody who spoke for its region that day. */
  readonly isVerified: (position: Held<Position>) => boolean;
};

/**
 * Sums up the regions' answers to one edition of a criterion.
 *
 * @param positions in any order; of several by one region the latest given counts
 */
export function standingOf(question: StandingQuestion, positions: readonly Held<Position>[]): Standing {
  const latest = latestByRegion(question, positions);
  const regions = question.regions
    .filter((region) => region.isActive)
    .map((region) => ({ region, answer: answerOf(question, latest.get(region.code)) }));
  const counts = count(regions);
  return { regions, counts, verdict: verdictOf(counts, regions.length) };
}

function latestByRegion(question: StandingQuestion, positions: readonly Held<Position>[]) {
  const latest = new Map<string, Held<Position>>();
  for (const held of positions) {
    const { consultation, criterion, region, givenAt } = held.value;
    if (consultation !== question.consultation || criterion !== question.criterion) continue;
    const earlier = latest.get(region);
    if (earlier === undefined || earlier.value.givenAt <= givenAt) latest.set(region, held);
  }
  return latest;
}

function answerOf(question: StandingQuestion, position: Held<Position> | undefined): RegionAnswer {
  if (position === undefined) return { kind: 'silent' };
  if (!question.isVerified(position)) return { kind: 'unverified', position };
  return { kind: position.value.edition === question.edition ? 'given' : 'stale', position };
}

function count(regions: readonly RegionStanding[]): StandingCounts {
  const counts = {
    endorses: 0,
    endorsesWithChange: 0,
    rejects: 0,
    abstains: 0,
    silent: 0,
    stale: 0,
    unverified: 0,
  };
  for (const { answer } of regions) {
    counts[answer.kind === 'given' ? answer.position.value.stance.kind : answer.kind] += 1;
  }
  return counts;
}

function verdictOf(counts: StandingCounts, asked: number): Standing['verdict'] {
  if (asked === 0 || counts.silent + counts.stale + counts.unverified > 0) return 'awaiting';
  return counts.endorses === asked ? 'unanimous' : 'contested';
}
