import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ErrorCircle16Filled, Warning16Regular } from '@fluentui/react-icons';
import type { Criterion } from '#domain/criterion.ts';
import { findingsOf, isBlocking } from '#usecases/qualityGate.ts';
import { useSession, useWorkspace } from '../start/session.ts';
import { usePackageTexts } from './packageTexts.ts';

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  findings: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
  blocks: { color: tokens.colorStatusDangerForeground1 },
  warns: { color: tokens.colorStatusWarningForeground1 },
});

/** How many criteria the quality gate stops or warns of, before the package is sent for consultation. */
export function GateSummary({ criteria }: { readonly criteria: readonly Criterion[] }) {
  const styles = useStyles();
  const { gate } = usePackageTexts();
  const workspace = useWorkspace();
  const today = useSession().today();
  const looked = criteria.map((working) => findingsOf(workspace, working, today));
  const blocked = looked.filter((findings) => findings.some(isBlocking)).length;
  const warned = looked.filter((findings) => findings.length > 0 && !findings.some(isBlocking)).length;
  const told = [...(blocked > 0 ? [gate.blocks(blocked)] : []), ...(warned > 0 ? [gate.warns(warned)] : [])];
  return <p className={styles.note}>{`${gate.heading}: ${told.length === 0 ? gate.fine : `${told.join(', ')}.`}`}</p>;
}

/** What the quality gate says, in two figures; the criterion's own page says what and where. */
export function Findings({ working }: { readonly working: Criterion }) {
  const styles = useStyles();
  const { gate } = usePackageTexts();
  const workspace = useWorkspace();
  const { today } = useSession();
  const findings = findingsOf(workspace, working, today());
  if (findings.length === 0) return null;
  const blocks = findings.filter(isBlocking).length;
  return (
    <span className={styles.findings}>
      {blocks > 0 ? (
        <ErrorCircle16Filled aria-hidden className={styles.blocks} />
      ) : (
        <Warning16Regular aria-hidden className={styles.warns} />
      )}
      {gate.findings(blocks, findings.length - blocks)}
    </span>
  );
}
