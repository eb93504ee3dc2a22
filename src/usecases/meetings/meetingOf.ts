import type { CriterionId, RowKey } from '#domain/ids.ts';
import { currentItem, stateOf, type AgendaItem, type Meeting } from '#domain/meeting.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { consultationOf, type LastConsultation } from '../consultationOf.ts';

/** Meetings for who may read drafts: those that run, then those to come by day, then those that are over, latest first. */
export function meetingsFor(workspace: Workspace, actor: Actor): readonly Held<Meeting>[] {
  if (!may.readDrafts(actor)) return [];
  const of = (state: ReturnType<typeof stateOf>) =>
    workspace.meetings.all
      .filter(({ value }) => stateOf(value) === state)
      .toSorted((one, other) => (dayAndKey(one) < dayAndKey(other) ? -1 : 1));
  return [...of('running'), ...of('planned'), ...of('ended').toReversed()];
}

/** The meeting that runs in a chat of Teams, or else the next that is planned for it, or else its last. */
export function meetingInChat(workspace: Workspace, actor: Actor, chat: string): Held<Meeting> | undefined {
  return chat === '' ? undefined : meetingsFor(workspace, actor).find(({ value }) => value.chat === chat);
}

function dayAndKey({ value: { on, key } }: Held<Meeting>): string {
  return `${on} ${key}`;
}

/** The criteria that an item of an agenda is about, each with the consultation that asks or last asked about it. */
export type ItemCriterion = { readonly criterion: CriterionId; readonly asked: LastConsultation | undefined };

export function criteriaOn(workspace: Workspace, { subject }: Pick<AgendaItem, 'subject'>): readonly ItemCriterion[] {
  switch (subject.kind) {
    case 'free':
      return [];
    case 'criterion':
      return [askedOf(workspace, subject.criterion)];
    case 'consultation': {
      const held = workspace.consultations.byKey(subject.consultation);
      return held?.value.items.map((item) => ({ criterion: item.criterion, asked: { held, item } })) ?? [];
    }
    case 'package':
      return (
        workspace.packages.byKey(subject.package)?.value.items.map(({ criterion }) => askedOf(workspace, criterion)) ??
        []
      );
  }
}

/** The item of a meeting's agenda on which a criterion of a consultation is, if any. */
export function itemWith(
  workspace: Workspace,
  { agenda }: Meeting,
  sought: { readonly consultation: RowKey; readonly criterion: CriterionId },
): AgendaItem | undefined {
  return agenda.find((item) =>
    criteriaOn(workspace, item).some(
      ({ criterion, asked }) => criterion === sought.criterion && asked?.held.value.key === sought.consultation,
    ),
  );
}

/** The criteria of the item that a running meeting is at. */
export function criteriaNow(workspace: Workspace, meeting: Meeting): readonly ItemCriterion[] {
  const item = currentItem(meeting);
  return item === undefined ? [] : criteriaOn(workspace, item);
}

function askedOf(workspace: Workspace, criterion: CriterionId): ItemCriterion {
  return { criterion, asked: consultationOf(workspace, criterion) };
}
