import type { CountyCode, CriterionId, Day, EditionHash, Instant, RowKey } from './ids.ts';
import type { StanceKind } from './position.ts';

/** What an item of an agenda is about; `free` is about nothing that the lists hold. */
export type AgendaSubject =
  | { readonly kind: 'criterion'; readonly criterion: CriterionId }
  | { readonly kind: 'consultation'; readonly consultation: RowKey }
  | { readonly kind: 'package'; readonly package: RowKey }
  | { readonly kind: 'free' };

export type AgendaItem = {
  /** For ever, also when the agenda is put in another order. */
  readonly key: RowKey;
  readonly subject: AgendaSubject;
  readonly title: string;
  /** Minutes planned; 0 where nobody has said. */
  readonly minutes: number;
  /** What was said, in the words of whoever leads; may be empty. */
  readonly note: string;
  /** What the meeting came to. It decides nothing: decisions are rows of their own. May be empty. */
  readonly outcome: string;
};

/** The meeting came to an item, or to none of them (a break, or before the first). */
export type Step = { readonly at: Instant; readonly item: RowKey | undefined };

export const ATTENDANCES = ['present', 'absent'] as const;

/** Of one region; that nobody knows is no entry. */
export type Attendance = {
  readonly region: CountyCode;
  readonly kind: (typeof ATTENDANCES)[number];
  /** Who was there, by function and never by name, e.g. `"kontaktperson, upphandlare"`; may be empty. */
  readonly functions: string;
};

/** One answer that was said at a meeting, as it was when the meeting ended. */
export type MinutedAnswer = {
  /** The row; of one that waited for its region at the end, it tells what became of it. */
  readonly position: RowKey;
  readonly criterion: CriterionId;
  readonly edition: EditionHash;
  readonly region: CountyCode;
  readonly answer: StanceKind;
  readonly reason: string;
  readonly reservation: string;
  /** `onBehalf`: taken down as said, by whoever led. `own`: by the region, or confirmed by it before the end. */
  readonly given: 'own' | 'onBehalf';
  readonly givenAt: Instant;
};

/** How many regions were where, as `StandingCounts`. */
type MinutedCounts = Readonly<Record<StanceKind | 'silent' | 'stale' | 'unverified' | 'hidden', number>>;

/** Where the regions stood on one criterion when the meeting ended. */
export type MinutedPicture = {
  readonly criterion: CriterionId;
  readonly edition: EditionHash;
  readonly counts: MinutedCounts;
};

export type MinutedItem = {
  readonly item: RowKey;
  /** How long the meeting was at it, in whole seconds. */
  readonly seconds: number;
  /** Answers taken down or given while the meeting lasted; none where they are hidden until the consultation closes. */
  readonly answers: readonly MinutedAnswer[];
  readonly pictures: readonly MinutedPicture[];
  /** Rows of list Beslut recorded while the meeting lasted. */
  readonly decisions: readonly RowKey[];
};

/** What is frozen when a meeting ends: what the row itself does not hold. In the agenda's order. */
export type Minutes = {
  readonly items: readonly MinutedItem[];
  /** How many reasons and reservations had to be shortened; they are whole in their own rows. */
  readonly shortened: number;
};

/** A meeting of a network (möte): what it is to go through, and what came of it. */
export type Meeting = {
  readonly key: RowKey;
  readonly title: string;
  /** Which network meets, e.g. `"Nätverket för hållbar upphandling"`. */
  readonly network: string;
  readonly on: Day;
  readonly agenda: readonly AgendaItem[];
  /** Every step in order of time. The first is its beginning, the last says where it is: nothing is overwritten. */
  readonly steps: readonly Step[];
  /** In county-code order, each region at most once. */
  readonly attendance: readonly Attendance[];
  /** Id of the meeting's chat in Teams, e.g. `"19:meeting_…@thread.v2"`; empty where it is not known. */
  readonly chat: string;
  readonly endedAt: Instant | undefined;
  /** There when it has ended. */
  readonly minutes: Minutes | undefined;
};

export const MEETING_STATES = ['planned', 'running', 'ended'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export function stateOf({ steps, endedAt }: Pick<Meeting, 'steps' | 'endedAt'>): MeetingState {
  if (endedAt !== undefined) return 'ended';
  return steps.length === 0 ? 'planned' : 'running';
}

export function startedAt({ steps }: Pick<Meeting, 'steps'>): Instant | undefined {
  return steps[0]?.at;
}

/** Where a running meeting is; `undefined` in a break and before its first item. An item that is gone is passed over. */
export function currentItem(meeting: Pick<Meeting, 'agenda' | 'steps' | 'endedAt'>): AgendaItem | undefined {
  if (stateOf(meeting) !== 'running') return undefined;
  const known = meeting.steps.filter(
    ({ item }) => item === undefined || meeting.agenda.some(({ key }) => key === item),
  );
  const last = known.at(-1)?.item;
  return meeting.agenda.find(({ key }) => key === last);
}

/**
 * How long the meeting has been at an item, all its visits together, in milliseconds.
 *
 * @param now what a running meeting is timed to; one that has ended is timed to its end
 */
export function timeOn({ steps, endedAt }: Pick<Meeting, 'steps' | 'endedAt'>, item: RowKey, now: Instant): number {
  const end = Date.parse(endedAt ?? now);
  return steps.reduce((sum, step, index) => {
    if (step.item !== item) return sum;
    const until = steps[index + 1]?.at;
    return sum + Math.max(0, (until === undefined ? end : Date.parse(until)) - Date.parse(step.at));
  }, 0);
}
