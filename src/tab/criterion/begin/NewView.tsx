import { useState } from 'react';
import { may } from '#domain/role.ts';
import { useActor } from '../../start/session.ts';
import { useKeptDraft } from '../../start/useKeptDraft.ts';
import { useFetchedWhenIdle } from '../../start/whenIdle.ts';
import { draftPlaceOf } from '../keptCriterion.ts';
import { late } from '../../start/late.tsx';

const EditView = late(() => import('../EditView.tsx'));
const BeginView = late(() => import('./BeginView.tsx'));

/** A criterion to be: what there is to start from, or the form when something is typed already. */
export default function NewView() {
  const actor = useActor();
  const [found] = useKeptDraft(draftPlaceOf(undefined));
  const [isBlank, setIsBlank] = useState(false);
  useFetchedWhenIdle(EditView.fetch);
  if (!found.isRead) return null;
  if (isBlank || found.draft !== undefined || !may.editDrafts(actor)) return <EditView />;
  return <BeginView onBlank={() => setIsBlank(true)} />;
}
