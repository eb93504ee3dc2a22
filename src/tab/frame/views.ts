import type { CriterionId, ProductGroupCode, RowKey } from '#domain/ids.ts';
import type { MatrixScope } from '#usecases/standingMatrix.ts';
import { late, type Late } from '../start/late.tsx';
import type { TabPlace } from './route.ts';

type Views = {
  readonly Criteria: Late<{ readonly group?: ProductGroupCode }>;
  readonly Criterion: Late<{ readonly id: CriterionId }>;
  readonly NewCriterion: Late<object>;
  readonly Edit: Late<{ readonly id?: CriterionId }>;
  readonly Consultations: Late<object>;
  readonly Consultation: Late<{ readonly consultation: RowKey }>;
  readonly OpenConsultation: Late<{ readonly wanted?: RowKey }>;
  readonly Answers: Late<{ readonly consultation: RowKey }>;
  readonly Packages: Late<object>;
  readonly Package: Late<{ readonly opened: RowKey }>;
  readonly EditPackage: Late<{ readonly edited?: RowKey }>;
  readonly Decision: Late<{ readonly consultation: RowKey }>;
  readonly Matrix: Late<{ readonly scope: MatrixScope }>;
  readonly Requirements: Late<{ readonly opened?: RowKey }>;
  readonly ToDo: Late<object>;
  readonly Board: Late<object>;
  readonly Adoption: Late<{ readonly package: RowKey }>;
  readonly Meetings: Late<object>;
  readonly Meeting: Late<{ readonly opened: RowKey }>;
  readonly MeetingStage: Late<{ readonly shown: RowKey }>;
  readonly PlanMeeting: Late<{ readonly edited?: RowKey }>;
  readonly Problems: Late<object>;
  readonly Setup: Late<object>;
};

/** Each page is a chunk of its own. */
export const views: Views = {
  Criteria: late(() => import('../criteria/CriteriaView.tsx')),
  Criterion: late(async () => {
    const { default: page, parts } = await import('../criterion/CriterionView.tsx');
    return { default: page, parts };
  }),
  NewCriterion: late(() => import('../criterion/begin/NewView.tsx')),
  Edit: late(() => import('../criterion/EditView.tsx')),
  Consultations: late(() => import('../consultations/ConsultationsView.tsx')),
  Consultation: late(() => import('../consultations/ConsultationView.tsx')),
  OpenConsultation: late(() => import('../consultations/opening/OpenConsultationView.tsx')),
  Answers: late(() => import('../consultations/answers/AnswersView.tsx')),
  Packages: late(() => import('../packages/PackagesView.tsx')),
  Package: late(() => import('../packages/PackageView.tsx')),
  EditPackage: late(async () => {
    const { default: page, parts } = await import('../packages/EditPackageView.tsx');
    return { default: page, parts };
  }),
  Decision: late(() => import('../decisions/DecideView.tsx')),
  Matrix: late(() => import('../matrix/MatrixView.tsx')),
  Requirements: late(() => import('../requirements/RequirementsView.tsx')),
  ToDo: late(() => import('../todo/ToDoView.tsx')),
  Board: late(() => import('../board/BoardView.tsx')),
  Adoption: late(() => import('../adoption/AdoptionView.tsx')),
  Meetings: late(() => import('../meeting/MeetingsView.tsx')),
  Meeting: late(() => import('../meeting/MeetingView.tsx')),
  MeetingStage: late(() => import('../meeting/stage/StageView.tsx')),
  PlanMeeting: late(async () => {
    const { default: page, parts } = await import('../meeting/planning/PlanView.tsx');
    return { default: page, parts };
  }),
  Problems: late(() => import('../problems/ProblemsView.tsx')),
  Setup: late(async () => {
    const { default: page, parts } = await import('../setup/SetupView.tsx');
    return { default: page, parts };
  }),
};

const VIEW: Readonly<Record<TabPlace['kind'], Pick<Late<never>, 'fetch'>>> = {
  criteria: views.Criteria,
  productGroup: views.Criteria,
  criterion: views.Criterion,
  newCriterion: views.NewCriterion,
  editCriterion: views.Edit,
  consultations: views.Consultations,
  consultation: views.Consultation,
  openConsultation: views.OpenConsultation,
  answers: views.Answers,
  packages: views.Packages,
  package: views.Package,
  newPackage: views.EditPackage,
  editPackage: views.EditPackage,
  decision: views.Decision,
  matrix: views.Matrix,
  matrixOf: views.Matrix,
  requirements: views.Requirements,
  requirement: views.Requirements,
  todo: views.ToDo,
  board: views.Board,
  adoption: views.Adoption,
  meetings: views.Meetings,
  meeting: views.Meeting,
  meetingStage: views.MeetingStage,
  newMeeting: views.PlanMeeting,
  editMeeting: views.PlanMeeting,
  problems: views.Problems,
  setup: views.Setup,
};

/** Starts fetching the code of a page before anybody asks for it. */
export function prefetchView(place: TabPlace | undefined): void {
  // A failure shows when the page itself is drawn, with a way to try again.
  void VIEW[place?.kind ?? 'criteria'].fetch().catch(() => undefined);
}
