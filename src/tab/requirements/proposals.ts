import type { Criterion } from '#domain/criterion.ts';
import { rowKey, type CriterionId } from '#domain/ids.ts';
import type { Judgement, RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Workspace } from '#domain/workspace.ts';
import type { ComposedAlignment } from '#language/alignment/alignParts.ts';
import type { Match } from '#language/alignment/aligner.ts';
import { criterionById } from '#usecases/lookUp.ts';

/** A criterion beside a requirement: reckoned to be like it, or judged already, or both. */
export type Proposal = {
  readonly criterion: Criterion;
  readonly match: Match | undefined;
  readonly judgement: Exclude<Judgement, { readonly kind: 'matchesNone' }> | undefined;
  /** Key on the keyboard that confirms it, `1`–`9`. */
  readonly digit: number | undefined;
};

/** What a requirement as a whole or a part of it is like. */
export type ProposalGroup = {
  readonly of: { readonly kind: 'whole' } | { readonly kind: 'part'; readonly number: number; readonly text: string };
  readonly proposals: readonly Proposal[];
  /** Those hardly worth a look. */
  readonly unlikely: readonly Proposal[];
};

export type Proposals = {
  readonly groups: readonly ProposalGroup[];
  /** Judged, and not among what is proposed now. */
  readonly others: readonly Proposal[];
  /** By digit, from 1. */
  readonly byDigit: readonly CriterionId[];
};

const WORTH_A_LOOK = 0.1;
/** A part has fewer than the whole, or nobody reads them all. */
const MOST_OF_PART = 3;
const MOST_DIGITS = 9;

/** What to show beside a requirement, each criterion with its one digit wherever it stands. */
export function proposalsFor(
  workspace: Workspace,
  { judgements }: RegionalRequirement,
  answer: ComposedAlignment | undefined,
): Proposals {
  const judged = judgements.filter((each) => each.kind !== 'matchesNone');
  const byDigit: CriterionId[] = [];
  const shown = new Set<CriterionId>();
  const proposalOf = (match: Match): Proposal | undefined => {
    const key = rowKey(match.criterion);
    const criterion = key === undefined ? undefined : workspace.criteria.byKey(key)?.value;
    if (criterion === undefined) return undefined;
    const { id } = criterion;
    shown.add(id);
    if (!byDigit.includes(id) && byDigit.length < MOST_DIGITS) byDigit.push(id);
    const digit = byDigit.indexOf(id) + 1;
    const judgement = judged.find((each) => each.criterion === id);
    return { criterion, match, judgement, digit: digit === 0 ? undefined : digit };
  };
  const groupOf = (of: ProposalGroup['of'], matches: readonly Match[]): ProposalGroup => {
    const isLikely = ({ probability }: Match, at: number) => at === 0 || probability >= WORTH_A_LOOK;
    return {
      of,
      proposals: matches.filter(isLikely).flatMap((match) => proposalOf(match) ?? []),
      unlikely: matches.filter((match, at) => !isLikely(match, at)).flatMap((match) => proposalOf(match) ?? []),
    };
  };
  const parts = (answer?.parts ?? []).map(({ text, alignment }, at) =>
    groupOf({ kind: 'part', number: at + 1, text }, alignment.best.slice(0, MOST_OF_PART)),
  );
  const idOf = ({ criterion }: Match) => rowKey(criterion);
  const ofParts = new Set(parts.flatMap(({ proposals }) => proposals.map(({ criterion }) => criterion.key)));
  const left = (answer?.whole.best ?? []).filter((match) => {
    const key = idOf(match);
    return key === undefined || !ofParts.has(key);
  });
  const whole = left.length === 0 ? [] : [groupOf({ kind: 'whole' }, left)];
  const others = judged
    .filter(({ criterion }) => !shown.has(criterion))
    .flatMap((judgement): Proposal[] => {
      const criterion = criterionById(workspace, judgement.criterion)?.value;
      return criterion === undefined ? [] : [{ criterion, match: undefined, judgement, digit: undefined }];
    });
  return { groups: [...parts, ...whole], others, byDigit };
}
