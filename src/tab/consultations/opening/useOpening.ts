import { useState } from 'react';
import { day, type CriterionId } from '#domain/ids.ts';
import { CONSULTABLE_STATUSES } from '#domain/transitions.ts';
import type { Workspace } from '#domain/workspace.ts';
import { criterionById } from '#usecases/lookUp.ts';
import type { OpenConsultation } from '#usecases/openConsultation.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { useWorkspace } from '../../start/session.ts';
import type { DraftKeeper } from '../../start/useKeptDraft.ts';
import { useFetchedVerb } from '../../start/useVerb.ts';
import { keptValuesOf, type Entered } from './entered.ts';

/** It asks the quality gate, and that knows units, directions and references: more than the form itself. */
const loadVerb = () => import('#usecases/openConsultation.ts').then(({ openConsultation }) => openConsultation);

/** A day that somebody has to choose or to finish writing. */
export type LackingDay = 'closesOn' | 'anchoringUntil' | undefined;

/** What the coordinator has entered, and what becomes of it. */
export function useOpening(begun: Entered, keeper: DraftKeeper) {
  const navigation = useNavigation();
  const workspace = useWorkspace();
  const { saving, carryOut } = useFetchedVerb(loadVerb);
  const [entered, setEntered] = useState(begun);
  const [lacking, setLacking] = useState<LackingDay>();
  const criteria = criteriaAsked(workspace, entered);

  const enter = (change: Partial<Entered>): void => {
    const next = { ...entered, ...change };
    setEntered(next);
    keeper.keep(keptValuesOf(next));
  };
  const open = async (): Promise<void> => {
    const input = inputOf(entered, criteria);
    setLacking(typeof input === 'string' ? input : undefined);
    if (typeof input === 'string') return;
    const outcome = await carryOut(input);
    // Once the consultation itself is written it is open, whatever became of the statuses after it.
    const opened = 'written' in outcome ? outcome.written.find((change) => change.list === 'consultations') : undefined;
    if (opened === undefined) return;
    keeper.drop();
    navigation.go({ kind: 'consultation', key: opened.value.key });
  };
  return { entered, enter, criteria, lacking, saving, open } as const;
}

/** Of a package what is not in force already. */
function criteriaAsked(workspace: Workspace, { by, criteria, package: key }: Entered): readonly CriterionId[] {
  if (by === 'criteria') return criteria;
  const items = key === undefined ? [] : (workspace.packages.byKey(key)?.value.items ?? []);
  return items
    .map(({ criterion }) => criterion)
    .filter((id) => {
      const status = criterionById(workspace, id)?.value.status;
      return status !== undefined && CONSULTABLE_STATUSES.includes(status);
    });
}

function inputOf(entered: Entered, criteria: readonly CriterionId[]): OpenConsultation | NonNullable<LackingDay> {
  const { title, by, regions, isHidden } = entered;
  const closesOn = day(entered.closesOn);
  if (closesOn === undefined) return 'closesOn';
  const anchoringUntil = day(entered.anchoringUntil);
  if (anchoringUntil === undefined && entered.anchoringUntil !== '') return 'anchoringUntil';
  const about = by === 'package' ? entered.package : undefined;
  return { title, criteria, package: about, regions, anchoringUntil, closesOn, isHidden };
}
