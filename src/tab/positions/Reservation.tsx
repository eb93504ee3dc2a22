import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { PlainText } from '../criterion/PlainText.tsx';
import { useTexts } from '../start/texts.ts';

const useStyles = makeStyles({
  root: {
    marginTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  label: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What a region wants on record beside its stance. */
export function Reservation({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p className={styles.label}>{useTexts().tab.position.reservation}</p>
      <PlainText text={text} />
    </div>
  );
}
