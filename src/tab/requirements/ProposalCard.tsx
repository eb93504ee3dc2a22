import { Button, makeStyles, mergeClasses, ToggleButton, tokens, typographyStyles } from '@fluentui/react-components';
import { Checkmark16Regular, ChevronDown16Regular, ChevronUp16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { Suspense, useId, useState } from 'react';
import type { CriterionId } from '#domain/ids.ts';
import type { Said } from '#usecases/judgeRequirements.ts';
import { LevelMark } from '../criteria/marks.tsx';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { likelihoodText } from './likelihood.ts';
import type { Proposal } from './proposals.ts';
import { ReasonLines } from './ReasonLines.tsx';
import { useJudgingTexts } from './judgingTexts.ts';
import { useRequirementTexts } from './requirementTexts.ts';
import { late } from '../start/late.tsx';

const TextDifference = late(() => import('./TextDifference.tsx'));

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  matched: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorStatusSuccessBorder2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  meta: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  likelihood: {
    ...typographyStyles.caption1Strong,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  digit: {
    ...typographyStyles.caption2,
    marginInlineStart: tokens.spacingHorizontalSNudge,
    paddingInline: tokens.spacingHorizontalXS,
    border: `${tokens.strokeWidthThin} solid currentColor`,
    borderRadius: tokens.borderRadiusSmall,
  },
});

type Props = {
  readonly proposal: Proposal;
  /** The region's text, to compare with. */
  readonly text: string;
  readonly mayJudge: boolean;
  readonly onSay: (said: Said) => void;
};

/** A criterion beside the requirement: how likely, why, and what a person says of it. */
export function ProposalCard({ proposal, text, mayJudge, onSay }: Props) {
  const styles = useStyles();
  const texts = useRequirementTexts();
  const { detail } = useJudgingTexts();
  const { criterion, match, judgement, digit } = proposal;
  const [isCompared, setIsCompared] = useState(false);
  const difference = useId();
  const probability = match?.probability ?? judgement?.probability;
  return (
    <li className={mergeClasses(styles.card, judgement?.kind === 'matches' && styles.matched)}>
      <div className={styles.head}>
        <PlaceLink place={{ kind: 'criterion', id: criterion.id }} className={styles.title}>
          {criterion.title}
        </PlaceLink>
      </div>
      <div className={styles.meta}>
        {probability !== undefined && <span className={styles.likelihood}>{likelihoodText(probability, texts)}</span>}
        <span>{criterion.id}</span>
        <LevelMark level={criterion.level} />
      </div>
      {match && <ReasonLines reasons={match.reasons} text={text} />}
      <div className={styles.actions}>
        {mayJudge && <Verdicts proposal={proposal} digit={digit} probability={match?.probability} onSay={onSay} />}
        <Button
          size="small"
          appearance="subtle"
          icon={isCompared ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
          aria-expanded={isCompared}
          aria-controls={difference}
          aria-label={detail.of(detail.showDifference, criterion.id)}
          onClick={() => setIsCompared(!isCompared)}
        >
          {detail.showDifference}
        </Button>
      </div>
      <div id={difference}>
        {isCompared && (
          <Suspense>
            <TextDifference requirement={text} criterion={criterion.text} />
          </Suspense>
        )}
      </div>
    </li>
  );
}

type VerdictsProps = {
  readonly proposal: Proposal;
  readonly digit: number | undefined;
  readonly probability: number | undefined;
  readonly onSay: (said: Said) => void;
};

/** Two buttons that stay down: pressed again they take back what was said. */
function Verdicts({ proposal: { criterion, judgement }, digit, probability, onSay }: VerdictsProps) {
  const styles = useStyles();
  const { detail } = useJudgingTexts();
  const { id } = criterion;
  const say = (kind: 'matches' | 'differs'): void =>
    onSay(judgement?.kind === kind ? takenBack(id) : { kind, criterion: id, probability });
  return (
    <>
      <ToggleButton
        size="small"
        icon={<Checkmark16Regular />}
        checked={judgement?.kind === 'matches'}
        aria-label={detail.of(detail.matches, id)}
        {...(digit === undefined ? {} : { 'aria-keyshortcuts': String(digit) })}
        onClick={() => say('matches')}
      >
        {detail.matches}
        {digit !== undefined && (
          <kbd aria-hidden className={styles.digit}>
            {digit}
          </kbd>
        )}
      </ToggleButton>
      <ToggleButton
        size="small"
        icon={<Dismiss16Regular />}
        checked={judgement?.kind === 'differs'}
        aria-label={detail.of(detail.differs, id)}
        onClick={() => say('differs')}
      >
        {detail.differs}
      </ToggleButton>
    </>
  );
}

function takenBack(criterion: CriterionId): Said {
  return { kind: 'takenBack', criterion };
}
