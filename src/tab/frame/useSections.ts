import { may } from '#domain/role.ts';
import { useActor, useConditions, useDrifts, useOutbox, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { usePlace } from './navigation.ts';
import type { TabPlace } from './route.ts';
import { countToSortOut } from './status.ts';

/** Where a header has no room for all of its sections beside the menu. */
export const NARROW_HEADER = '@media (max-width: 639px)';

type SectionKind = 'criteria' | 'consultations' | 'requirements' | 'problems';

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
  criterion: 'criteria',
  newCriterion: 'criteria',
  editCriterion: 'criteria',
  consultations: 'consultations',
  consultation: 'consultations',
  requirements: 'requirements',
  requirement: 'requirements',
  problems: 'problems',
  setup: 'setup',
};

/** The sections that the person may open, in their order. */
export function useSections(): readonly HeaderSection[] {
  const { frame } = useTexts().tab;
  const actor = useActor();
  const count = useToSortOut();
  const current = SECTION[usePlace()?.kind ?? 'criteria'];
  const folded = current === 'requirements' ? 'consultations' : 'requirements';
  const problems = count > 0 ? `${frame.problems} (${count})` : frame.problems;

  const offered: readonly (readonly [SectionKind, string, boolean])[] = [
    ['criteria', frame.criteria, true],
    ['consultations', frame.consultations, true],
    ['requirements', frame.requirements, may.readDrafts(actor)],
    ['problems', problems, count > 0 || current === 'problems'],
  ];
  return offered.flatMap(([kind, label, isOffered]) =>
    isOffered ? [{ kind, label, isCurrent: kind === current, isFolded: kind === folded }] : [],
  );
}

function useToSortOut(): number {
  const { problems } = useWorkspace();
  const mayMakeLists = may.administer(useActor());
  const [outbox, conditions, drifts] = [useOutbox(), useConditions(), useDrifts()];
  return countToSortOut({ unreadable: problems.length, outbox, conditions, drifts, mayMakeLists });
}
