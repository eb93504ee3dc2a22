import { takesAnswers, type Consultation } from '#domain/consultation.ts';
import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import type { Criterion } from '#domain/criterion.ts';
import type { Deviation } from '#domain/adoption.ts';
import type { CountyCode, CriterionId, Day } from '#domain/ids.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Position } from '#domain/position.ts';
import { may, type Actor } from '#domain/role.ts';
import { daysAfter } from '#domain/time.ts';
import { statusAfter } from '#domain/transitions.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { adoptionsOf, type RegionAdoption } from './adoptionsOf.ts';
import { answerBy, answerProgress } from './answerProgress.ts';
import { commentsOn } from './commentsOn.ts';
import { decidedPackage } from './decisionsOn.ts';
import { criterionById } from './lookUp.ts';
import { positionsToConfirm } from './meetings/saidAtMeetings.ts';
import { isPublishable } from './publishCriteria.ts';

type OnConsultation = { readonly consultation: Held<Consultation>; readonly by: Day };
type OnPackage = { readonly package: Held<CriteriaPackage> };

/** One thing that waits for somebody, and by when where that is said. */
export type Task =
  /** `due` criteria have no counted answer of the region, `stale` of them an answer to an earlier text. */
  | (OnConsultation & {
      readonly kind: 'answer';
      readonly region: CountyCode;
      readonly due: number;
      readonly stale: number;
      /** Last day for asking one's own organisation, while it is not over. */
      readonly anchoringUntil: Day | undefined;
    })
  /** Taken down for the region at a meeting, in one consultation. The meeting's own row may be gone. */
  | (OnConsultation & {
      readonly kind: 'confirm';
      readonly region: CountyCode;
      readonly meeting: Held<Meeting> | undefined;
      readonly positions: readonly Held<Position>[];
    })
  | (OnPackage & {
      readonly kind: 'consider';
      readonly region: CountyCode;
      readonly why: Exclude<RegionAdoption['kind'], 'counted'>;
    })
  | (OnPackage & { readonly kind: 'planPassed'; readonly region: CountyCode; readonly by: Day })
  | (OnPackage & { readonly kind: 'reconsider'; readonly deviation: Held<Deviation>; readonly by: Day })
  /** Its last day is over, or everybody has answered everything. */
  | (OnConsultation & { readonly kind: 'close'; readonly isComplete: boolean })
  | (OnConsultation & { readonly kind: 'silent'; readonly regions: readonly CountyCode[] })
  | { readonly kind: 'comments'; readonly criterion: Held<Criterion>; readonly count: number }
  | { readonly kind: 'review'; readonly criterion: Held<Criterion>; readonly by: Day }
  | (OnPackage & { readonly kind: 'publish' })
  | { readonly kind: 'publishCriterion'; readonly criterion: Held<Criterion> }
  | (OnPackage & { readonly kind: 'decidePackage' })
  | { readonly kind: 'decideCriteria'; readonly criteria: readonly CriterionId[] };

/** How far ahead a day is told that a person may want to plan for. */
const AHEAD_DAYS = 30;
/** When regions that have not answered are worth a reminder: a week before the last day. */
const REMIND_DAYS = 7;

const known = new WeakMap<Workspace, WeakMap<Actor, { readonly on: Day; readonly tasks: readonly Task[] }>>();

/**
 * What waits for a person, own regions first, then what the person's other roles ask for. Rules U20–U27 in
 * docs/spec/adoption.md. Worked out once per snapshot, person and day.
 */
export function toDoOf(workspace: Workspace, actor: Actor, on: Day): readonly Task[] {
  const ofSnapshot = known.get(workspace) ?? new WeakMap<Actor, { on: Day; tasks: readonly Task[] }>();
  known.set(workspace, ofSnapshot);
  const ready = ofSnapshot.get(actor);
  if (ready?.on === on) return ready.tasks;

  const asker = { workspace, actor, on };
  const tasks = [
    ...actor.speaksFor.flatMap((region) => [
      ...confirmationsOf(asker, region),
      ...answersOf(asker, region),
      ...packagesOf(asker, region),
    ]),
    ...(may.openConsultation(actor) ? consultationsOf(asker) : []),
    ...(may.decide(actor) ? decisionsOf(workspace) : []),
    ...(may.publish(actor) ? publicationsOf(workspace) : []),
    ...(may.editDrafts(actor) ? commentsFor(asker) : []),
    ...(may.publish(actor) ? reviewsOf(asker) : []),
  ];
  ofSnapshot.set(actor, { on, tasks });
  return tasks;
}

type Asker = { readonly workspace: Workspace; readonly actor: Actor; readonly on: Day };

function confirmationsOf({ workspace, actor, on }: Asker, region: CountyCode): readonly Task[] {
  const said = positionsToConfirm(workspace, actor, on).filter(({ value }) => value.region === region);
  const together = new Map<string, readonly Held<Position>[]>();
  for (const held of said) {
    const name = `${held.value.meeting ?? ''} ${held.value.consultation}`;
    together.set(name, [...(together.get(name) ?? []), held]);
  }
  return [...together.values()].flatMap((positions): readonly Task[] => {
    const { consultation: asked, meeting: at } = positions[0]?.value ?? {};
    const consultation = asked && workspace.consultations.byKey(asked);
    const meeting = at && workspace.meetings.byKey(at);
    if (consultation === undefined) return [];
    return [{ kind: 'confirm', region, consultation, meeting, positions, by: consultation.value.closesOn }];
  });
}

