import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
  },
  count: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Above a list: how much it shows, told when that changes, and what is done with the whole of it. */
export function ListLine({ count, children }: { readonly count: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p role="status" className={styles.count}>
        {count}
      </p>
      {children}
    </div>
  );
}
