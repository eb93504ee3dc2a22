import { Button, makeStyles, Spinner, ToggleButton, tokens, typographyStyles } from '@fluentui/react-components';
import { SubtractCircle16Regular } from '@fluentui/react-icons';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import { may } from '#domain/role.ts';
import type { Held } from '#domain/workspace.ts';
import type { ComposedAlignment } from '#language/alignment/alignParts.ts';
import type { Said } from '#usecases/judgeRequirements.ts';
import { useActor, useWorkspace } from '../start/session.ts';
import { DetailHead } from './DetailHead.tsx';
import { isForTyping, meantBy } from './keys.ts';
import { likelihoodText, POSSIBLE } from './likelihood.ts';
import type { Moving } from './moving.ts';
import { ProposalGroups } from './ProposalGroups.tsx';
import { proposalsFor, type Proposals } from './proposals.ts';
import { useJudgingTexts } from './judgingTexts.ts';
import { useRequirementTexts } from './requirementTexts.ts';
import type { Judging } from './useJudging.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  none: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

type Props = {
  readonly held: Held<RegionalRequirement>;
  readonly answer: ComposedAlignment | undefined;
  /** Whether the answer is on its way. */
  readonly isComparing: boolean;
  readonly judging: Judging;
  readonly moving: Moving;
  readonly level: 1 | 2;
};

/** One requirement beside the criteria that it is like. Confirming goes on to the next that nobody has judged. */
export function RequirementDetail({ held, answer, isComparing, judging, moving, level }: Props) {
  const styles = useStyles();
  const texts = useRequirementTexts();
  const { detail } = useJudgingTexts();
  const workspace = useWorkspace();
  const requirement = held.value;
  const mayJudge = may.judgeRequirementsOf(useActor(), requirement.region);
  const shown = useFirst(answer);
  const proposals = useMemo(() => proposalsFor(workspace, requirement, shown), [workspace, requirement, shown]);
  const isNone = requirement.judgements.some(({ kind }) => kind === 'matchesNone');

  const say = (judgement: Said): void => {
    if (!mayJudge) return;
    judging.say([{ requirement: requirement.key, judgement }]);
    if (isLastWord(judgement, proposals)) moving.go(moving.nextToJudge);
  };
  const sayNone = (): void => say(isNone ? { kind: 'takenBack', criterion: undefined } : { kind: 'matchesNone' });
  const handleKey = (event: KeyboardEvent): void => {
    const meant = isForTyping(event.target) ? undefined : meantBy(event);
    if (meant === undefined) return;
    event.preventDefault();
    if (meant.kind === 'none') sayNone();
    else if (meant.kind === 'undo') judging.undo();
    else if (meant.kind === 'list') moving.go(undefined);
    else if (meant.kind === 'move') moving.go(moving[meant.to] ?? requirement.key);
    else {
      const said = saidOf(meant.digit, proposals);
      if (said !== undefined) say(said);
    }
  };

  return (
    <div className={styles.root} onKeyDown={handleKey}>
      <DetailHead held={held} moving={moving} level={level} />
      {shown === undefined && requirement.judgements.length === 0 ? (
        <NoAnswer isComparing={isComparing} />
      ) : (
        <ProposalGroups proposals={proposals} text={requirement.text} mayJudge={mayJudge} onSay={say} />
      )}
      <div className={styles.none}>
        {mayJudge ? (
          <ToggleButton icon={<SubtractCircle16Regular />} checked={isNone} aria-keyshortcuts="0" onClick={sayNone}>
            {detail.matchesNone}
          </ToggleButton>
        ) : (
          <p className={styles.aside}>{detail.mayNotJudge}</p>
        )}
        {mayJudge && requirement.judgements.length > 0 && (
          <Button appearance="primary" onClick={() => moving.go(moving.nextToJudge)}>
            {detail.done}
          </Button>
        )}
        {shown && <p className={styles.aside}>{detail.noneProbability(likelihoodText(shown.whole.none, texts))}</p>}
      </div>
      {mayJudge && <p className={styles.aside}>{detail.keys}</p>}
    </div>
  );
}

/** Stays as it was at first: what is said here teaches, and what is being read must not change places. */
function useFirst(answer: ComposedAlignment | undefined): ComposedAlignment | undefined {
  const [first, setFirst] = useState(answer);
  if (first === undefined && answer !== undefined) setFirst(answer);
  return first ?? answer;
}

/** Nothing else of a requirement is as good as asked about: what its other parts are like has been judged. */
function isLastWord(said: Said, { groups }: Proposals): boolean {
  if (said.kind !== 'matches') return said.kind === 'matchesNone';
  const ofParts = groups.flatMap(({ of, proposals }) => (of.kind === 'part' ? proposals : []));
  return ofParts.every(
    ({ criterion, match, judgement }) =>
      criterion.id === said.criterion || judgement !== undefined || (match?.probability ?? 0) < POSSIBLE,
  );
}

function saidOf(digit: number, { byDigit, groups }: Proposals): Said | undefined {
  const criterion = byDigit[digit - 1];
  const all = groups.flatMap(({ proposals, unlikely }) => [...proposals, ...unlikely]);
  const proposal = all.find((each) => each.criterion.id === criterion);
  if (criterion === undefined || proposal === undefined) return undefined;
  if (proposal.judgement?.kind === 'matches') return { kind: 'takenBack', criterion };
  return { kind: 'matches', criterion, probability: proposal.match?.probability };
}

function NoAnswer({ isComparing }: { readonly isComparing: boolean }) {
  const styles = useStyles();
  const { detail } = useJudgingTexts();
  if (isComparing) return <Spinner size="tiny" labelPosition="after" label={detail.comparing} />;
  return <p className={styles.aside}>{detail.notCompared}</p>;
}
