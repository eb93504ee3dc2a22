import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Difference } from '../conflict/Difference.tsx';
import { useJudgingTexts } from './judgingTexts.ts';

const useStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  legend: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = { readonly requirement: string; readonly criterion: string };

/** What the criterion says otherwise than the requirement. */
export default function TextDifference({ requirement, criterion }: Props) {
  const styles = useStyles();
  const { detail } = useJudgingTexts();
  return (
    <div className={styles.root}>
      <Difference before={requirement} after={criterion} />
      <p className={styles.legend}>{detail.differenceLegend}</p>
    </div>
  );
}
