import { makeResetStyles, tokens, typographyStyles, type GriffelResetStyle } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { CellKind } from '#usecases/standingMatrix.ts';

const FOCUS = {
  ':focus-visible': {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
  // The one whose wording stands beside the grid.
  '&[aria-selected="true"]': { boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}` },
} satisfies GriffelResetStyle;

const CELL = {
  ...typographyStyles.body1,
  textAlign: 'center',
  lineHeight: '43px',
  cursor: 'pointer',
  ...FOCUS,
} satisfies GriffelResetStyle;

// One class a cell, made once: a row that scrolls in changes some twenty, and each class more is matched for each.
const useEndorses = makeResetStyles({ ...CELL, ...toned('Success') });
const useEndorsesWithChange = makeResetStyles({ ...CELL, ...toned('Warning') });
const useRejects = makeResetStyles({ ...CELL, ...toned('Danger'), fontWeight: tokens.fontWeightBold });
const useAbstains = makeResetStyles({ ...CELL, backgroundColor: tokens.colorNeutralBackground4 });
const useUncounted = makeResetStyles({
  ...CELL,
  backgroundColor: tokens.colorNeutralBackground2,
  color: tokens.colorNeutralForeground2,
});
const useSilent = makeResetStyles({ ...CELL, color: tokens.colorNeutralForeground3 });
const useNotAsked = makeResetStyles(CELL);

function toned(tone: 'Success' | 'Warning' | 'Danger') {
  return {
    backgroundColor: tokens[`colorStatus${tone}Background1`],
    color: tokens[`colorStatus${tone}Foreground1`],
  };
}

export type CellStyles = Readonly<Record<CellKind, string>>;

/** Class of a cell by what stands in it; the same object until the theme's direction changes. */
export function useCellStyles(): CellStyles {
  const [endorses, endorsesWithChange, rejects] = [useEndorses(), useEndorsesWithChange(), useRejects()];
  const [abstains, uncounted, silent, notAsked] = [useAbstains(), useUncounted(), useSilent(), useNotAsked()];
  return useMemo(() => {
    const none = { stale: uncounted, unverified: uncounted, hidden: uncounted, silent, notAsked };
    return { endorses, endorsesWithChange, rejects, abstains, ...none };
  }, [endorses, endorsesWithChange, rejects, abstains, uncounted, silent, notAsked]);
}

/** As wide as 21 regions can be beside a title; the title takes the rest. */
export const COLUMN_PX = 28;
export const ROW_PX = 44;
/** Room for the longest name of a region, standing. */
export const HEAD_PX = 132;

export const useRowStyle = makeResetStyles({
  boxSizing: 'border-box',
  position: 'absolute',
  left: 0,
  right: 0,
  height: `${ROW_PX}px`,
  display: 'grid',
  // A border for each cell would be one more thing to paint for each.
  columnGap: '1px',
  contain: 'strict',
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
});

export const useTitleStyle = makeResetStyles({
  boxSizing: 'border-box',
  minWidth: 0,
  paddingBlock: '4px',
  paddingInline: `${tokens.spacingHorizontalXS} ${tokens.spacingHorizontalS}`,
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  ...FOCUS,
});

export const useCountStyle = makeResetStyles({
  ...typographyStyles.caption1,
  lineHeight: '43px',
  textAlign: 'end',
  paddingInlineEnd: tokens.spacingHorizontalS,
  fontVariantNumeric: 'tabular-nums',
  cursor: 'pointer',
  ...FOCUS,
});

export const useTitleLines = makeResetStyles({
  ...typographyStyles.body1,
  lineHeight: '20px',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
});
export const useIdLine = makeResetStyles({
  ...typographyStyles.caption1,
  lineHeight: '16px',
  color: tokens.colorNeutralForeground3,
});
