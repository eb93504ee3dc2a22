import { makeResetStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** The one set of columns that head and rows share. Below 640 px a row reads as a card instead. */
const COLUMNS = 'minmax(0, 1fr) 116px 176px 124px 84px';

export const useHeadStyle = makeResetStyles({
  ...typographyStyles.caption1,
  display: 'grid',
  gridTemplateColumns: COLUMNS,
  columnGap: tokens.spacingHorizontalL,
  color: tokens.colorNeutralForeground3,
  paddingBlock: tokens.spacingVerticalXS,
  paddingInline: tokens.spacingHorizontalS,
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  '@media (max-width: 799px)': {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

export const useRowStyle = makeResetStyles({
  boxSizing: 'border-box',
  position: 'absolute',
  top: 0,
  left: 0,
  width: '100%',
  display: 'grid',
  gridTemplateColumns: COLUMNS,
  columnGap: tokens.spacingHorizontalL,
  alignItems: 'start',
  paddingBlock: tokens.spacingVerticalMNudge,
  paddingInline: tokens.spacingHorizontalS,
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  ':focus-within:has(:focus-visible)': {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
    borderRadius: tokens.borderRadiusMedium,
  },
  '@media (max-width: 799px)': {
    display: 'flex',
    flexWrap: 'wrap',
    rowGap: tokens.spacingVerticalXS,
    columnGap: tokens.spacingHorizontalM,
    paddingInline: 0,
  },
});

export const useCellStyle = makeResetStyles({
  ...typographyStyles.caption1,
  // As high as the first line of the title, so that the two stand on one line.
  lineHeight: tokens.lineHeightBase300,
  color: tokens.colorNeutralForeground2,
  minWidth: 0,
});

export const useMainCellStyle = makeResetStyles({ minWidth: 0, '@media (max-width: 799px)': { flexBasis: '100%' } });

/** The link covers its whole row, so that a click anywhere on it works as on a link. */
export const useTitleStyle = makeResetStyles({
  ...typographyStyles.body1Strong,
  color: tokens.colorNeutralForeground1,
  textDecorationLine: 'none',
  overflowWrap: 'anywhere',
  marginRight: tokens.spacingHorizontalS,
  '::after': { content: '""', position: 'absolute', inset: 0 },
  ':hover': { color: tokens.colorBrandForegroundLinkHover },
  ':focus-visible': { outlineStyle: 'none' },
});

export const useMetaStyle = makeResetStyles({
  ...typographyStyles.caption1,
  color: tokens.colorNeutralForeground3,
  marginTop: tokens.spacingVerticalXXS,
  overflowWrap: 'anywhere',
});
