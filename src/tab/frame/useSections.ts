import { may, type Actor } from '#domain/role.ts';
import { isConcerned } from '#usecases/brokenRules/brokenRule.ts';
import { useBrokenRules } from '../problems/useBrokenRules.ts';
import { useActor, useConditions, useDrifts, useOutbox, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useToDoCount } from '../todo/useToDoCount.ts';
import { usePlace } from './navigation.ts';
import type { TabPlace } from './route.ts';
import { countToSortOut } from './status.ts';

/** Where a header has no room for all of its sections beside the menu. */
export const NARROW_HEADER = '@media (max-width: 639px)';

/** How many sections, from the first, a narrow header has room for beside the one that the person is in. */
const UNFOLDED = 2;

type SectionKind =
  'todo' | 'criteria' | 'consultations' | 'packages' | 'matrix' | 'requirements' | 'meetings' | 'problems';

/** One of the tab's sections, as the header offers it. */
export type HeaderSection = {
  readonly kind: SectionKind;
  readonly label: string;
  readonly isCurrent: boolean;
  /** Stands in the menu where the header is narrow. Never the one that the person is in. */
  readonly isFolded: boolean;
};

const SECTION: Readonly<Record<TabPlace['kind'], SectionKind | 'setup'>> = {
  criteria: 'criteria',
  productGroup: 'criteria',
  criterion: 'criteria',
  newCriterion: 'criteria',
  editCriterion: 'criteria',
  consultations: 'consultations',
  consultation: 'consultations',
  openConsultation: 'consultations',
  answers: 'consultations',
  packages: 'packages',
  package: 'packages',
  newPackage: 'packages',
  editPackage: 'packages',
  decision: 'consultations',
  matrix: 'matrix',
  matrixOf: 'matrix',
  requirements: 'requirements',
  requirement: 'requirements',
  todo: 'todo',
  board: 'matrix',
  adoption: 'packages',
  meetings: 'meetings',
  meeting: 'meetings',
  meetingStage: 'meetings',
  newMeeting: 'meetings',
  editMeeting: 'meetings',
  problems: 'problems',
  setup: 'setup',
};

/** The sections that the person may open, in their order. */
export function useSections(): readonly HeaderSection[] {
  const { frame } = useTexts().tab;
  const actor = useActor();
  const count = useToSortOut();
  const current = SECTION[usePlace()?.kind ?? 'criteria'];
  const toDo = useToDoCount();

  const offered: readonly (readonly [SectionKind, string, boolean])[] = [
    ['todo', counted(frame.todo, toDo), isActive(actor)],
    ['criteria', frame.criteria, true],
    ['consultations', frame.consultations, true],
    ['packages', frame.packages, may.readPublished(actor)],
    ['matrix', frame.matrix, may.readDrafts(actor)],
    ['requirements', frame.requirements, may.readDrafts(actor)],
    ['meetings', frame.meetings, may.readDrafts(actor)],
    ['problems', counted(frame.problems, count), count > 0 || current === 'problems'],
  ];
  return offered
    .filter(([, , isOffered]) => isOffered)
    .map(([kind, label], at) => ({
      kind,
      label,
      isCurrent: kind === current,
      isFolded: kind !== current && at >= UNFOLDED,
    }));
}

function counted(label: string, count: number): string {
  return count > 0 ? `${label} (${count})` : label;
}

/** Whether anything can wait for the person at all: readers only read. */
function isActive(actor: Actor): boolean {
  return may.editDrafts(actor) || may.decide(actor) || actor.speaksFor.length > 0;
}

function useToSortOut(): number {
  const { problems } = useWorkspace();
  const actor = useActor();
  const broken = (useBrokenRules('idle') ?? []).filter((rule) => isConcerned(actor, rule)).length;
  const [outbox, conditions, drifts] = [useOutbox(), useConditions(), useDrifts()];
  const rows = { unreadable: problems.length, broken };
  return countToSortOut({ ...rows, outbox, conditions, drifts, mayMakeLists: may.administer(actor) });
}
