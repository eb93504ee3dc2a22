import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** What the sections of the page have in common: a line of text, then one block per matter with its buttons. */
export const useSectionStyles = makeStyles({
  intro: { ...typographyStyles.body1, margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    maxWidth: '80ch',
    overflowWrap: 'anywhere',
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  state: { ...typographyStyles.body1, margin: 0, display: 'flex', columnGap: tokens.spacingHorizontalSNudge },
  icon: { flexShrink: 0, marginTop: '2px' },
  warning: { color: tokens.colorStatusWarningForeground1 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  apart: { paddingTop: tokens.spacingVerticalM },
  details: {
    paddingBlock: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
});
