import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ANSWER_ORDER } from '../positions/AnswerBar.tsx';
import { DEVIATES_GLYPH, GLYPH } from './glyphs.ts';
import { useMatrixTexts } from './matrixTexts.ts';
import { useCellLabels } from './useGridLook.ts';

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'flex', columnGap: tokens.spacingHorizontalXS, margin: 0 },
  sign: { minWidth: '1em', textAlign: 'center', margin: 0, color: tokens.colorNeutralForeground1 },
  meaning: { margin: 0 },
});

/** What the signs of the grid mean; the empty one speaks for itself. */
export function Legend() {
  const styles = useStyles();
  const { page, grid } = useMatrixTexts();
  const labels = useCellLabels();
  const signs = ANSWER_ORDER.map((kind) => [GLYPH[kind], labels[kind]] as const);
  return (
    <dl className={styles.root} aria-label={page.legend}>
      {[...signs, [DEVIATES_GLYPH, grid.deviates] as const].map(([sign, meaning]) => (
        <div key={sign} className={styles.entry}>
          <dt className={styles.sign}>{sign}</dt>
          <dd className={styles.meaning}>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
