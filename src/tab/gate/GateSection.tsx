import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { Suspense, useState } from 'react';
import { isEditable, type Criterion } from '#domain/criterion.ts';
import { may } from '#domain/role.ts';
import { findingsOf, isBlocking } from '#usecases/qualityGate.ts';
import { Section } from '../frame/Section.tsx';
import { useActor, useSession, useWorkspace } from '../start/session.ts';
import { findingGroups } from './findingGroups.ts';
import { GateFindings } from './GateFindings.tsx';
import { useGateTexts } from './gateTexts.ts';
import { late } from '../start/late.tsx';
import { useIsPainted } from '../start/useIsPainted.ts';

const GateSettings = late(() => import('./GateSettings.tsx'));

const useStyles = makeStyles({
  summary: {
    ...typographyStyles.body1,
    margin: 0,
    marginBottom: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground2,
  },
  // A line has its place before it is read.
  reading: { minHeight: tokens.lineHeightBase300 },
  passed: { ...typographyStyles.body1, margin: 0, display: 'flex', columnGap: tokens.spacingHorizontalS },
  mark: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  settings: { marginTop: tokens.spacingVerticalM },
});

/** What the quality gate says of a criterion, for those who can mend it. */
export default function GateSection({ criterion }: { readonly criterion: Criterion }) {
  const styles = useStyles();
  const texts = useGateTexts();
  const actor = useActor();
  const [isSetting, setIsSetting] = useState(false);
  // The first reading of a session prepares units and references: the page is there before it.
  const isPainted = useIsPainted();
  if (!may.readDrafts(actor) || !isEditable(criterion)) return null;

  return (
    <Section heading={texts.heading}>
      <div className={styles.reading}>{isPainted && <Reading criterion={criterion} />}</div>
      {may.administer(actor) && (
        <Button className={styles.settings} size="small" onClick={() => setIsSetting(true)}>
          {texts.settings.open}
        </Button>
      )}
      {isSetting && (
        <Suspense>
          <GateSettings onClose={() => setIsSetting(false)} />
        </Suspense>
      )}
    </Section>
  );
}

function Reading({ criterion }: { readonly criterion: Criterion }) {
  const styles = useStyles();
  const texts = useGateTexts();
  const workspace = useWorkspace();
  const { today } = useSession();
  const findings = findingGroups(findingsOf(workspace, criterion, today()));
  const blocking = findings.filter(isBlocking).length;
  if (findings.length === 0) {
    return (
      <p className={styles.passed}>
        <CheckmarkCircle20Filled aria-hidden className={styles.mark} />
        {texts.passed}
      </p>
    );
  }
  return (
    <>
      <p className={styles.summary}>{texts.summary(blocking, findings.length - blocking)}</p>
      <GateFindings criterion={criterion} findings={findings} />
    </>
  );
}
