import { rowKey, type CountyCode } from '#domain/ids.ts';
import type { Criterion } from '#domain/criterion.ts';
import { isSettled, type RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Match, SharedLimit } from '#language/alignment/aligner.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import type { AligningState } from './aligning.ts';
import { matchesIn, questionOf } from './question.ts';
import type { Judged } from './useJudging.ts';

/** A requirement that may be judged without asking: the criteria that it matches. */
export type SureOne = {
  readonly requirement: RegionalRequirement;
  readonly matches: readonly {
    readonly criterion: Criterion;
    readonly probability: number;
    /** Those that the requirement sets otherwise than the criterion. */
    readonly limits: readonly SharedLimit[];
  }[];
};

type Sorting = {
  readonly workspace: Workspace;
  readonly known: AligningState['known'];
  readonly mayJudge: (region: CountyCode) => boolean;
};

/** Those of the rows that nobody has judged and that are as good as certain, the surest first. */
export function sureOnesIn(
  rows: readonly Held<RegionalRequirement>[],
  { workspace, known, mayJudge }: Sorting,
): readonly SureOne[] {
  const all = rows.flatMap(({ value }): SureOne[] => {
    if (isSettled(value) || !mayJudge(value.region)) return [];
    const answer = known.get(questionOf(value).key);
    if (answer === undefined || answer.accepted.length === 0) return [];
    const found = new Map(matchesIn(answer).map((match) => [match.criterion, match]));
    const matches = answer.accepted.flatMap((accepted) => {
      const key = rowKey(accepted);
      const criterion = key === undefined ? undefined : workspace.criteria.byKey(key)?.value;
      const isRuledOut = value.judgements.some(
        (each) => each.kind === 'differs' && criterion !== undefined && each.criterion === criterion.id,
      );
      return criterion === undefined || isRuledOut
        ? []
        : [
            {
              criterion,
              probability: found.get(accepted)?.probability ?? 0,
              limits: othersThanSame(found.get(accepted)),
            },
          ];
    });
    return matches.length === 0 ? [] : [{ requirement: value, matches }];
  });
  return all.toSorted((a, b) => surenessOf(b) - surenessOf(a));
}

/** As sure as its least sure match. */
function surenessOf({ matches }: SureOne): number {
  return Math.min(...matches.map(({ probability }) => probability));
}

export function judgedAsSure({ requirement, matches }: SureOne): readonly Judged[] {
  return matches.map(({ criterion, probability }) => ({
    requirement: requirement.key,
    judgement: { kind: 'matches', criterion: criterion.id, probability },
  }));
}

function othersThanSame(match: Match | undefined): readonly SharedLimit[] {
  return match?.reasons.limits.filter(({ comparison }) => comparison !== 'same') ?? [];
}
