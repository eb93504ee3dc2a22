import type { Adoption, Deviation } from '#domain/adoption.ts';
import type { Comment } from '#domain/comment.ts';
import type { Consultation } from '#domain/consultation.ts';
import { isEditable, type Criterion } from '#domain/criterion.ts';
import type { Decision } from '#domain/decision.ts';
import type { Edition } from '#domain/edition.ts';
import type { Event, EventKind } from '#domain/event.ts';
import type { CriterionId, Day, Instant, RowKey } from '#domain/ids.ts';
import type { Position } from '#domain/position.ts';
import { may, type Actor } from '#domain/role.ts';
import { editedByHand } from '#domain/seal.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { isByItsRegion } from './adoptionsOf.ts';
import { commentsOn } from './commentsOn.ts';
import { isHiddenFrom, positionsOn } from './consultationOf.ts';
import { allDecisionsOn, isCounted } from './decisionsOn.ts';
import { isByContact } from './countedPosition.ts';
import { criterionById, editionsOf } from './lookUp.ts';

/** What happened to a criterion, told by the rows that are there. */
export type Happening =
  | { readonly kind: 'edited' }
  | { readonly kind: 'editionFrozen'; readonly edition: Edition }
  | { readonly kind: 'consultationOpened'; readonly consultation: Consultation }
  | { readonly kind: 'positionGiven'; readonly position: Position }
  | { readonly kind: 'said'; readonly comment: Comment }
  | { readonly kind: 'decided'; readonly decision: Decision }
  | { readonly kind: 'logged'; readonly event: Event }
  | { readonly kind: 'adopted'; readonly adoption: Adoption }
  | { readonly kind: 'deviated'; readonly deviation: Deviation };

/** A line of the time line. */
export type HistoryEntry = Happening & {
  /** An instant, or a day where only that is known: the row may have been written since. */
  readonly at: Instant | Day;
  /** The name that SharePoint gives who wrote the row last. */
  readonly by: string;
  /** Whether the row was changed in SharePoint itself since Samsyn wrote it. */
  readonly isByHand: boolean;
  /** Whether who wrote it had the role to: what did not count is told as that. */
  readonly isCounted: boolean;
};

/** What of a time line somebody wants to see. */
export const HISTORY_PARTS = ['texts', 'answers', 'decisions', 'adoptions'] as const;
export type HistoryPart = (typeof HISTORY_PARTS)[number];

export const PART_OF = {
  edited: 'texts',
  editionFrozen: 'texts',
  said: 'texts',
  consultationOpened: 'answers',
  positionGiven: 'answers',
  logged: 'decisions',
  decided: 'decisions',
  adopted: 'adoptions',
  deviated: 'adoptions',
} as const satisfies Record<Happening['kind'], HistoryPart>;

const histories = new WeakMap<Workspace, WeakMap<Actor, Map<CriterionId, readonly HistoryEntry[]>>>();

/**
 * The time line of a criterion, newest first. Answers that are hidden from the reader are not in it. Rules H1–H5 and H7 in
 * docs/spec/history.md. Worked out once per snapshot and reader.
 */
export function criterionHistory(workspace: Workspace, id: CriterionId, reader: Actor): readonly HistoryEntry[] {
  const ofSnapshot = histories.get(workspace) ?? new WeakMap<Actor, Map<CriterionId, readonly HistoryEntry[]>>();
  histories.set(workspace, ofSnapshot);
  const known = ofSnapshot.get(reader) ?? new Map<CriterionId, readonly HistoryEntry[]>();
  ofSnapshot.set(reader, known);
  const ready = known.get(id);
  if (ready !== undefined) return ready;
  const entries = [
    ...textsOf(workspace, id, reader),
    ...answersOf(workspace, id, reader),
    ...decisionsOf(workspace, id),
    ...adoptionsOf(workspace, id),
  ].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  known.set(id, entries);
  return entries;
}

type Row = Pick<Held<{ readonly key: RowKey }>, 'value' | 'written' | 'seal'>;

function entry(row: Row, at: Instant | Day, told: Happening, isCountedRow = true): HistoryEntry {
  return { ...told, at, by: row.written.name, isByHand: editedByHand(row), isCounted: isCountedRow };
}

