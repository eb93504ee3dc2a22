import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Criterion } from '#domain/criterion.ts';
import type { CriterionId } from '#domain/ids.ts';
import { criterionById } from '#usecases/lookUp.ts';
import { findingsOf, isBlocking } from '#usecases/qualityGate.ts';
import { PlaceLink } from '../../frame/PlaceLink.tsx';
import { Section } from '../../frame/Section.tsx';
import { findingGroups, type FindingGroup } from '../../gate/findingGroups.ts';
import { GateFindings } from '../../gate/GateFindings.tsx';
import { useGateTexts } from '../../gate/gateTexts.ts';
import { useSession, useWorkspace } from '../../start/session.ts';
import { useConsultingTexts } from '../consultingTexts.ts';

const useStyles = makeStyles({
  passed: { ...typographyStyles.body1, margin: 0, display: 'flex', columnGap: tokens.spacingHorizontalS },
  mark: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalM,
  },
  name: { ...typographyStyles.body1Strong, margin: 0, marginBottom: tokens.spacingVerticalS },
  id: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  more: { marginTop: tokens.spacingVerticalM },
});

type Props = {
  readonly criteria: readonly CriterionId[];
  /** Takes criteria out of the choice; missing where a package decides what is in it. */
  readonly onLeaveOut: ((ids: readonly CriterionId[]) => void) | undefined;
};

/** What the quality gate says of what is about to be sent, and the places to mend it. What stops comes first. */
export default function ChosenGate({ criteria, onLeaveOut }: Props) {
  const styles = useStyles();
  const { opening: words } = useConsultingTexts();
  const gate = useGateTexts();
  const found = useFindings(criteria);
  const [showsAll, setShowsAll] = useState(false);
  const stopped = found.filter(({ groups }) => groups.some(isBlocking));
  const doubtful = found.filter(({ groups }) => !groups.some(isBlocking));
  if (criteria.length === 0) return null;
  return (
    <Section heading={gate.heading}>
      {found.length === 0 && (
        <p className={styles.passed}>
          <CheckmarkCircle20Filled aria-hidden className={styles.mark} />
          {words.gatePassed(criteria.length)}
        </p>
      )}
      {stopped.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.gateStops(stopped.length)}</MessageBarTitle> {words.gateMend}
          </MessageBarBody>
          {onLeaveOut && (
            <MessageBarActions>
              <Button onClick={() => onLeaveOut(stopped.map(({ criterion }) => criterion.id))}>
                {words.leaveOut(stopped.length)}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      <FoundList found={showsAll ? [...stopped, ...doubtful] : stopped} />
      {doubtful.length > 0 && !showsAll && (
        <Button className={stopped.length > 0 ? styles.more : undefined} size="small" onClick={() => setShowsAll(true)}>
          {words.gateDoubts(doubtful.length)}
        </Button>
      )}
    </Section>
  );
}

type Found = { readonly criterion: Criterion; readonly groups: readonly FindingGroup[] };

function useFindings(criteria: readonly CriterionId[]): readonly Found[] {
  const workspace = useWorkspace();
  const { today } = useSession();
  return criteria.flatMap((id): readonly Found[] => {
    const criterion = criterionById(workspace, id)?.value;
    if (criterion === undefined) return [];
    const groups = findingGroups(findingsOf(workspace, criterion, today()));
    return groups.length === 0 ? [] : [{ criterion, groups }];
  });
}

function FoundList({ found }: { readonly found: readonly Found[] }) {
  const styles = useStyles();
  if (found.length === 0) return null;
  return (
    <ul className={styles.list}>
      {found.map(({ criterion, groups }) => (
        <li key={criterion.id}>
          <p className={styles.name}>
            <PlaceLink place={{ kind: 'criterion', id: criterion.id }}>{criterion.title}</PlaceLink>{' '}
            <span className={styles.id}>{criterion.id}</span>
          </p>
          <GateFindings criterion={criterion} findings={groups} />
        </li>
      ))}
    </ul>
  );
}
