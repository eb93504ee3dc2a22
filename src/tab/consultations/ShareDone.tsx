import { makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { useTexts } from '../start/texts.ts';

const useStyles = makeStyles({
  words: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    marginBottom: tokens.spacingVerticalXS,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** How many regions have answered everything. */
export function ShareDone({ done, all }: { readonly done: number; readonly all: number }) {
  const styles = useStyles();
  const label = useTexts().tab.consultations.regionsDone(done, all);
  return (
    <div>
      <div className={styles.words}>{label}</div>
      <ProgressBar value={done} max={Math.max(all, 1)} thickness="large" aria-label={label} />
    </div>
  );
}
