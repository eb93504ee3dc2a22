import { takesAnswers } from '#domain/consultation.ts';
import type { Decision } from '#domain/decision.ts';
import type { Instant, RowKey } from '#domain/ids.ts';
import {
  startedAt,
  type AgendaItem,
  type Attendance,
  type Meeting,
  type MinutedAnswer,
  type MinutedPicture,
} from '#domain/meeting.ts';
import type { StanceKind } from '#domain/position.ts';
import type { Region } from '#domain/region.ts';
import { dayOf } from '#domain/time.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { positionsOn } from '../consultationOf.ts';
import { isByContact } from '../countedPosition.ts';
import { frozenMinutes } from './frozenMinutes.ts';

/** What became of an answer that was taken down for a region. */
export type Confirmation =
  /** The region gave it itself, or had confirmed it when the meeting ended. */
  | { readonly kind: 'own' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'confirmed'; readonly at: Instant }
  /** The region has since answered something else. */
  | { readonly kind: 'otherwise'; readonly answer: StanceKind; readonly at: Instant }
  /** The consultation no longer takes answers: it never counted. */
  | { readonly kind: 'lapsed' };

export type ShownAnswer = MinutedAnswer & { readonly confirmation: Confirmation };

export type ShownItem = {
  readonly item: AgendaItem;
  readonly seconds: number;
  /** By criterion, then in county-code order. */
  readonly answers: readonly ShownAnswer[];
  readonly pictures: readonly MinutedPicture[];
  readonly decisions: readonly Held<Decision>[];
};

/** The minutes of a meeting as they are read. */
export type ShownMinutes = {
  readonly meeting: Meeting;
  readonly startedAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
  /** Every active region, and any other that was there, in county-code order. */
  readonly attendance: readonly (Pick<Attendance, 'functions'> & {
    readonly region: Region;
    readonly kind: Attendance['kind'] | 'unknown';
  })[];
  readonly items: readonly ShownItem[];
  /** How many reasons and reservations are not whole here. */
  readonly shortened: number;
};

/**
 * The minutes: of a meeting that has ended as they were frozen, with what the regions have confirmed since beside them;
 * of one that runs as they would be if it ended `now`. Rules A16–A21 in docs/spec/meetings.md.
 */
export function minutesOf(workspace: Workspace, meeting: Meeting, now: Instant): ShownMinutes {
  const { items, shortened } = meeting.minutes ?? frozenMinutes(workspace, meeting, now);
  const ofItem = new Map(items.map((each) => [each.item, each]));
  return {
    meeting,
    startedAt: startedAt(meeting),
    endedAt: meeting.endedAt,
    attendance: attendanceOf(workspace, meeting),
    items: meeting.agenda.map((item): ShownItem => {
      const minuted = ofItem.get(item.key);
      const decisions = (minuted?.decisions ?? []).flatMap((key) => workspace.decisions.byKey(key) ?? []);
      const answers = (minuted?.answers ?? []).map((answer) => ({
        ...answer,
        confirmation: confirmationOf(workspace, answer, { meeting: meeting.key, now }),
      }));
      return { item, seconds: minuted?.seconds ?? 0, answers, pictures: minuted?.pictures ?? [], decisions };
    }),
    shortened,
  };
}

function attendanceOf(workspace: Workspace, { attendance }: Meeting): ShownMinutes['attendance'] {
  const said = new Map(attendance.map((each) => [each.region, each]));
  return workspace.regions.all
    .map(({ value }) => value)
    .filter(({ code, isActive }) => isActive || said.has(code))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .map((region) => {
      const { kind = 'unknown' as const, functions = '' } = said.get(region.code) ?? {};
      return { region, kind, functions };
    });
}

type Read = { readonly meeting: RowKey; readonly now: Instant };

/**
 * By what the region itself has written since: the row that was taken down, or its own beside it. It has confirmed only
 * what it says came from this meeting; the same answer given in a form is one of its own, perhaps for other reasons.
 */
function confirmationOf(workspace: Workspace, minuted: MinutedAnswer, { meeting, now }: Read): Confirmation {
  if (minuted.given === 'own') return { kind: 'own' };
  const taken = workspace.positions.byKey(minuted.position);
  if (taken === undefined) return { kind: 'waiting' };
  const { consultation: key } = taken.value;
  const own = positionsOn(workspace, key, minuted.criterion)
    .filter((held) => held.value.region === minuted.region && held.value.givenAt >= minuted.givenAt)
    .filter((held) => isByContact(workspace, held))
    .toSorted((one, other) => (one.value.givenAt < other.value.givenAt ? -1 : 1))
    .at(-1);
  if (own !== undefined) {
    const { stance, givenAt: at } = own.value;
    const isConfirmed = own.value.meeting === meeting && stance.kind === minuted.answer;
    return isConfirmed ? { kind: 'confirmed', at } : { kind: 'otherwise', answer: stance.kind, at };
  }
  const consultation = workspace.consultations.byKey(key)?.value;
  const isOver = consultation === undefined || !takesAnswers(consultation, dayOf(now));
  return { kind: isOver ? 'lapsed' : 'waiting' };
}
