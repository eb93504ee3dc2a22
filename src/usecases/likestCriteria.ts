import type { Criterion } from '#domain/criterion.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import type { ComposedAlignment } from '#language/alignment/alignParts.ts';
import { versionOf } from '#domain/edition.ts';
import type { Match, Reasons } from '#language/alignment/aligner.ts';
import { editionsOf } from './lookUp.ts';
import { visibleWorkspace } from './visibleCriterion.ts';

export type { ComposedAlignment };

/** A criterion that says much the same as a text, as the person may see it. */
export type LikeCriterion = {
  readonly criterion: Held<Criterion>;
  /** Of what the person sees. */
  readonly version: number;
  /** Calibrated, 0–1. */
  readonly probability: number;
  /** Undefined where it was compared as a working copy that the person does not see: nothing of that is told. */
  readonly reasons: Reasons | undefined;
};

/** As many as a person compares before writing something new. */
const MOST = 4;
/** What is less like is like by chance. */
const LEAST = 0.08;

/** The criteria most like a text, the likest first, each once: as a whole, or like one of its demands. Rule B30. */
export function likestCriteria(
  workspace: Workspace,
  actor: Actor,
  { whole, parts }: ComposedAlignment,
): readonly LikeCriterion[] {
  const seen = visibleWorkspace(workspace, actor);
  const best = new Map<string, Match>();
  for (const match of [whole, ...parts.map(({ alignment }) => alignment)].flatMap((each) => each.best)) {
    const known = best.get(match.criterion);
    if (known === undefined || known.probability < match.probability) best.set(match.criterion, match);
  }
  const matches = [...best.values()].filter(({ probability }) => probability >= LEAST);
  return matches
    .toSorted((a, b) => b.probability - a.probability)
    .flatMap(({ criterion: key, probability, reasons }): readonly LikeCriterion[] => {
      const criterion = seen.criteria.all.find((held) => held.value.key === key);
      if (criterion === undefined || !may.readPublished(actor)) return [];
      const isCompared = workspace.criteria.all.includes(criterion);
      const editions = editionsOf(workspace, criterion.value.id).map(({ value }) => value);
      const version = versionOf(criterion.value, editions);
      return [{ criterion, version, probability, reasons: isCompared ? reasons : undefined }];
    })
    .slice(0, MOST);
}
