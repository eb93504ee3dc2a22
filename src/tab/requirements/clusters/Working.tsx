import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import type { Progress } from '#worker/languageWork.ts';
import { useTexts } from '../../start/texts.ts';
import { useClusterTexts } from './clusterTexts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, maxWidth: '560px' },
  bar: { flexGrow: 1, minWidth: 0 },
  words: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    marginBottom: tokens.spacingVerticalXS,
    fontVariantNumeric: 'tabular-nums',
  },
});

type Props = {
  readonly step: 'aligning' | 'comparing';
  readonly progress: Progress | undefined;
  readonly onCancel: () => void;
};

/** How far the comparison has come, and the way out of it. */
export function Working({ step, progress, onCancel }: Props) {
  const styles = useStyles();
  const { working } = useClusterTexts();
  const { number } = useTexts().tab.format;
  const label = progress === undefined ? working.beginning : working[step](number(progress.done), number(progress.of));
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <div className={styles.words}>{label}</div>
        {progress === undefined ? (
          <ProgressBar aria-label={label} />
        ) : (
          <ProgressBar aria-label={label} value={progress.done} max={Math.max(progress.of, 1)} />
        )}
      </div>
      <Button onClick={onCancel}>{working.cancel}</Button>
    </div>
  );
}
