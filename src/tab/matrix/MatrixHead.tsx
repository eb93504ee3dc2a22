import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { HEAD_PX } from './useCellStyles.ts';
import type { GridLook } from './useGridLook.ts';

const useStyles = makeStyles({
  // Scrolls with the lines, or the columns would not stand above each other beside a scroll bar.
  group: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: {
    boxSizing: 'border-box',
    height: `${HEAD_PX}px`,
    display: 'grid',
    columnGap: '1px',
    alignItems: 'end',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  head: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, padding: tokens.spacingHorizontalXS },
  count: { textAlign: 'end', paddingInlineEnd: tokens.spacingHorizontalS },
  region: {
    ...typographyStyles.caption1,
    writingMode: 'vertical-rl',
    rotate: '180deg',
    whiteSpace: 'nowrap',
    maxHeight: `${HEAD_PX}px`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    justifySelf: 'center',
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
});

/** Names of the columns: each region by its short name, its whole one for ears and for who points at it. */
export function MatrixHead({ look }: { readonly look: GridLook }) {
  const styles = useStyles();
  const { words } = look;
  return (
    <div role="rowgroup" className={styles.group}>
      <div role="row" aria-rowindex={1} className={styles.row} style={look.columns}>
        <div role="columnheader" aria-colindex={1} className={styles.head}>
          {words.criterion}
        </div>
        <div role="columnheader" aria-colindex={2} className={styles.head} aria-label={words.against}>
          {words.againstShort}
        </div>
        {look.regions.map((name, column) => (
          <div
            key={name}
            role="columnheader"
            aria-colindex={column + 3}
            aria-label={name}
            title={name}
            className={styles.region}
          >
            {words.shortName(name)}
          </div>
        ))}
      </div>
    </div>
  );
}
