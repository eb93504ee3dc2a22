import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { decisionsOn, type Decidable } from '#usecases/decisionsOn.ts';
import { useWorkspace } from '../start/session.ts';
import { useDecisionTexts } from './decisionTexts.ts';

const useStyles = makeStyles({
  root: { maxWidth: '960px' },
  line: { margin: 0 },
  by: { ...typographyStyles.body1Strong },
  comment: { paddingTop: tokens.spacingVerticalXXS, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

/** That what the page shows is repealed, by which decision and why. */
export default function RepealedBy({ subject }: { readonly subject: Decidable }) {
  const styles = useStyles();
  const { repeal: words } = useDecisionTexts();
  const last = decisionsOn(useWorkspace(), subject)[0]?.value;
  const decision = last?.outcome === 'repealed' ? last : undefined;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.root}>
      <MessageBarBody>
        <p className={styles.line}>
          <span className={styles.by}>
            {decision ? words.by(decision.body, decision.on, decision.caseNumber) : words.byNobody}
          </span>{' '}
          {words.notToUse}
        </p>
        {decision && decision.comment !== '' && (
          <p className={mergeClasses(styles.line, styles.comment)}>{decision.comment}</p>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