function answersOf({ workspace, actor, on }: Asker, region: CountyCode): readonly Task[] {
  const open = workspace.consultations.all.filter(({ value }) => takesAnswers(value, on));
  const tasks = open.flatMap((consultation): readonly Extract<Task, { kind: 'answer' }>[] => {
    const { items, regions } = answerProgress(workspace, consultation.value, actor);
    const due = regions.find((each) => each.region.code === region)?.due ?? 0;
    if (due === 0) return [];
    const stale = items.filter(
      ({ standing, isTextUnchanged }) => isTextUnchanged && answerBy(standing, region)?.kind === 'stale',
    );
    const { closesOn: by, anchoringUntil: until } = consultation.value;
    const anchoringUntil = until !== undefined && until >= on ? until : undefined;
    return [{ kind: 'answer', region, consultation, due, stale: stale.length, anchoringUntil, by }];
  });
  return tasks.toSorted(byDay);
}

function packagesOf({ workspace, on }: Asker, region: CountyCode): readonly Task[] {
  const found = workspace.packages.all.flatMap((held): readonly Task[] => {
    const standing = adoptionsOf(workspace, held.value.key)?.regions.find(
      (each) => each.region.code === region,
    )?.standing;
    if (standing === undefined) return [];
    if (standing.kind !== 'counted') return [{ kind: 'consider', region, package: held, why: standing.kind }];
    const { state, on: by } = standing.adoption.value;
    if (state === 'planned' && by !== undefined && by < on) return [{ kind: 'planPassed', region, package: held, by }];
    return standing.deviations.flatMap((deviation): readonly Task[] => {
      const { reconsiderOn } = deviation.value;
      if (reconsiderOn === undefined || reconsiderOn > daysAfter(on, AHEAD_DAYS)) return [];
      return [{ kind: 'reconsider', package: held, deviation, by: reconsiderOn }];
    });
  });
  const kinds: readonly Task['kind'][] = ['planPassed', 'reconsider', 'consider'];
  return kinds.flatMap((kind) => found.filter((task) => task.kind === kind).toSorted(byDay));
}

function consultationsOf({ workspace, actor, on }: Asker): readonly Task[] {
  const open = workspace.consultations.all.filter(({ value }) => value.state === 'open');
  const tasks = open.flatMap((consultation): readonly (Task & { readonly by: Day })[] => {
    const { closesOn: by } = consultation.value;
    const silent = answerProgress(workspace, consultation.value, actor).regions.filter(({ due }) => due > 0);
    const isComplete = silent.length === 0;
    if (isComplete || by < on) return [{ kind: 'close', consultation, isComplete, by }];
    if (by > daysAfter(on, REMIND_DAYS)) return [];
    return [{ kind: 'silent', consultation, regions: silent.map(({ region }) => region.code), by }];
  });
  return tasks.toSorted(byDay);
}

/** Packages one by one; criteria that are in none of them together, since they are decided at one sitting. */
function decisionsOf(workspace: Workspace): readonly Task[] {
  const packages = workspace.packages.all.filter(({ value }) => isReady(value));
  const inPackages = new Set(packages.flatMap(({ value }) => value.items.map(({ criterion }) => criterion)));
  const criteria = workspace.criteria.all
    .filter(({ value }) => isReady(value) && !inPackages.has(value.id))
    .map(({ value }) => value.id);
  return [
    ...packages.map((held): Task => ({ kind: 'decidePackage', package: held })),
    ...(criteria.length === 0 ? [] : [{ kind: 'decideCriteria' as const, criteria: criteria.sort() }]),
  ];
}

function isReady({ status }: Pick<Criterion, 'status'>): boolean {
  return statusAfter('decide', status) !== undefined;
}

/** Packages, and criteria that are published with none of them. */
function publicationsOf(workspace: Workspace): readonly Task[] {
  const packages = workspace.packages.all.filter(
    ({ value }) =>
      statusAfter('publish', value.status) !== undefined && decidedPackage(workspace, value.key) !== undefined,
  );
  const inPackages = new Set(packages.flatMap(({ value }) => value.items.map(({ criterion }) => criterion)));
  const criteria = workspace.criteria.all.filter(
    (held) => !inPackages.has(held.value.id) && isPublishable(workspace, held),
  );
  return [
    ...packages.map((held): Task => ({ kind: 'publish', package: held })),
    ...criteria.map((criterion): Task => ({ kind: 'publishCriterion', criterion })),
  ];
}

function commentsFor({ workspace, actor }: Asker): readonly Task[] {
  const criteria = new Set(workspace.comments.all.map(({ value }) => value.criterion));
  return [...criteria].sort().flatMap((id): readonly Task[] => {
    const criterion = criterionById(workspace, id);
    const count = commentsOn(workspace, id, actor).threads.filter(({ answer }) => answer === undefined).length;
    return criterion === undefined || count === 0 ? [] : [{ kind: 'comments', criterion, count }];
  });
}

function reviewsOf({ workspace, on }: Asker): readonly Task[] {
  const last = daysAfter(on, AHEAD_DAYS);
  const due = workspace.criteria.all.flatMap((criterion): readonly (Task & { readonly by: Day })[] => {
    const { status, nextReview: by } = criterion.value;
    return status === 'published' && by !== undefined && by <= last ? [{ kind: 'review', criterion, by }] : [];
  });
  return due.toSorted(byDay);
}

function byDay(one: Task, other: Task): number {
  const [a, b] = [dayIn(one), dayIn(other)];
  return a === b ? 0 : a < b ? -1 : 1;
}

function dayIn(task: Task): string {
  return 'by' in task ? task.by : '';
}
