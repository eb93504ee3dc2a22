import { contentOf, type EditionContent } from '#domain/edition.ts';
import type { CriterionId, RowKey } from '#domain/ids.ts';
import { standingIn } from '#usecases/consultationOf.ts';
import { criterionById, editionsOf } from '#usecases/lookUp.ts';
import { useWorkspace } from '../start/session.ts';

/** What the regions were asked about, how it reads now, and how many answers depend on it. */
export type AskedAbout = {
  readonly before: EditionContent | undefined;
  readonly now: EditionContent | undefined;
  /** Answers that count for the text that was asked about. */
  readonly given: number;
  /** What makes the change more than editorial, if anything. */
  readonly factChanged: 'level' | 'kind' | undefined;
};

export function useAskedAbout(key: RowKey, criterion: CriterionId): AskedAbout {
  const workspace = useWorkspace();
  const consultation = workspace.consultations.byKey(key)?.value;
  const item = consultation?.items.find((each) => each.criterion === criterion);
  const working = criterionById(workspace, criterion)?.value;
  const now = working && contentOf(working);
  const before = editionsOf(workspace, criterion).find(({ value }) => value.hash === item?.edition)?.value.content;
  const answers = consultation && item ? standingIn(workspace, consultation, item).regions : [];
  return {
    before,
    now,
    given: answers.filter(({ answer }) => answer.kind === 'given').length,
    factChanged: before && now && (['level', 'kind'] as const).find((fact) => before[fact] !== now[fact]),
  };
}
