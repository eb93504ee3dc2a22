import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** What the parts of an open group have in common. */
export const usePartStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, maxWidth: '72ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  aside: { ...typographyStyles.caption1, margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  unseen: { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
});
