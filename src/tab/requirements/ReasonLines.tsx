import { makeResetStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Reasons } from '#language/alignment/aligner.ts';
import { useJudgingTexts, type JudgingTexts } from './judgingTexts.ts';
import { useConceptNames, type ConceptName } from './useConceptNames.ts';

const useLines = makeResetStyles({
  ...typographyStyles.caption1,
  listStyleType: 'none',
  margin: 0,
  padding: 0,
  color: tokens.colorNeutralForeground2,
  overflowWrap: 'anywhere',
});

/** As many concepts as a person reads, the most telling first. */
const MOST_CONCEPTS = 4;
/** A decision on something less like this one is no reason. */
const LEAST_REMEMBERED = 0.5;

type Props = {
  readonly reasons: Reasons;
  /** The region's text. */
  readonly text: string;
};

/** Why a criterion is proposed, a line for each reason. */
export function ReasonLines({ reasons, text }: Props) {
  const className = useLines();
  const texts = useJudgingTexts();
  const lines = linesOf(reasons, conceptsIn(reasons, text, useConceptNames()), texts);
  if (lines.length === 0) return null;
  return (
    <ul className={className} aria-label={texts.reasons.label}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function linesOf(reasons: Reasons, concepts: readonly string[], { reasons: words }: JudgingTexts): readonly string[] {
  const limits = reasons.limits.map(({ requirement, criterion, comparison }) =>
    words.limit(requirement, criterion, comparison),
  );
  return [
    ...(reasons.remembered >= LEAST_REMEMBERED ? [words.remembered] : []),
    ...(reasons.words.length > 0 ? [words.words(reasons.words)] : []),
    ...(reasons.related.length > 0 ? [words.related(reasons.related)] : []),
    ...(concepts.length > 0 ? [words.concepts(concepts)] : []),
    ...(reasons.references.length > 0 ? [words.references(reasons.references)] : []),
    ...new Set(limits),
    // What numbers say of each other is not what the requirements mean.
    ...(limits.length > 0 ? [words.limitsAreForPeople] : []),
    ...(reasons.isSameGroup ? [words.sameGroup] : []),
  ];
}

/** Without those whose word is told already as one that both have. */
function conceptsIn({ concepts, words, related }: Reasons, text: string, nameOf: ConceptName): readonly string[] {
  const told = new Set([...words, ...related].map((word) => word.toLocaleLowerCase('sv')));
  const names = concepts.flatMap((id) => nameOf(id, text) ?? []).filter((name) => !told.has(name));
  return [...new Set(names)].slice(0, MOST_CONCEPTS);
}
