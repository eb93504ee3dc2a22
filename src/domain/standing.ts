import type { CountyCode, CriterionId, EditionHash, RowKey } from './ids.ts';
import type { Position, StanceKind } from './position.ts';
import type { Region } from './region.ts';
import type { Held } from './workspace.ts';

/** Where one region stands on the edition it was asked about. Silence is a state of its own, never a yes. */
export type RegionAnswer =
  | { readonly kind: 'silent' }
  /** Given for another edition: the text has changed since. */
  | { readonly kind: 'stale'; readonly position: Held<Position> }
  /** Last written by somebody who does not speak for the region. Shown with the reason, not counted. */
  | {
      readonly kind: 'unverified';
      readonly position: Held<Position>;
      /** Where it was said at a meeting: what the region gave itself before, for a text that has changed since. */
      readonly own?: Held<Position>;
    }
  /** Given, for this edition or for one whose answers were carried forward to it. */
  | { readonly kind: 'given'; readonly position: Held<Position>; readonly isCarried: boolean }
  /** Given, but not for the reader to see before the consultation has closed. */
  | { readonly kind: 'hidden' };

export type RegionStanding = { readonly region: Region; readonly answer: RegionAnswer };
export type StandingCounts = Readonly<Record<StanceKind | Exclude<RegionAnswer['kind'], 'given'>, number>>;

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
  /** Earlier editions whose answers count for this one too. */
  readonly carriedFrom: readonly EditionHash[];
  /** Regions asked, in the order results are shown; those that are not active are left out. */
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
    .map((region) => ({ region, answer: answerIn(question, latest.get(region.code)) }));
  const counts = count(regions);
  return { regions, counts, verdict: verdictOf(counts, regions.length) };
}

/**
 * The picture as somebody sees it who may not read all answers yet: who has answered shows, what they said does not.
 * What is out of date or not confirmed, and what was taken down at a meeting and waits, is no answer: the region is asked.
 *
 * @param mayRead whether the reader may see the answer of this region
 */
export function withHidden(standing: Standing, mayRead: (region: CountyCode) => boolean): Standing {
  const regions = standing.regions.map(({ region, answer }) =>
    mayRead(region.code) ? { region, answer } : { region, answer: answer.kind === 'given' ? HIDDEN : SILENT },
  );
  const counts = count(regions);
  return { regions, counts, verdict: verdictOf(counts, regions.length) };
}

const HIDDEN: RegionAnswer = { kind: 'hidden' };
const SILENT: RegionAnswer = { kind: 'silent' };

/** The region's own latest, and the latest that somebody took down for it at a meeting. */
type Latest = { own?: Held<Position>; onBehalf?: Held<Position> };

function latestByRegion(question: StandingQuestion, positions: readonly Held<Position>[]) {
  const latest = new Map<string, Latest>();
  for (const held of positions) {
    const { consultation, criterion, region, givenAt, meeting } = held.value;
    if (consultation !== question.consultation || criterion !== question.criterion) continue;
    let of = latest.get(region);
    if (of === undefined) latest.set(region, (of = {}));
    const by = meeting !== undefined && !question.isVerified(held) ? 'onBehalf' : 'own';
    const earlier = of[by];
    if (earlier === undefined || earlier.value.givenAt <= givenAt) of[by] = held;
  }
  return latest;
}

/** What was taken down at a meeting never stands in the way of what the region has answered itself. */
function answerIn(question: StandingQuestion, latest: Latest | undefined): RegionAnswer {
  const { own, onBehalf } = latest ?? {};
  const answer = answerOf(question, own);
  if (answer.kind === 'given' || onBehalf === undefined) return answer;
  const isLater = own === undefined || own.value.givenAt <= onBehalf.value.givenAt;
  if (!isLater) return answer;
  return { kind: 'unverified', position: onBehalf, ...(answer.kind === 'stale' ? { own: answer.position } : {}) };
}

function answerOf(question: StandingQuestion, position: Held<Position> | undefined): RegionAnswer {
  if (position === undefined) return { kind: 'silent' };
  if (!question.isVerified(position)) return { kind: 'unverified', position };
  const { edition } = position.value;
  if (edition === question.edition) return { kind: 'given', position, isCarried: false };
  if (question.carriedFrom.includes(edition)) return { kind: 'given', position, isCarried: true };
  return { kind: 'stale', position };
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
    hidden: 0,
  };
  for (const { answer } of regions) {
    counts[answer.kind === 'given' ? answer.position.value.stance.kind : answer.kind] += 1;
  }
  return counts;
}

function verdictOf(counts: StandingCounts, asked: number): Standing['verdict'] {
  if (asked === 0 || counts.silent + counts.stale + counts.unverified + counts.hidden > 0) return 'awaiting';
  return counts.endorses === asked ? 'unanimous' : 'contested';
}
