import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import type { Held } from '#domain/workspace.ts';
import { allDecisionsOn, isCounted } from '#usecases/decisionsOn.ts';
import { PlainText } from '../criterion/PlainText.tsx';
import { useDecisionTexts } from '../decisions/decisionTexts.ts';
import { Section } from '../frame/Section.tsx';
import { useWorkspace } from '../start/session.ts';
import { usePackageTexts } from './packageTexts.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalM },
  outcome: { ...typographyStyles.body1Strong, margin: 0 },
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** What was decided on the package, the last first; rows that do not count are told as such. */
export function DecisionsSection({ held }: { readonly held: Held<CriteriaPackage> }) {
  const styles = useStyles();
  const { decisions: words } = usePackageTexts();
  const { outcome } = useDecisionTexts();
  const workspace = useWorkspace();
  const decisions = allDecisionsOn(workspace, { kind: 'package', package: held.value.key });
  return (
    <Section heading={words.heading}>
      {decisions.length === 0 && <p className={styles.none}>{words.none}</p>}
      <ul className={styles.list} hidden={decisions.length === 0}>
        {decisions.map((decision) => (
          <li key={decision.value.key}>
            <p className={styles.outcome}>{outcome[decision.value.outcome]}</p>
            <p className={styles.line}>
              {words.line(decision.value.body, decision.value.on, decision.value.caseNumber)}
            </p>
            {!isCounted(workspace, decision) && <p className={styles.line}>{words.notCounted}</p>}
            {decision.value.comment !== '' && <PlainText text={decision.value.comment} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
