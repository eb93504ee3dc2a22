import type { CountyCode, CriterionId, RowKey } from '#domain/ids.ts';
import { judgedAlso, takenBack, type Judgement, type RegionalRequirement } from '#domain/regionalRequirement.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Change, Held, Workspace } from '#domain/workspace.ts';
import { criterionById } from './lookUp.ts';

/** Of a criterion nothing is said any more; without one, no longer that none matches. */
type TakenBack = { readonly kind: 'takenBack'; readonly criterion: CriterionId | undefined };
export type Said = Judgement | TakenBack;

export type JudgeRequirements = {
  /** In the order in which they are to count; several may speak of one requirement. */
  readonly judged: readonly {
    /** As the person had it before them; a key stands for the row as it is now. */
    readonly requirement: Held<RegionalRequirement> | RowKey;
    readonly judgement: Said;
  }[];
};

export type JudgeRequirementsRefusal =
  | { readonly kind: 'mayNotJudge'; readonly region: CountyCode }
  | { readonly kind: 'requirementMissing' }
  | { readonly kind: 'criterionMissing'; readonly id: CriterionId };

/**
 * Records which criteria requirements match, many at once: all of it or, with a refusal, nothing. What stands already
 * is not written again, so there may be no change at all. Rules Q5–Q9 in docs/spec/requirements.md.
 */
export function judgeRequirements(
  workspace: Workspace,
  actor: Actor,
  { judged }: JudgeRequirements,
): Result<readonly Change[], JudgeRequirementsRefusal> {
  const after = new Map<RowKey, Judged>();
  for (const { requirement, judgement } of judged) {
    const base = typeof requirement === 'string' ? workspace.regionalRequirements.byKey(requirement) : requirement;
    if (base === undefined) return err({ kind: 'requirementMissing' });
    const { key, region, judgements } = base.value;
    if (!may.judgeRequirementsOf(actor, region)) return err({ kind: 'mayNotJudge', region });
    const missing = criterionMissing(workspace, judgement);
    if (missing !== undefined) return err({ kind: 'criterionMissing', id: missing });

    const before = after.get(key) ?? { base, judgements };
    after.set(key, { base: before.base, judgements: withSaid(before.judgements, judgement) });
  }
  return ok([...after.values()].flatMap(changeOf));
}

type Judged = { readonly base: Held<RegionalRequirement>; readonly judgements: readonly Judgement[] };

/** What was said of a criterion that has gone since can still be taken back. */
function criterionMissing(workspace: Workspace, said: Said): CriterionId | undefined {
  if (said.kind === 'matchesNone' || said.kind === 'takenBack') return undefined;
  return criterionById(workspace, said.criterion) === undefined ? said.criterion : undefined;
}

function withSaid(earlier: readonly Judgement[], said: Said): readonly Judgement[] {
  if (said.kind === 'takenBack') return takenBack(earlier, said.criterion);
  if (said.kind === 'matchesNone') return judgedAlso(earlier, said);
  return judgedAlso(earlier, { ...said, probability: inHundredths(said.probability) });
}

/** As precise as the list keeps it, and as anybody would want to read it. */
function inHundredths(probability: number | undefined): number | undefined {
  return probability === undefined ? undefined : Math.round(Math.min(1, Math.max(0, probability)) * 100) / 100;
}

function changeOf({ base, judgements }: Judged): readonly Change[] {
  if (judgements === base.value.judgements) return [];
  return [{ kind: 'update', list: 'regionalRequirements', base, value: { ...base.value, judgements } }];
}
