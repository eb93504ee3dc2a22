import {
  CheckmarkCircle16Filled,
  CheckmarkStarburst16Regular,
  Circle16Regular,
  SubtractCircle16Regular,
} from '@fluentui/react-icons';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { ComposedAlignment } from '#language/alignment/alignParts.ts';
import { rowKey } from '#domain/ids.ts';
import { useWorkspace } from '../start/session.ts';
import { likelihoodText } from './likelihood.ts';
import { stateOf, type PileState } from './pile.ts';
import { matchesIn } from './question.ts';
import { useRequirementTexts, type RequirementTexts } from './requirementTexts.ts';
import { useBestStyle } from './useLineStyles.ts';

type Props = { readonly requirement: RegionalRequirement; readonly answer: ComposedAlignment | undefined };

/** What somebody has said of the requirement, or else what it is most like. */
export function BestLine({ requirement, answer }: Props) {
  const line = useBestStyle();
  const texts = useRequirementTexts();
  const idOf = useIdOf();
  const state = stateOf(requirement);
  const isSure = state === 'toJudge' && answer !== undefined && answer.accepted.length > 0;
  const Icon = isSure ? CheckmarkStarburst16Regular : ICON[state];
  return (
    <div className={line}>
      <Icon aria-hidden />
      <span>{state === 'toJudge' ? bestText(answer, idOf, texts) : judgedText(requirement, texts)}</span>
    </div>
  );
}

const ICON = {
  toJudge: Circle16Regular,
  matched: CheckmarkCircle16Filled,
  unmatched: SubtractCircle16Regular,
} as const satisfies Record<PileState, unknown>;

/** By the key of its row, what people call a criterion. */
export function useIdOf(): (criterion: string) => string | undefined {
  const { criteria } = useWorkspace();
  return (criterion) => {
    const key = rowKey(criterion);
    return key === undefined ? undefined : criteria.byKey(key)?.value.id;
  };
}

function bestText(
  answer: ComposedAlignment | undefined,
  idOf: (criterion: string) => string | undefined,
  texts: RequirementTexts,
): string {
  if (answer === undefined) return texts.page.notAligned;
  const [best] = matchesIn(answer).toSorted((a, b) => b.probability - a.probability);
  const id = best === undefined ? undefined : idOf(best.criterion);
  if (best === undefined || id === undefined || answer.whole.none > Math.max(0.5, best.probability))
    return texts.page.noneLikely;
  return texts.page.best(id, likelihoodText(best.probability, texts));
}

function judgedText({ judgements }: RegionalRequirement, { page }: RequirementTexts): string {
  const ids = judgements.flatMap((each) => (each.kind === 'matches' ? [each.criterion] : []));
  return ids.length === 0 ? page.judgedNone : page.judgedMatch(ids);
}
