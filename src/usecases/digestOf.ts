import { takesAnswers } from '#domain/consultation.ts';
import type { Conversation } from '#domain/conversation.ts';
import { printOfLines } from '#domain/derivedKey.ts';
import type { Day } from '#domain/ids.ts';
import { may, type Actor } from '#domain/role.ts';
import { daysAfter } from '#domain/time.ts';
import type { Workspace } from '#domain/workspace.ts';
import { wants } from './conversationsOf.ts';
import { regionsToRemind } from './remindSilent.ts';
import { toDoOf, type Task } from './toDoOf.ts';

export type AnswerTask = Extract<Task, { kind: 'answer' }>;
/** Regions that a coordinator may want to remind. */
export type SilentTask = Extract<Task, { kind: 'silent' }>;
export type PackageTask = Extract<Task, { kind: 'consider' | 'planPassed' | 'reconsider' }>;

/** What a person is told in the morning, and when asking for it. */
export type Digest = {
  /** Consultations with something left to answer, the one that closes first first. */
  readonly answers: readonly AnswerTask[];
  /** Days that are due, and packages that the region has not taken up. */
  readonly packages: readonly PackageTask[];
  /** What the region uses or answered has a newer text. */
  readonly changes: readonly (PackageTask | AnswerTask)[];
  /** Consultations whose silent regions the person may remind: those whose last day is near, all when asked for. */
  readonly silent: readonly SilentTask[];
  /** How much else waits, such as decisions. */
  readonly others: number;
};

/** From how many days ahead a last day is told anew although nothing else is new. */
const URGENT_DAYS = 3;

/** @returns undefined when there is nothing to tell */
export function digestOf(
  workspace: Workspace,
  actor: Actor,
  { on, muted, isAsked = false }: { readonly on: Day; readonly isAsked?: boolean } & Pick<Conversation, 'muted'>,
): Digest | undefined {
  const tasks = toDoOf(workspace, actor, on);
  const answers = tasks.filter((task) => task.kind === 'answer');
  const ofPackages = tasks.filter(
    (task) => task.kind === 'consider' || task.kind === 'planPassed' || task.kind === 'reconsider',
  );
  const changed = [...ofPackages.filter(isOutdated), ...answers.filter(({ stale }) => stale > 0)];
  const near = tasks.filter((task) => task.kind === 'silent');
  const silent = isAsked ? silentConsultations(workspace, actor, on) : near;
  const told = (topic: Parameters<typeof wants>[1]) => wants({ muted }, topic);
  const digest: Digest = {
    answers: told('consultations') ? answers : [],
    packages: told('packages') ? ofPackages.filter((task) => !isOutdated(task)) : [],
    changes: told('changes') ? changed : [],
    silent: told('consultations') ? silent : [],
    others: tasks.length - answers.length - ofPackages.length - near.length,
  };
  const count =
    digest.answers.length + digest.packages.length + digest.changes.length + digest.silent.length + digest.others;
  return count === 0 ? undefined : digest;
}

/** Every consultation that takes answers and that regions are silent on, for who may remind them. */
function silentConsultations(workspace: Workspace, actor: Actor, on: Day): readonly SilentTask[] {
  if (!may.remind(actor)) return [];
  const open = workspace.consultations.all.filter(({ value }) => takesAnswers(value, on));
  const tasks = open.map((consultation): SilentTask => {
    const regions = regionsToRemind(workspace, consultation.value.key).map(({ code }) => code);
    return { kind: 'silent', consultation, regions, by: consultation.value.closesOn };
  });
  return tasks.filter(({ regions }) => regions.length > 0).toSorted((a, b) => (a.by < b.by ? -1 : 1));
}

/** SHA-256 of what a digest says, in which a day that comes nearer does not count until it is near. */
export function printOf(digest: Digest, on: Day): string {
  const near = daysAfter(on, URGENT_DAYS);
  const lines = [
    ...digest.answers.map(({ consultation, region, due, stale, by }) =>
      [consultation.value.key, region, due, stale, by <= near ? by : ''].join(),
    ),
    ...[...digest.packages, ...digest.changes].map((task) =>
      task.kind === 'answer'
        ? [task.consultation.value.key, task.region, 'stale', task.stale].join()
        : [task.package.value.key, task.package.value.publishedEdition, task.kind].join(),
    ),
    ...digest.silent.map(({ consultation, regions, by }) =>
      [consultation.value.key, 'silent', regions.length, by <= near ? by : ''].join(),
    ),
    String(digest.others),
  ];
  return printOfLines(lines);
}

function isOutdated(task: PackageTask): boolean {
  return task.kind === 'consider' && task.why === 'outdated';
}
