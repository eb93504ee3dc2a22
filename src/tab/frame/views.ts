import { lazy, type ComponentType } from 'react';
import type { CriterionId, RowKey } from '#domain/ids.ts';
import type { TabPlace } from './route.ts';

const load = {
  criteria: () => import('../criteria/CriteriaView.tsx'),
  criterion: () => import('../criterion/CriterionView.tsx'),
  edit: () => import('../criterion/EditView.tsx'),
  consultations: () => import('../consultations/ConsultationsView.tsx'),
  consultation: () => import('../consultations/ConsultationView.tsx'),
  requirements: () => import('../requirements/RequirementsView.tsx'),
  problems: () => import('../problems/ProblemsView.tsx'),
  setup: () => import('../setup/SetupView.tsx'),
};

const LOADER: Readonly<Record<TabPlace['kind'], () => Promise<unknown>>> = {
  criteria: load.criteria,
  criterion: load.criterion,
  newCriterion: load.edit,
  editCriterion: load.edit,
  consultations: load.consultations,
  consultation: load.consultation,
  requirements: load.requirements,
  requirement: load.requirements,
  problems: load.problems,
  setup: load.setup,
};

/** Starts fetching the code of a page before anybody asks for it. */
export function prefetchView(place: TabPlace | undefined): void {
  // A failure shows when the page itself is drawn, with a way to try again.
  void LOADER[place?.kind ?? 'criteria']().catch(() => undefined);
}

type Views = {
  readonly Criteria: ComponentType;
  readonly Criterion: ComponentType<{ readonly id: CriterionId }>;
  readonly Edit: ComponentType<{ readonly id?: CriterionId }>;
  readonly Consultations: ComponentType;
  readonly Consultation: ComponentType<{ readonly consultation: RowKey }>;
  readonly Requirements: ComponentType<{ readonly opened?: RowKey }>;
  readonly Problems: ComponentType;
  readonly Setup: ComponentType;
};

/** Each page is a chunk of its own. */
export const views: Views = {
  Criteria: lazy(load.criteria),
  Criterion: lazy(load.criterion),
  Edit: lazy(load.edit),
  Consultations: lazy(load.consultations),
  Consultation: lazy(load.consultation),
  Requirements: lazy(load.requirements),
  Problems: lazy(load.problems),
  Setup: lazy(load.setup),
};
