import { makeResetStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useLineStyle = makeResetStyles({
  boxSizing: 'border-box',
  position: 'absolute',
  top: 0,
  left: 0,
  width: '100%',
  paddingBlock: tokens.spacingVerticalMNudge,
  paddingInline: tokens.spacingHorizontalSNudge,
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  // As wide as the mark of the one that is opened.
  borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  ':focus-within:has(:focus-visible)': {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
    borderRadius: tokens.borderRadiusMedium,
  },
});

export const useOriginStyle = makeResetStyles({
  ...typographyStyles.caption1,
  display: 'flex',
  justifyContent: 'space-between',
  columnGap: tokens.spacingHorizontalS,
  color: tokens.colorNeutralForeground2,
});

/** The link covers its whole row. */
export const useBeginningStyle = makeResetStyles({
  ...typographyStyles.body1,
  color: tokens.colorNeutralForeground1,
  textDecorationLine: 'none',
  overflowWrap: 'anywhere',
  '::after': { content: '""', position: 'absolute', inset: 0 },
  ':hover': { color: tokens.colorBrandForegroundLinkHover },
  ':focus-visible': { outlineStyle: 'none' },
});

export const useBestStyle = makeResetStyles({
  ...typographyStyles.caption1,
  display: 'flex',
  alignItems: 'center',
  columnGap: tokens.spacingHorizontalXS,
  marginTop: tokens.spacingVerticalXXS,
  color: tokens.colorNeutralForeground2,
  fontVariantNumeric: 'tabular-nums',
});
