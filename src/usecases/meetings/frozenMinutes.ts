import type { Instant, RowKey } from '#domain/ids.ts';
import { MEETING_LIMIT } from '#domain/limits.ts';
import {
  startedAt,
  timeOn,
  type AgendaItem,
  type Meeting,
  type MinutedAnswer,
  type MinutedItem,
  type MinutedPicture,
  type Minutes,
} from '#domain/meeting.ts';
import type { Position } from '#domain/position.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { isHiddenFrom, positionsOn, questionedItem, standingIn } from '../consultationOf.ts';
import { isByContact } from '../countedPosition.ts';
import { criteriaOn, type ItemCriterion } from './meetingOf.ts';
import { waitingFor } from './saidAtMeetings.ts';

/** What the row of a meeting holds of it when it ends. Rules A16–A20 in docs/spec/meetings.md. */
export function frozenMinutes(workspace: Workspace, meeting: Meeting, now: Instant): Minutes {
  const span = { meeting: meeting.key, from: startedAt(meeting) ?? now, to: now };
  const items = meeting.agenda.map((item): MinutedItem => {
    const criteria = criteriaOn(workspace, item);
    return {
      item: item.key,
      seconds: Math.round(timeOn(meeting, item.key, now) / 1000),
      answers: criteria.flatMap((each) => answersOn(workspace, each, span)),
      pictures: criteria.flatMap((each) => pictureOf(workspace, each)),
      decisions: decisionsIn(workspace, { item, criteria, ...span }),
    };
  });
  return fitted(items);
}

/** The meeting, and while it lasted. */
type Span = { readonly meeting: RowKey; readonly from: Instant; readonly to: Instant };

/** What the regions said while the meeting lasted: what waits for them, and what they gave or confirmed themselves. */
function answersOn(workspace: Workspace, { criterion, asked }: ItemCriterion, span: Span): readonly MinutedAnswer[] {
  if (asked === undefined || isHiddenFrom(asked.held.value, 'everyone')) return [];
  const { key: consultation } = asked.held.value;
  const said = positionsOn(workspace, consultation, criterion).flatMap((held): readonly MinutedAnswer[] => {
    const isOwn = isByContact(workspace, held);
    const isWithin = span.from <= held.value.givenAt && held.value.givenAt <= span.to;
    if (isOwn) return isWithin ? [minuted(held, 'own')] : [];
    const isSaidHere = held.value.meeting === span.meeting && waitingFor(workspace, held.value) === held;
    return isSaidHere ? [minuted(held, 'onBehalf')] : [];
  });
  return said.toSorted((one, other) => (one.region < other.region ? -1 : 1));
}

function minuted(held: Held<Position>, given: MinutedAnswer['given']): MinutedAnswer {
  const { key: position, criterion, edition, region, stance, reservation, givenAt } = held.value;
  const reason = stance.kind === 'endorses' ? '' : stance.reason;
  return { ...{ position, criterion, edition, region, answer: stance.kind, reason }, reservation, given, givenAt };
}

function pictureOf(workspace: Workspace, { criterion, asked }: ItemCriterion): readonly MinutedPicture[] {
  if (asked === undefined) return [];
  const questioned = questionedItem(workspace, asked.held.value, asked.item);
  const { counts } = standingIn(workspace, asked.held.value, questioned, 'everyone');
  return [{ criterion, edition: questioned.edition, counts }];
}

type DecidedOn = Span & { readonly item: AgendaItem; readonly criteria: readonly ItemCriterion[] };

function decisionsIn(workspace: Workspace, { item: { subject }, criteria, from, to }: DecidedOn): readonly RowKey[] {
  return workspace.decisions.all
    .map(({ value }) => value)
    .filter(({ recordedAt }) => from <= recordedAt && recordedAt <= to)
    .filter(({ subject: decided }) =>
      decided.kind === 'criterion'
        ? criteria.some(({ criterion }) => criterion === decided.criterion)
        : subject.kind === 'package' && subject.package === decided.package,
    )
    .map(({ key }) => key);
}

/** Longest reason and reservation to try, until all of it fits its column. */
const LENGTHS = [1_400, 700, 350, 150, 60, 0] as const;

/**
 * What fits one column. Where not even answers without reasons do, those that regions gave themselves are left to their
 * own rows, and at last all: the regions' picture is always there.
 */
function fitted(items: readonly MinutedItem[]): Minutes {
  const onlySaid = LENGTHS.map((length) => cut(items, (each) => each.given === 'onBehalf', length));
  const all = LENGTHS.map((length) => cut(items, () => true, length));
  return [...all, ...onlySaid].find(fits) ?? cut(items, () => false, 0);
}

function fits(minutes: Minutes): boolean {
  return JSON.stringify(minutes).length <= MEETING_LIMIT;
}

function cut(items: readonly MinutedItem[], isKept: (answer: MinutedAnswer) => boolean, length: number): Minutes {
  let shortened = 0;
  const short = (text: string): string => {
    if (text.length <= length) return text;
    shortened += 1;
    return length === 0 ? '' : `${text.slice(0, length - 1)}…`;
  };
  const kept = items.map((item) => ({
    ...item,
    answers: item.answers.filter(isKept).map((each) => {
      return { ...each, reason: short(each.reason), reservation: short(each.reservation) };
    }),
  }));
  const left = items.flatMap(({ answers }) => answers).filter((each) => !isKept(each)).length;
  return { items: kept, shortened: shortened + left };
}
