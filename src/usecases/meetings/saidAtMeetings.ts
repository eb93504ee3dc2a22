import { takesAnswers } from '#domain/consultation.ts';
import { derivedKey } from '#domain/derivedKey.ts';
import type { CountyCode, CriterionId, Day, RowKey } from '#domain/ids.ts';
import type { Position } from '#domain/position.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { isHiddenFrom, positionsOn, questionedItem } from '../consultationOf.ts';
import { isByContact, isByLeader, isOnBehalf } from '../countedPosition.ts';

type Question = { readonly consultation: RowKey; readonly criterion: CriterionId; readonly region: CountyCode };

/** What has been taken down for a region on one item and is still somebody else's writing, latest first. */
export function saidFor(
  workspace: Workspace,
  { consultation, criterion, region }: Question,
): readonly Held<Position>[] {
  return positionsOn(workspace, consultation, criterion)
    .filter((held) => held.value.region === region && isOnBehalf(workspace, held))
    .toSorted((one, other) => (one.value.givenAt > other.value.givenAt ? -1 : 1));
}

/**
 * What was said for a region on one item and waits for its word: the latest that was taken down by somebody who may,
 * unless the region has answered itself since.
 */
export function waitingFor(workspace: Workspace, question: Question): Held<Position> | undefined {
  const said = saidFor(workspace, question).find((held) => isByLeader(workspace, held));
  if (said === undefined) return undefined;
  const isAnswered = positionsOn(workspace, question.consultation, question.criterion).some(
    (held) =>
      held.value.region === question.region && held.value.givenAt >= said.value.givenAt && isByContact(workspace, held),
  );
  return isAnswered ? undefined : said;
}

/** What waits for a region's word, as far as somebody may see it: where answers are hidden each sees their own (C17). */
export function waitingSeenBy(workspace: Workspace, question: Question, reader: Actor): Held<Position> | undefined {
  const asked = workspace.consultations.byKey(question.consultation)?.value;
  const isHidden = asked !== undefined && isHiddenFrom(asked, reader) && !may.speakFor(reader, question.region);
  return isHidden ? undefined : waitingFor(workspace, question);
}

const known = new WeakMap<Workspace, readonly Held<Position>[]>();

/** Every row that was taken down at a meeting and waits for its region. Worked out once per snapshot. */
export function waitingPositions(workspace: Workspace): readonly Held<Position>[] {
  const ready = known.get(workspace);
  if (ready !== undefined) return ready;
  // Without meetings there is nothing to look for among two hundred thousand rows.
  const rows = workspace.meetings.all.length === 0 ? [] : workspace.positions.all;
  const waiting = rows.filter((held) => held.value.meeting !== undefined && waitingFor(workspace, held.value) === held);
  known.set(workspace, waiting);
  return waiting;
}

/** What waits for the regions that a person speaks for and that can still be confirmed, in the order it was said. */
export function positionsToConfirm(workspace: Workspace, actor: Actor, on: Day): readonly Held<Position>[] {
  return waitingPositions(workspace)
    .filter(({ value }) => actor.speaksFor.includes(value.region) && canBeConfirmed(workspace, value, on))
    .toSorted((one, other) => (one.value.givenAt < other.value.givenAt ? -1 : 1));
}

/** Whether the consultation takes answers, and still asks about the text that it was said of. */
export function canBeConfirmed(
  workspace: Workspace,
  { consultation: key, criterion, edition }: Position,
  on: Day,
): boolean {
  const consultation = workspace.consultations.byKey(key)?.value;
  const item = consultation?.items.find((each) => each.criterion === criterion);
  if (consultation === undefined || item === undefined || !takesAnswers(consultation, on)) return false;
  return item.edition === edition && questionedItem(workspace, consultation, item).edition === edition;
}

/** Another one whenever something else is taken down: what somebody confirms is what they have read. */
export function saidMark({ edition, stance, reservation }: Position): RowKey {
  return derivedKey('said', edition, stance.kind, stance.kind === 'endorses' ? '' : stance.reason, reservation);
}
