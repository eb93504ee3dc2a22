import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { canonicalText } from '#domain/edition.ts';
import { Difference } from '../conflict/Difference.tsx';
import { useAdoptionTexts } from './adoptionTexts.ts';

const useStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    // In high contrast every background is the same; the outline then shows where it ends.
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  label: { ...typographyStyles.caption1Strong, margin: 0, paddingBottom: tokens.spacingVerticalXS },
  none: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = { readonly national: string; readonly local: string };

/** What a region's wording says otherwise than the national one. */
export default function LocalDifference({ national, local }: Props) {
  const styles = useStyles();
  const { form: words } = useAdoptionTexts();
  const isSame = canonicalText(national) === canonicalText(local);
  return (
    <div className={styles.root}>
      <p className={styles.label}>{words.difference}</p>
      {isSame ? <p className={styles.none}>{words.noDifference}</p> : <Difference before={national} after={local} />}
    </div>
  );
}
