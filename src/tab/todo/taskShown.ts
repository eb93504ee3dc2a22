import type { CountyCode, Day } from '#domain/ids.ts';
import type { Task } from '#usecases/toDoOf.ts';
import type { TabPlace } from '../frame/route.ts';
import type { ToDoTexts } from './toDoTexts.ts';

export type TaskGroup = keyof ToDoTexts['group'];
export const TASK_GROUPS = [
  'answer',
  'dates',
  'packages',
  'consultations',
  'decide',
  'publish',
  'comments',
  'review',
] as const satisfies readonly TaskGroup[];

const GROUP: Readonly<Record<Task['kind'], TaskGroup>> = {
  confirm: 'answer',
  answer: 'answer',
  consider: 'packages',
  planPassed: 'dates',
  reconsider: 'dates',
  close: 'consultations',
  silent: 'consultations',
  decidePackage: 'decide',
  decideCriteria: 'decide',
  publish: 'publish',
  publishCriterion: 'publish',
  comments: 'comments',
  review: 'review',
};

export function groupOf(task: Task): TaskGroup {
  return GROUP[task.kind];
}

/** A task as its line shows it. */
export type ShownTask = {
  readonly key: string;
  readonly place: TabPlace;
  readonly name: string;
  /** What there is to do, in one or several short sentences. */
  readonly what: readonly string[];
  readonly region: CountyCode | undefined;
  readonly by: Day | undefined;
};

export function shownTask(task: Task, { task: words }: ToDoTexts): ShownTask {
  return { ...subjectOf(task, words), by: 'by' in task ? task.by : undefined };
}

type Words = ToDoTexts['task'];

function subjectOf(task: Task, words: Words): Omit<ShownTask, 'by'> {
  switch (task.kind) {
    case 'confirm': {
      const { consultation, meeting, region, positions } = task;
      const place =
        meeting === undefined ? onItself(consultation) : { kind: 'meeting' as const, key: meeting.value.key };
      const key = `confirm/${meeting?.value.key ?? ''}/${consultation.value.key}/${region}`;
      return {
        key,
        place,
        name: words.confirm,
        region,
        what: [words.toConfirm(positions.length), consultation.value.title],
      };
    }
    case 'answer':
    case 'close':
    case 'silent': {
      const { key, title: name } = task.consultation.value;
      const region = 'region' in task ? task.region : undefined;
      const place = { kind: 'consultation' as const, key };
      return { key: `${task.kind}/${key}/${region ?? ''}`, place, name, region, what: toAnswer(task, words) };
    }
    case 'comments':
    case 'publishCriterion':
    case 'review': {
      const { id, title } = task.criterion.value;
      const what = [task.kind === 'comments' ? words.comments(task.count) : words[task.kind]];
      const place = { kind: 'criterion' as const, id };
      return { key: `${task.kind}/${id}`, place, name: `${id} ${title}`, what, region: undefined };
    }
    case 'decideCriteria':
      return {
        ...{ key: task.kind, place: { kind: 'consultations' }, region: undefined },
        ...{ name: words.decideCriteria(task.criteria.length), what: [task.criteria.slice(0, 5).join(', ')] },
      };
    default:
      return onPackage(task, words);
  }
}

function onItself({ value: { key } }: Extract<Task, { kind: 'confirm' }>['consultation']): TabPlace {
  return { kind: 'consultation', key };
}

type PackageTask = Extract<Task, { kind: 'consider' | 'planPassed' | 'reconsider' | 'publish' | 'decidePackage' }>;

function onPackage(task: PackageTask, words: Words): Omit<ShownTask, 'by'> {
  const { key, name } = task.package.value;
  const adoption = { kind: 'adoption' as const, key };
  const itself = { kind: 'package' as const, key };
  switch (task.kind) {
    case 'consider':
    case 'planPassed': {
      const what = [task.kind === 'consider' ? words.consider[task.why] : words.planPassed];
      return { key: `${task.kind}/${key}/${task.region}`, place: adoption, name, what, region: task.region };
    }
    case 'reconsider': {
      const { key: row, criterion, region } = task.deviation.value;
      return { key: `${task.kind}/${row}`, place: adoption, name, what: [words.reconsider(criterion)], region };
    }
    case 'publish':
    case 'decidePackage':
      return { key: `${task.kind}/${key}`, place: itself, name, what: [words[task.kind]], region: undefined };
  }
}

function toAnswer(task: Extract<Task, { kind: 'answer' | 'close' | 'silent' }>, words: Words): readonly string[] {
  if (task.kind === 'close') return [task.isComplete ? words.closeComplete : words.closeOver];
  if (task.kind === 'silent') return [words.silent(task.regions.length)];
  return [
    words.answer(task.due),
    ...(task.stale === 0 ? [] : [words.stale(task.stale)]),
    ...(task.anchoringUntil === undefined ? [] : [words.anchoring(task.anchoringUntil)]),
  ];
}
