import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** Where a table's columns no longer fit beside each other. */
export const FOLDED = '@media (max-width: 799px)';

/** A table that a narrow screen folds into one block per row: nothing scrolls sideways, the heads stay for readers. */
export const useFoldingTable = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', [FOLDED]: { display: 'block' } },
  headRow: {
    [FOLDED]: { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
  },
  head: {
    ...typographyStyles.caption1,
    textAlign: 'left',
    paddingLeft: 0,
    color: tokens.colorNeutralForeground3,
    paddingBlock: tokens.spacingVerticalXS,
    paddingRight: tokens.spacingHorizontalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  body: { [FOLDED]: { display: 'block' } },
  row: {
    [FOLDED]: {
      display: 'block',
      paddingBlock: tokens.spacingVerticalM,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    },
  },
  cell: {
    ...typographyStyles.body1,
    textAlign: 'left',
    paddingLeft: 0,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    paddingBlock: tokens.spacingVerticalMNudge,
    paddingRight: tokens.spacingHorizontalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    [FOLDED]: { display: 'block', paddingBlock: tokens.spacingVerticalXXS, paddingRight: 0, borderBottomStyle: 'none' },
  },
});