function textsOf(workspace: Workspace, id: CriterionId, reader: Actor): readonly HistoryEntry[] {
  const criterion = criterionById(workspace, id);
  const { threads } = commentsOn(workspace, id, reader);
  const said = threads.flatMap(({ held, answer }): readonly Held<Comment>[] => (answer ? [held, answer] : [held]));
  return [
    ...(criterion && may.readDrafts(reader) && !wasStep(workspace, criterion)
      ? [entry(criterion, criterion.written.at, { kind: 'edited' })]
      : []),
    ...editionsOf(workspace, id).map((held) =>
      entry(held, held.value.frozenAt, { kind: 'editionFrozen', edition: held.value }),
    ),
    ...said.map((held) => entry(held, held.value.saidAt, { kind: 'said', comment: held.value })),
  ];
}

/** What is logged when a criterion takes a step; the step is written first. */
const STEPS: ReadonlySet<EventKind> = new Set(['moved', 'revised', 'published']);

/** Whether the working copy was written last when it took a step: its text is as it was, and the step is told (H7). */
function wasStep(workspace: Workspace, held: Held<Criterion>): boolean {
  if (editedByHand(held)) return false;
  const { id } = held.value;
  const steps = workspace.events.all.filter(({ value }) => value.subject === id && STEPS.has(value.kind));
  if (steps.some((step) => !editedByHand(step) && held.written.at <= step.written.at)) return true;
  // Nobody edits it in this status: what brought it there wrote it last. What was read in from elsewhere took no step.
  const isAsked = workspace.consultations.all.some(({ value }) =>
    value.items.some(({ criterion }) => criterion === id),
  );
  const isDecidedOn = allDecisionsOn(workspace, { kind: 'criterion', criterion: id }).length > 0;
  return !isEditable(held.value) && (isAsked || isDecidedOn || steps.length > 0);
}

function answersOf(workspace: Workspace, id: CriterionId, reader: Actor): readonly HistoryEntry[] {
  const mayReadAnswers = may.readDrafts(reader);
  const consulted = workspace.consultations.all.filter(({ value }) =>
    value.items.some(({ criterion }) => criterion === id),
  );
  return consulted.flatMap((held) => {
    const isHidden = isHiddenFrom(held.value, reader);
    const given = positionsOn(workspace, held.value.key, id).filter(
      ({ value }) => mayReadAnswers && (!isHidden || may.speakFor(reader, value.region)),
    );
    return [
      entry(held, held.value.opensOn, { kind: 'consultationOpened', consultation: held.value }),
      ...given.map((position) => {
        const { value } = position;
        return entry(
          position,
          value.givenAt,
          { kind: 'positionGiven', position: value },
          isByContact(workspace, position),
        );
      }),
    ];
  });
}

function decisionsOf(workspace: Workspace, id: CriterionId): readonly HistoryEntry[] {
  return [
    ...allDecisionsOn(workspace, { kind: 'criterion', criterion: id }).map((held) =>
      entry(held, held.value.recordedAt, { kind: 'decided', decision: held.value }, isCounted(workspace, held)),
    ),
    ...workspace.events.all
      .filter(({ value }) => value.subject === id)
      .map((held) => entry(held, held.value.at, { kind: 'logged', event: held.value })),
  ];
}

/** What regions made of the packages that the criterion is in. */
function adoptionsOf(workspace: Workspace, id: CriterionId): readonly HistoryEntry[] {
  const holding = new Set(
    workspace.packageEditions.all
      .filter(({ value }) => value.content.items.some(({ criterion }) => criterion === id))
      .map(({ value }) => value.hash),
  );
  return [
    ...workspace.adoptions.all
      .filter(({ value }) => holding.has(value.edition))
      .map((held) =>
        entry(held, held.written.at, { kind: 'adopted', adoption: held.value }, isByItsRegion(workspace, held)),
      ),
    ...workspace.deviations.all
      .filter(({ value }) => value.criterion === id)
      .map((held) =>
        entry(held, held.written.at, { kind: 'deviated', deviation: held.value }, isByItsRegion(workspace, held)),
      ),
  ];
}
