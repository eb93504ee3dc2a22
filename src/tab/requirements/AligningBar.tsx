import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import type { Aligning, Run } from './aligning.ts';
import { useRequirementTexts } from './requirementTexts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  text: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  bar: { flexGrow: 1, flexBasis: '120px', maxWidth: '320px' },
});

/** Fewer than this are compared before anybody could read about it. */
const WORTH_TELLING = 20;

type Props = { readonly run: Run; readonly aligning: Aligning };

/** How far the comparison has come; it can be cancelled, and what is done is kept. */
export default function AligningBar({ run, aligning }: Props) {
  const styles = useStyles();
  const { aligning: words } = useRequirementTexts();
  if (run.kind === 'idle' || (run.kind === 'running' && run.of < WORTH_TELLING)) return null;
  if (run.kind !== 'running')
    return (
      <div className={styles.root}>
        <p role="status" className={styles.text}>
          {run.kind === 'stopped' ? words.stopped(run.left) : words.failed}
        </p>
        <Button size="small" onClick={aligning.resume}>
          {run.kind === 'stopped' ? words.resume : words.retry}
        </Button>
      </div>
    );
  return (
    <div className={styles.root}>
      <p className={styles.text}>{words.progress(run.done, run.of)}</p>
      <ProgressBar className={styles.bar} aria-label={words.bar} value={run.done} max={run.of} />
      <Button size="small" onClick={aligning.stop}>
        {words.cancel}
      </Button>
    </div>
  );
}
